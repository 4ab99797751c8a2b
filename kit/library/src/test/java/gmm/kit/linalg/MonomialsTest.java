package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.linalg.Monomials.Kind;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MonomialsTest {

  private static final int K = 3;

  @Test
  void a_row_of_two_features_has_these_in_this_order() {
    double[][] row = {{13, 25}};
    double[] centre = {10, 20}; // t = (3, 5)
    assertThat(each(row, centre, Kind.LINEAR)).containsExactly(1, 3, 5);
    assertThat(each(row, centre, Kind.NORM)).containsExactly(1, 3, 5, 34);
    assertThat(each(row, centre, Kind.SQUARES)).containsExactly(1, 3, 5, 9, 25);
    assertThat(each(row, centre, Kind.PRODUCTS)).containsExactly(1, 3, 5, 9, 15, 25);
  }

  @ParameterizedTest
  @EnumSource
  void there_are_as_many_as_the_kind_says(Kind kind) {
    int[] expected =
        switch (kind) {
          case LINEAR -> new int[] {2, 6};
          case NORM -> new int[] {3, 7};
          case SQUARES -> new int[] {3, 11};
          case PRODUCTS -> new int[] {3, 21};
        };
    assertThat(new int[] {kind.count(1), kind.count(5)}).isEqualTo(expected);
  }

  /** 12 features have 91 monomials and 40 have 861: above and below the number that turns round. */
  @ParameterizedTest
  @CsvSource({
    "LINEAR, 1",
    "LINEAR, 70",
    "NORM, 1",
    "NORM, 5",
    "SQUARES, 1",
    "SQUARES, 40",
    "PRODUCTS, 1",
    "PRODUCTS, 2",
    "PRODUCTS, 12",
    "PRODUCTS, 40"
  })
  void both_products_are_the_plain_sums(Kind kind, int d) {
    int m = 37;
    double[][] rows = normal(m, d, 1);
    double[] centre = normal(1, d, 2)[0];
    int f = kind.count(d);
    double[][] coefficients = normal(K, f, 3);
    double[][] weights = normal(m, K, 4);
    Monomials monomials = Monomials.of(Block.of(rows), centre, kind);
    Block values = monomials.times(coefficients);
    double[] sums = new double[K * f];
    Arrays.fill(sums, 7); // added to, not overwritten
    monomials.addWeighted(Block.ofColumns(Matrices.transpose(weights)), sums);

    double[][] phi = plain(rows, centre, kind);
    for (int c = 0; c < K; c++) {
      for (int i = 0; i < m; i++) {
        assertThat(values.get(i, c)).isCloseTo(dot(coefficients[c], phi[i]), within(1e-11));
      }
      for (int j = 0; j < f; j++) {
        double expected = 7;
        for (int i = 0; i < m; i++) {
          expected += weights[i][c] * phi[i][j];
        }
        assertThat(sums[j * K + c]).isCloseTo(expected, within(1e-11));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1, LINEAR", "2, PRODUCTS", "9, SQUARES", "33, LINEAR"})
  void norms_are_those_of_the_rows_less_the_centre_times_the_matrix(int d, Kind kind) {
    double[][] rows = normal(19, d, 5);
    double[] centre = normal(1, d, 6)[0];
    double[][] p = normal(d, d, 7);
    double[] norms = Monomials.of(Block.of(rows), centre, kind).squaredNorms(p);
    double[][] t =
        Arrays.stream(rows)
            .map(row -> IntStream.range(0, d).mapToDouble(j -> row[j] - centre[j]).toArray())
            .toArray(double[][]::new);
    double[] expected =
        Arrays.stream(Matrices.multiply(t, p)).mapToDouble(z -> dot(z, z)).toArray();
    assertThat(norms).containsExactly(expected, within(1e-10));
  }

  @Test
  void a_centre_of_another_width_is_refused() {
    Block rows = Block.of(new double[][] {{1, 2}});
    assertThatThrownBy(() -> Monomials.of(rows, new double[3], Kind.NORM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("centre must have length 2 but has length 3");
  }

  /** The sums with weight 1 of one row are its monomials. */
  private static double[] each(double[][] row, double[] centre, Kind kind) {
    double[] sums = new double[kind.count(centre.length)];
    Monomials.of(Block.of(row), centre, kind).addWeighted(Block.ofColumns(new double[] {1}), sums);
    return sums;
  }

  private static double[][] plain(double[][] rows, double[] centre, Kind kind) {
    int d = centre.length;
    double[][] phi = new double[rows.length][kind.count(d)];
    for (int i = 0; i < rows.length; i++) {
      int at = 0;
      phi[i][at++] = 1;
      for (int j = 0; j < d; j++) {
        phi[i][at++] = rows[i][j] - centre[j];
      }
      for (int j = 0; j < d && kind != Kind.LINEAR; j++) {
        int last = kind == Kind.PRODUCTS ? 0 : j;
        for (int l = last; l <= j; l++) {
          double product = (rows[i][l] - centre[l]) * (rows[i][j] - centre[j]);
          phi[i][kind == Kind.NORM ? 1 + d : at++] += product;
        }
      }
    }
    return phi;
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(j -> a[j] * b[j]).sum();
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
