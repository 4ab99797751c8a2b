package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.InputException;
import gmm.kit.data.Columns;
import gmm.kit.data.Csv;
import gmm.kit.data.FirstLine;
import gmm.kit.data.TableHead;
import gmm.kit.testing.OnSolutions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Which columns are meant, and what a person is told of those that were not chosen. */
class ColumnsTest extends FitRoom {

  private static final TableHead TITLED =
      new TableHead(6, List.of("a", "b-c", "2", "d", "d", "e f"), List.of(), 0);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--columns 1 | 0 | -1",
        "--columns a,e_f | 0,5 | -1",
        "--columns b-c | 1 | -1",
        "--columns a-b-c | 0,1 | -1",
        "--columns b-c-4 | 1,2,3 | -1",
        "--columns 2 | 2 | -1",
        "--columns 6,1-2 | 5,0,1,2 | -1",
        "--columns 3-4,a | 2,3,0 | -1",
        "--label a | 1,2,3,4,5 | 0",
        "--label 6 --columns 4-5 | 3,4 | 5"
      })
  void columns_by_title_by_number_and_in_ranges(String options, String features, int label) {
    Columns columns = columns(options);
    assertThat(columns.numbers())
        .isEqualTo(List.of(features.split(",")).stream().map(Integer::valueOf).toList());
    assertThat(columns.words()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--label x | has no column \"x\": it has \"a\", \"b-c\", \"2\", \"d\", \"d\", \"e f\", or use the numbers 1 to 6",
        "--columns 7 | has no column \"7\"",
        "--columns 0 | has no column \"0\"",
        "--columns 1-7 | has no column \"1-7\"",
        "--columns -1 | has no column \"-1\"",
        "--columns d | has several columns \"d\": name it by its number, from 1 to 6",
        "--columns 4-1 | run backwards",
        "--columns a,1 | names column 1 (a) twice",
        "--label a --columns 1-3 | takes column 1 (a), which --label takes too"
      })
  void columns_that_are_not_there_or_named_twice(String options, String why) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> columns(options))
        .withMessageContaining(why);
  }

  private Columns columns(String options) {
    ColumnOptions parsed = new ColumnOptions();
    CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();
    spec.addMixin("columns", CommandLine.Model.CommandSpec.forAnnotatedObject(parsed));
    String[] arguments =
        List.of(options.split(" ")).stream().map(a -> a.replace('_', ' ')).toArray(String[]::new);
    new CommandLine(spec).parseArgs(arguments);
    return parsed.of(Path.of("t.csv"), TITLED);
  }

  @OnSolutions
  @Test
  void nothing_but_a_label_is_no_data() throws IOException {
    Path file = Files.writeString(folder.resolve("one.csv"), "kind\noak\nelm\n");
    assertThat(run(file.toString(), "-k", "1", "--label", "kind")).isEqualTo(1);
    assertThat(err.toString()).contains("no column but that of --label");
  }

  @ParameterizedTest
  @CsvSource({
    "--columns 1 --header --no-header, exclude each other",
    "'--columns 1,,2', a column is missing",
    "--label=, a column is missing"
  })
  void options_that_cannot_be_meant(String options, String why) throws IOException {
    Path data = npy("data.npy", ROWS);
    assertThat(run((data + " -k 2 " + options).split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(why);
  }

  @Test
  void a_numpy_file_has_no_header() throws IOException {
    assertThat(run(npy("data.npy", ROWS).toString(), "-k", "2", "--header")).isEqualTo(1);
    assertThat(err.toString()).contains("leave --header and --no-header out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2019,2020;.5,1.5;1,.5 | Line 1 was read as a sample",
        ",x;0,.5;1,.7;2,.1 | Column 1 counts the rows",
        "1,.5;2,.7;3,.1 | Column 1 counts the rows and is fitted as a feature: --columns 2-2",
        "x,Class;.1,1;.3,2;.3,1 | Column 2 (Class) looks like a label and is fitted as a feature: --label 2",
        ".5,0;.7,1;.1,1;.3,0 | Column 2 looks like a label",
        "2,1,oak,elm;.5,0;.7,1 | scikit-learn writes first: 2 rows, 1 features, the classes oak, elm",
        "9,1,oak,elm;.5,0;.7,1 | It says 9 rows, but there are 2",
        "178,2,oak,elm,ash;.5,.1,0;.7,.2,2;.1,.2,1 | Column 3 looks like a label"
      })
  void what_may_have_gone_unnoticed_is_told(String lines, String note) throws IOException {
    assertThat(notes(lines, false)).anySatisfy(said -> assertThat(said).contains(note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x,y;.5,0;1,1;.3,1",
        ".5,.1;.7,.2;.1,.4",
        "1,2;3,4;5,6",
        "id,x;0,.5;1,.7;2,.1",
        "1;2;3",
        "x,class;.1,.5;.2,.7;.3,.9",
        "5,.1;7,.2;9,.3"
      })
  void nothing_is_told_of_plain_data(String lines) throws IOException {
    assertThat(notes(lines, false)).isEmpty();
  }

  @Test
  void who_chose_the_columns_knows_them() throws IOException {
    assertThat(notes(",Class;0,1;1,2;2,1", true)).isEmpty();
  }

  private List<String> notes(String lines, boolean byHand) throws IOException {
    Path file = Files.writeString(folder.resolve("n.csv"), lines.replace(';', '\n'));
    return ColumnNotes.of(Csv.read(file), FirstLine.UNKNOWN, byHand);
  }
}
