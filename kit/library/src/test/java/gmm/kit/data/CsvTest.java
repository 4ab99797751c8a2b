package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.InputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @TempDir Path folder;

  @Test
  void numbers_without_a_header() throws IOException {
    Table table = Csv.read(file("1,2\n-3.5,4e-3\n"));
    assertThat(table.header()).isEmpty();
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{1, 2}, {-3.5, 0.004}});
  }

  @Test
  void a_header_a_byte_order_mark_quotes_spaces_empty_lines_and_windows_line_ends()
      throws IOException {
    Table table = Csv.read(file("\uFEFF\"x (cm)\", y\r\n1, \"2\"\r\n\r\n 3 ,+.5\r\n"));
    assertThat(table.header()).containsExactly("x (cm)", "y");
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{1, 2}, {3, 0.5}});
  }

  @ParameterizedTest
  @ValueSource(strings = {"?,2.5\n1,2\n", "1.5 cm,2\n1,2\n", "\u22121,2\n1,2\n", "id,2019\n1,2\n"})
  void a_first_line_with_a_number_is_a_sample_until_it_is_said_to_hold_titles(String text)
      throws IOException {
    Path file = file(text);
    String cell = text.substring(0, text.indexOf(','));
    assertRefused(file, '"' + cell + "\" in line 1, column 1");
    assertRefused(file, "say --header if these are titles");
    Table table = Csv.read(file, FirstLine.TITLES, Columns::all);
    assertThat(table.header()).first().isEqualTo(cell);
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{1, 2}});
  }

  @Test
  void numbers_are_titles_and_words_a_sample_where_that_is_said() throws IOException {
    Path years = file("2019,2020\n1,2\n");
    assertThat(Csv.read(years).rows()).hasDimensions(2, 2);
    Table table = Csv.read(years, FirstLine.TITLES, Columns::all);
    assertThat(table.header()).containsExactly("2019", "2020");
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{1, 2}});
    Path words = file("x,y\n1,2\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Csv.read(words, FirstLine.SAMPLE, Columns::all))
        .withMessageContaining("\"x\" in line 1, column 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2,4,setosa,virginica\n1,2,3,4,0\n5,6,7,8,1\n",
        "2,4,a,b,c\n1,2,3,4,0\n5,6,7,8,1\n",
        "2,4,a\n1,2,3,4,0\n5,6,7,8,1\n"
      })
  void scikit_learns_first_line_is_no_title_and_may_be_of_another_width(String text)
      throws IOException {
    Table table = Csv.read(file(text));
    assertThat(table.head().isScikitLearns()).isTrue();
    assertThat(table.head().promised()).isEqualTo(2);
    assertThat(text).startsWith("2,4," + String.join(",", table.head().classes()) + "\n");
    assertThat(table.header()).isEmpty();
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{1, 2, 3, 4, 0}, {5, 6, 7, 8, 1}});
  }

  @Test
  void some_columns_in_the_order_asked_for_and_one_of_words() throws IOException {
    Path file = file("a,note,b,kind\n1,?,2,oak\n3,\"x,y\",4,elm\n");
    Table table = Csv.read(file, FirstLine.UNKNOWN, head -> new Columns(List.of(2, 0), 3));
    assertThat(table.header()).containsExactly("b", "a");
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{2, 1}, {4, 3}});
    assertThat(table.words()).containsExactly("oak", "elm");
  }

  @Test
  void a_row_without_its_word() throws IOException {
    Path file = file("a,kind\n1,oak\n3,\n");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Csv.read(file, FirstLine.UNKNOWN, head -> new Columns(List.of(0), 1)))
        .withMessageContaining("nothing in line 3, column 2 (kind): give every row its label");
  }

  @Test
  void remarks_before_the_first_record_alone_and_line_numbers_count_them() throws IOException {
    Table table = Csv.read(file("# by hand\n#twice\nx,y\n1,2\n"));
    assertThat(table.header()).containsExactly("x", "y");
    assertRefused(file("# by hand\nx,y\n1,2\n#N/A,3\n"), "\"#N/A\" in line 4, column 1 (x)");
    assertRefused(file("x,y\n1,2\n3,#DIV/0!\n"), "\"#DIV/0!\" in line 3, column 2 (y)");
    assertRefused(file("x,y\n1,2\n#N/A\n"), "has 1 cell in line 3 but 2 in the first");
  }

  @Test
  void gzip_is_unpacked() throws IOException {
    Path file = folder.resolve("table.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(Csv.read(file).rows()).isDeepEqualTo(new double[][] {{1, 2}});
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 15));
    assertRefused(file, "truncated");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,2;3         | has 1 cell in line 2 but 2 in the first
          1,2;3,4,5     | has 3 cells in line 2 but 2 in the first
          1,2;3,        | nothing in line 2, column 2
          x,y;1,NaN     | "NaN" in line 2, column 2 (y)
          1,2;1,-inf    | "-inf" in line 2, column 2
          NA,2;1,2      | "NA" in line 1, column 1
          x,y;1,2;a,b   | "a" in line 3, column 1
          1,2;3,0x1p3   | "0x1p3" in line 2
          1,2;3,1e999   | "1e999" in line 2
          x,y           | holds no row of numbers
          a,b;1,x       | compare with it: --label 2
          a b;1.5 2     | "1.5 2" in line 2, column 1 (a b): separate the cells by commas
          """)
  void bad_lines_are_named(String text, String message) throws IOException {
    assertRefused(file(text.replace(';', '\n')), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b\n1;2\n", "1;2\n3;4\n", "1,5;2\n3,5;4\n", "1\t2\n3\t4\n"})
  void other_separators_than_commas(String text) throws IOException {
    assertRefused(file(text), "separate the cells by commas, and write decimals with a point");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a remark\n"})
  void files_without_a_row(String text) throws IOException {
    assertRefused(file(text), "holds no row of numbers");
  }

  @Test
  void what_is_no_text() throws IOException {
    Path file = folder.resolve("table.csv");
    Files.write(file, new byte[] {'1', ',', (byte) 0xC3, 0x28, '\n'});
    assertRefused(file, "is not text in UTF-8, perhaps in Latin-1 or Windows-1252");
    Files.write(file, new byte[] {'1', ',', (byte) 0xC3, 0x28, 0, 7});
    assertRefused(file, "is not text: is it the right file?");
  }

  @Test
  void text_in_another_encoding_and_archives() throws IOException {
    Path file = folder.resolve("table.csv");
    Files.writeString(file, "größe,breite\n1,2\n", StandardCharsets.ISO_8859_1);
    assertRefused(file, "perhaps in Latin-1");
    Files.writeString(file, "x,y\n1,2\n", StandardCharsets.UTF_16);
    assertRefused(file, "is UTF-16 text: save it as UTF-8");
    Files.write(file, new byte[] {'P', 'K', 3, 4, (byte) 0xFE, 0});
    assertRefused(file, "is an archive (.npz or .zip)");
    Path packed = folder.resolve("table.npy.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    }
    assertRefused(packed, "is a NumPy array: unpack it");
  }

  @Test
  void a_first_line_of_excels_that_names_another_separator() throws IOException {
    assertRefused(
        file("sep=;\n1;2\n"), "says sep=; in its first line: separate the cells by commas");
    assertThat(Csv.read(file("sep=,\nx,y\n1,2\n3,4\n")).rows()).hasDimensions(2, 2);
  }

  @Test
  void decimal_commas_below_a_title_that_has_none() throws IOException {
    assertRefused(file("x;y\n1,5;2,5\n"), "write decimals with a point");
  }

  @Test
  void an_open_quote() throws IOException {
    assertRefused(file("1,\"2\n3,4\n"), "is not comma-separated text");
  }

  @Test
  void a_missing_file() {
    assertRefused(folder.resolve("none.csv"), "There is no file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("table.csv"), text);
  }

  private static void assertRefused(Path file, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Csv.read(file))
        .withMessageContaining(message)
        .withMessageContaining(file.toString());
  }
}
