package gmm.kit.data;

import static gmm.kit.data.NpyFiles.header;
import static gmm.kit.data.NpyFiles.values;
import static gmm.kit.data.NpyFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.CourseRoot;
import gmm.kit.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpyTest {

  private static final double[] SIX = {1, 2, 3, 4, 5, 6};

  @TempDir Path folder;

  @Test
  void what_is_written_is_read_again_to_the_bit() {
    double[][] rows = {{Math.PI, -0.0}, {1e-300, Double.MAX_VALUE}, {Double.MIN_VALUE, 5}};
    Path file = folder.resolve("rows.npy");
    Npy.write(file, rows);
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(rows);
  }

  @Test
  void rows_that_come_one_by_one_are_written_as_a_matrix_is() throws IOException {
    double[][] rows = {{1, 2, 3}, {4, 5, 6}};
    Path whole = folder.resolve("whole.npy");
    Path streamed = folder.resolve("streamed.npy");
    Npy.write(whole, rows);
    double[] reused = new double[3];
    Npy.write(
        streamed,
        2,
        3,
        i -> {
          System.arraycopy(rows[i], 0, reused, 0, 3);
          return reused;
        });
    assertThat(Files.readAllBytes(streamed)).isEqualTo(Files.readAllBytes(whole));
  }

  @Test
  void a_row_of_another_width_is_refused_by_its_number() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Npy.write(folder.resolve("x.npy"), 2, 2, i -> new double[2 + i]))
        .withMessageContaining("row 1");
  }

  @Test
  void the_file_is_laid_out_as_numpy_does_it() throws IOException {
    Path file = folder.resolve("rows.npy");
    Npy.write(file, new double[][] {{1, 2}});
    byte[] bytes = Files.readAllBytes(file);
    assertThat(bytes).hasSize(128 + 16).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0);
    assertThat(new String(bytes, 10, 118, StandardCharsets.ISO_8859_1).stripTrailing())
        .isEqualTo("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }");
    assertThat(bytes[127]).isEqualTo((byte) '\n');
  }

  @ParameterizedTest
  @CsvSource({"1, <f8", "2, <f8", "3, <f8", "1, <f4", "2, >f8", "3, >f4"})
  void every_format_width_and_byte_order_is_read(int format, String type) throws IOException {
    Path file = write(folder, format, header(type, "False", "(3, 2)"), values(type, SIX));
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}, {5, 6}});
  }

  @Test
  void fortran_order_runs_down_the_columns() throws IOException {
    Path file = write(folder, 1, header("<f8", "True", "(3, 2)"), values("<f8", SIX));
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
  }

  @Test
  void fortran_order_in_three_dimensions() throws IOException {
    double[] eight = {0, 1, 2, 3, 4, 5, 6, 7}; // value = i + 2 j + 4 k at (i, j, k)
    Path file = write(folder, 1, header("<f8", "True", "(2, 2, 2)"), values("<f8", eight));
    assertThat(Npy.read(file).values()).containsExactly(0, 4, 2, 6, 1, 5, 3, 7);
  }

  @ParameterizedTest
  @CsvSource({
    "|i1, ff, -1",
    "|u1, ff, 255",
    "|b1, 01, 1",
    "<i2, feff, -2",
    ">i2, fffe, -2",
    "<u2, feff, 65534",
    "<i4, 00000080, -2147483648",
    ">u4, 80000000, 2147483648",
    "<i8, 0100000000000080, -9223372036854775807",
    "<u8, ffffffffffffffff, 18446744073709551615",
    ">u8, 8000000000000c00, 9223372036854778880",
    "<f2, 0035, 0.3125",
    ">f2, c000, -2"
  })
  void whole_and_half_numbers_become_the_nearest_double(String type, String hex, String value)
      throws IOException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Path file = write(folder, 1, header(type, "False", "(1, 1)"), bytes);
    double[][] expected = {{Double.parseDouble(value)}};
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(expected);
    assertThat(NpyRows.open(file).block(0, 1).toRows()).isDeepEqualTo(expected);
  }

  @Test
  void what_follows_the_promised_values_is_not_read() throws IOException {
    double[] more = {1, 2, Double.NaN};
    Path file = write(folder, 1, header("<f8", "False", "(1, 2)"), values("<f8", more));
    assertThat(Npy.readMatrix(file)).isDeepEqualTo(new double[][] {{1, 2}});
  }

  @Test
  void a_published_file_is_read() {
    Optional<Path> file = CourseRoot.shared("data/npy/spirals.npy");
    Assumptions.assumeThat(file)
        .as("not on this machine: ../shared/data/npy/spirals.npy")
        .isPresent();
    assertThat(Npy.readMatrix(file.orElseThrow())).hasDimensions(6000, 2);
  }

  @Nested
  class Refused {

    @Test
    void a_missing_file_and_a_folder() {
      assertRefused(folder.resolve("none.npy"), "There is no file", "check its path");
      assertRefused(folder, "is a folder");
    }

    @Test
    void an_empty_file_and_another_format() throws IOException {
      Path file = folder.resolve("empty.npy");
      Files.write(file, new byte[0]);
      assertRefused(file, "is not a NumPy .npy file");
      Files.writeString(file, "1,2\n3,4\n5,6\n");
      assertRefused(file, "is not a NumPy .npy file");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 9, 11, 60, 127, 128, 130, 175})
    void a_file_cut_short_anywhere(int length) throws IOException {
      Path whole = write(folder, 1, header("<f8", "False", "(3, 2)"), values("<f8", SIX));
      byte[] bytes = Files.readAllBytes(whole);
      assertThat(bytes).hasSize(176);
      Files.write(whole, Arrays.copyOf(bytes, length));
      assertRefused(whole, "truncated");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "(2000000000, 2)",
          "(9000000000000000000, 1)",
          "(4294967296, 4294967296)",
          "(0, 9000000000000000000)"
        })
    void a_header_that_promises_more_than_there_is(String shape) throws IOException {
      Path file = write(folder, 1, header("<f8", "False", shape), values("<f8", SIX));
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> Npy.readMatrix(file))
          .withMessageMatching(".*(truncated|damaged|too large).*");
    }

    @Test
    void a_header_that_promises_to_be_long() throws IOException {
      Path file = folder.resolve("long.npy");
      byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, 127};
      Files.write(file, start);
      assertRefused(file, "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|O", "<c16", "<f16", "<U5", "<M8[ns]", "|V8"})
    void other_types(String type) throws IOException {
      Path file = write(folder, 1, header(type, "False", "(3, 2)"), new byte[96]);
      assertRefused(file, "type " + type, "only real numbers", ".astype");
    }

    @Test
    void records() throws IOException {
      String header =
          "{'descr': [('x', '<f8'), ('y', '<f8')], 'fortran_order': False, 'shape': (3,), }";
      assertRefused(write(folder, 1, header, new byte[48]), "of several fields");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(6,)", "()", "(1, 2, 3)", "(0, 2)", "(3, 0)", "(5, 0)"})
    void shapes_that_are_no_table(String shape) throws IOException {
      Path file = write(folder, 1, header("<f8", "False", shape), values("<f8", SIX));
      assertRefused(file, "must be (n, d)");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
    void values_that_are_not_finite(double bad) throws IOException {
      double[] values = {1, 2, 3, bad, 5, 6};
      Path file = write(folder, 1, header("<f8", "False", "(3, 2)"), values("<f8", values));
      assertRefused(file, String.valueOf(bad), "at index (1, 1)");
    }

    @Test
    void an_unknown_format() throws IOException {
      Path file = write(folder, 1, header("<f8", "False", "(3, 2)"), values("<f8", SIX));
      byte[] bytes = Files.readAllBytes(file);
      bytes[6] = 9;
      Files.write(file, bytes);
      assertRefused(file, "NumPy format 9");
    }

    private void assertRefused(Path file, String... parts) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> Npy.readMatrix(file))
          .satisfies(e -> assertThat(e.getMessage()).contains(parts).contains(file.toString()));
    }
  }

  @Test
  void a_folder_that_is_not_there_is_refused_when_writing() {
    Path file = folder.resolve("none").resolve("rows.npy");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Npy.write(file, new double[][] {{1}}))
        .withMessageContaining("cannot be written");
  }
}
