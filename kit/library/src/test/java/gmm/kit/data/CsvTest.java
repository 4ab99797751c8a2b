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

  @Test
  void a_header_with_numbers_among_its_words() throws IOException {
    Table table = Csv.read(file("150,4,setosa\n5.1,3.5,0\n"));
    assertThat(table.header()).containsExactly("150", "4", "setosa");
    assertThat(table.rows()).isDeepEqualTo(new double[][] {{5.1, 3.5, 0}});
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
          1,2;3         | has 1 fields in line 2 but 2 in its first
          1,2;3,4,5     | has 3 fields in line 2 but 2 in its first
          1,2;3,        | nothing in line 2, field 2
          x,y;1,NaN     | "NaN" in line 2, field 2
          1,2;1,-inf    | "-inf" in line 2, field 2
          NA,2;1,2      | "NA" in line 1, field 1
          x,y;1,2;a,b   | "a" in line 3, field 1
          1,2;3,0x1p3   | "0x1p3" in line 2
          1,2;3,1e999   | "1e999" in line 2
          x,y           | holds no row of numbers
          a,b;1,x       | or leave that column out
          a b;1.5 2     | "1.5 2" in line 2, field 1: separate the fields by commas
          """)
  void bad_lines_are_named(String text, String message) throws IOException {
    assertRefused(file(text.replace(';', '\n')), message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b\n1;2\n", "1;2\n3;4\n", "1,5;2\n3,5;4\n", "1\t2\n3\t4\n"})
  void other_separators_than_commas(String text) throws IOException {
    assertRefused(file(text), "separate the fields by commas, and write decimals with a point");
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
    assertRefused(file, "is not text");
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
