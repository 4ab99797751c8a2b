package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.data.Npy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code course fit} refuses before any work. */
class FitRefusalsTest extends FitRoom {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN | 1,2;NaN,3;4,5 | every cell must be a finite number",
        "infinity | 1,2;inf,3;4,5 | every cell must be a finite number",
        "one row | 1,2 | has one row: a mixture needs at least two",
        "too many components | 1,2;3,4 | has 2 rows for 3 components: ask for 2 or fewer",
        "ragged | 1,2;3;4,5;6,7 | has 1 cell in line 2 but 2 in the first",
        "words | 1,2;3,x;4,5;6,7 | has \"x\" in line 2, column 2",
        "nothing | '' | holds no row of numbers",
        "a header alone | a,b | holds no row of numbers"
      })
  void text_that_is_no_table_of_numbers(String what, String lines, String why) throws IOException {
    Path file = Files.writeString(folder.resolve("d.csv"), lines.replace(';', '\n'));
    refused(file, why);
  }

  @Test
  void a_missing_file_and_a_folder() {
    refused(folder.resolve("none.csv"), "There is no file");
    refused(folder.resolve("none.npy"), "There is no file");
    refused(folder, "is a folder");
  }

  @Test
  void a_number_in_a_mapped_file_that_is_not_finite_with_its_place() throws IOException {
    double[][] rows = new double[5000][2];
    rows[4321][1] = Double.NaN;
    rows[4999][0] = Double.POSITIVE_INFINITY;
    ByteBuffer values = ByteBuffer.allocate(80_000).order(ByteOrder.LITTLE_ENDIAN);
    for (double[] row : rows) {
      values.putDouble(row[0]).putDouble(row[1]);
    }
    Path file = raw("n.npy", "<f8", "False", "(5000, 2)", values.array());
    refused(file, "holds NaN at index (4321, 1)");
    assertThat(err.toString()).doesNotContain("iteration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<f8 ; (6,) ; has shape (6,): it must be (n, d)",
        "<f8 ; (1, 2, 3) ; has shape (1, 2, 3): it must be (n, d)",
        "<f8 ; (1, 6) ; has one row",
        "<f8 ; (0, 6) ; at least one row",
        "<f8 ; (7, 2) ; truncated",
        "|O ; (3, 2) ; only real numbers are read",
        "<c16 ; (3, 1) ; only real numbers are read",
        "<U1 ; (3, 2) ; only real numbers are read"
      })
  void numpy_files_that_are_no_table_of_numbers(String type, String shape, String why)
      throws IOException {
    refused(raw("x.npy", type, "False", shape, new byte[48]), why);
  }

  @Test
  void a_start_that_does_not_fit() throws IOException {
    String pair = "[[[1,0],[0,1]],[[1,0],[0,1]]]";
    startRefused("[0.5,0.4]", "[[0,0],[1,1]]", pair, "weights must sum to 1");
    startRefused("[0.5,0.5]", "[[0,0],[1,1]]", "[[[1,0],[0,1]]]", "2 x 2 x 2");
    startRefused(
        "[0.5,0.5]", "[[0,0],[1,1]]", pair.replace("0,1", "0,-1"), "must be positive definite");
    startRefused("[0.5,0.5]", "[[0,0],[1,1]]", pair, "has 2 features but the data has 3");
    Path data = npy("data.npy", ROWS);
    String start = folder.resolve("start.json").toString();
    assertThat(run(data.toString(), "--init-from", start, "-k", "3")).isEqualTo(1);
    assertThat(err.toString()).contains("has k = 2 but -k asks for 3");
  }

  private void startRefused(String weights, String means, String covariances, String why)
      throws IOException {
    Path start = folder.resolve("start.json");
    String form = "{\"weights\":%s,\"means\":%s,\"covariances\":%s}";
    Files.writeString(start, form.formatted(weights, means, covariances));
    Path data = npy("data.npy", ROWS);
    assertThat(run(data.toString(), "--init-from", start.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(why).doesNotContain("iteration");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--json", "--predict"})
  void a_place_that_cannot_be_written_to(String option) throws IOException {
    Path data = npy("data.npy", ROWS);
    cannotBeWritten(data, option, folder, "is a folder");
    cannotBeWritten(data, option, data.resolve("below"), "cannot be written");
    cannotBeWritten(data, option, data, "holds the data");
    assertThat(Npy.readMatrix(data)).isDeepEqualTo(ROWS);
  }

  private void cannotBeWritten(Path data, String option, Path place, String why) {
    assertThat(run(data.toString(), "-k", "2", option, place.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(why).doesNotContain("iteration");
  }

  @ParameterizedTest
  @CsvSource({
    "-k, 0",
    "-k, two",
    "-k, 1.5",
    "--tol, -1",
    "--tol, NaN",
    "--reg-covar, -1e-9",
    "--reg-covar, Infinity",
    "--max-iter, -1",
    "--n-init, 0",
    "--init, guess",
    "--covariance, round",
    "--sample, 0",
    "--seed, x",
    "--colour, red"
  })
  void options_that_cannot_be_meant(String option, String value) throws IOException {
    Path data = npy("data.npy", ROWS);
    String[] k = option.equals("-k") ? new String[0] : new String[] {"-k", "2"};
    String[] all = Arrays.copyOf(new String[] {data.toString(), option, value}, 3 + k.length);
    System.arraycopy(k, 0, all, 3, k.length);
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString()).contains(option).doesNotContain("iteration");
  }

  @Test
  void a_call_without_data_or_components_or_with_two_starts() throws IOException {
    Path data = npy("data.npy", ROWS);
    assertThat(run("-k", "2")).isEqualTo(2);
    assertThat(run(data.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("-k is missing");
    assertThat(run(data.toString(), "--init-from", "a.json", "--n-init", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("leave --init and --n-init out");
  }

  @ParameterizedTest
  @CsvSource({
    "--predict - , only --json goes to standard output",
    "--sample 3 --sample-to - , only --json goes to standard output",
    "--sample-to s.csv , give --sample too",
    "--predict one.txt --json ./one.txt , need a file each",
    "--predict sample.csv --sample 3 , need a file each"
  })
  void outputs_that_would_be_lost(String options, String why) throws IOException {
    String data = npy("data.npy", ROWS).toString();
    String[] all = (data + " -k 2 " + options.strip()).split(" ");
    assertThat(run(all)).isEqualTo(2);
    assertThat(err.toString()).contains(why).doesNotContain("iteration");
  }

  private void refused(Path data, String why) {
    assertThat(run(data.toString(), "-k", "3")).isEqualTo(1);
    assertThat(err.toString()).contains(why).contains(data.toString()).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }
}
