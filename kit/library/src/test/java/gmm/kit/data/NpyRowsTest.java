package gmm.kit.data;

import static gmm.kit.data.NpyFiles.header;
import static gmm.kit.data.NpyFiles.values;
import static gmm.kit.data.NpyFiles.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyRowsTest {

  private static final double[] SIX = {1, 2, 3, 4, 5, 6};

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"<f8, 16", "<f8, 40", ">f4, 24", "<f4, 1000000"})
  void rows_are_read_a_block_at_a_time_from_maps_of_any_size(String type, long largestMap)
      throws IOException {
    double[] ten = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    NpyRows rows =
        NpyRows.open(
            write(folder, 1, header(type, "False", "(5, 2)"), values(type, ten)), largestMap);
    assertThat(rows.rows()).isEqualTo(5);
    assertThat(rows.columns()).isEqualTo(2);
    assertThat(rows.block(0, 5).toRows())
        .isDeepEqualTo(new double[][] {{0, 1}, {2, 3}, {4, 5}, {6, 7}, {8, 9}});
    assertThat(rows.block(2, 4).toRows()).isDeepEqualTo(new double[][] {{4, 5}, {6, 7}});
  }

  @ParameterizedTest
  @CsvSource({"<f8, 8", "<f8, 24", ">f4, 20", "<f4, 1000000"})
  void columns_that_lie_one_after_the_other_are_read_as_rows(String type, long largestMap)
      throws IOException {
    Path file = write(folder, 1, header(type, "True", "(3, 2)"), values(type, SIX));
    NpyRows rows = NpyRows.open(file, largestMap);
    assertThat(rows.block(0, 3).toRows()).isDeepEqualTo(new double[][] {{1, 4}, {2, 5}, {3, 6}});
    assertThat(rows.block(1, 3).toRows()).isDeepEqualTo(new double[][] {{2, 5}, {3, 6}});
  }

  @Test
  void a_value_that_is_not_finite_is_refused_with_its_place() throws IOException {
    double[] bad = {1, 2, 3, Double.NaN, 5, 6};
    NpyRows rows =
        NpyRows.open(write(folder, 1, header("<f8", "False", "(3, 2)"), values("<f8", bad)));
    assertThat(rows.block(0, 1).toRows()).isDeepEqualTo(new double[][] {{1, 2}});
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> rows.block(1, 3))
        .withMessageContaining("NaN at index (1, 1)");
  }
}
