package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhiteningTest {

  /** 1100 rows are two whole chunks and a part of one. */
  @ParameterizedTest
  @CsvSource({"1, 1, 5", "2, 1, 5", "2, 2, 5", "33, 8, 37", "33, 16, 37", "33, 33, 1100"})
  void the_norms_are_plain_sums_over_the_first_features(int d, int q, int m) {
    double[][] rows = normal(m, d, 1);
    double[] centre = normal(1, d, 2)[0];
    double[][] p = normal(d, d, 3); // what lies below the diagonal is not read
    Block block = Block.of(rows);
    double[] all = new double[m];
    Arrays.setAll(all, i -> norm(rows[i], centre, p, q));
    assertThat(Whitening.squaredNorms(block, null, centre, p, q))
        .containsExactly(all, within(1e-10));
    int[] chosen = IntStream.range(0, m).filter(i -> i % 3 != 1).toArray();
    double[] some = Arrays.stream(chosen).mapToDouble(i -> all[i]).toArray();
    assertThat(Whitening.squaredNorms(block, chosen, centre, p, q))
        .containsExactly(some, within(1e-10));
    assertThat(block.toRows()).isDeepEqualTo(rows);
  }

  @Test
  void of_no_rows_there_are_none() {
    Block block = Block.of(normal(4, 2, 1));
    assertThat(Whitening.squaredNorms(block, new int[0], new double[2], normal(2, 2, 3), 2))
        .isEmpty();
  }

  @Test
  void more_features_than_there_are_is_refused() {
    Block block = Block.of(normal(4, 2, 1));
    assertThatThrownBy(() -> Whitening.squaredNorms(block, null, new double[2], normal(2, 2, 3), 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("q must be");
  }

  private static double norm(double[] row, double[] centre, double[][] p, int q) {
    double norm = 0;
    for (int j = 0; j < q; j++) {
      double z = 0;
      for (int i = 0; i <= j; i++) {
        z += (row[i] - centre[i]) * p[i][j];
      }
      norm += z * z;
    }
    return norm;
  }

  private static double[][] normal(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return rows;
  }
}
