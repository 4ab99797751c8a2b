package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.random.RandomGenerator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatricesTest {

  @Nested
  class Cholesky {

    @Test
    void factor_of_a_matrix_made_from_a_known_one() {
      double[][] a = {{4, 12, -16}, {12, 37, -43}, {-16, -43, 98}};
      assertThat(Matrices.cholesky(a))
          .isDeepEqualTo(new double[][] {{2, 0, 0}, {6, 1, 0}, {-8, 5, 3}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9})
    void product_of_the_hilbert_matrixs_factors_is_the_hilbert_matrix(int d) {
      double[][] l = Matrices.cholesky(hilbert(d));
      assertClose(Matrices.multiply(l, Matrices.transpose(l)), hilbert(d), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-200, 1, 1e200})
    void the_scale_does_not_matter(double scale) {
      double[][] a = {{scale, scale / 2}, {scale / 2, scale}};
      double root = Math.sqrt(scale);
      double[][] expected = {{root, 0}, {root / 2, root * Math.sqrt(0.75)}};
      assertClose(Matrices.cholesky(a), expected, 1e-15 * root);
    }

    @Test
    void a_repeated_feature_is_refused_with_its_pivot() {
      double[][] a = {{2, 1, 2}, {1, 3, 1}, {2, 1, 2}};
      assertThatThrownBy(() -> Matrices.cholesky(a))
          .hasMessageContaining("pivot 2")
          .hasMessageContaining("regularization")
          .asInstanceOf(InstanceOfAssertFactories.type(NotPositiveDefiniteException.class))
          .satisfies(e -> assertThat(e.pivot()).isEqualTo(2));
    }

    @Test
    void indefinite_and_nan_and_ragged_are_refused() {
      assertThatThrownBy(() -> Matrices.cholesky(new double[][] {{1, 2}, {2, 1}}))
          .isInstanceOf(NotPositiveDefiniteException.class)
          .hasMessageContaining("-3.0");
      assertThatThrownBy(() -> Matrices.cholesky(new double[][] {{Double.NaN}}))
          .hasMessageContaining("[0][0] is NaN");
      assertThatThrownBy(() -> Matrices.cholesky(new double[][] {{1, 0}, {0}}))
          .hasMessageContaining("[1] must have length 2 but has length 1");
    }
  }

  @Test
  void solving_undoes_multiplying() {
    double[][] a = {{4, 1, 0}, {1, 3, 1}, {0, 1, 2}};
    double[][] x = {{1, -2}, {0, 5}, {3, 7}};
    assertClose(Matrices.solvePositiveDefinite(a, Matrices.multiply(a, x)), x, 1e-14);
  }

  @Nested
  class EigenSymmetric {

    @Test
    void of_a_two_by_two_matrix() {
      Eigen eigen = Matrices.eigenSymmetric(new double[][] {{2, 1}, {1, 2}});
      double half = Math.sqrt(0.5);
      assertThat(eigen.values()).containsExactly(new double[] {3, 1}, within(1e-14));
      assertThat(eigen.vector(0)).containsExactly(new double[] {half, half}, within(1e-14));
      assertThat(Math.abs(eigen.vector(1)[0] + eigen.vector(1)[1])).isLessThan(1e-14);
    }

    @Test
    void of_the_second_difference_matrix_are_the_known_cosines() {
      int d = 40;
      double[][] a = new double[d][d];
      for (int i = 0; i < d; i++) {
        a[i][i] = 2;
        if (i > 0) {
          a[i][i - 1] = a[i - 1][i] = -1;
        }
      }
      double[] values = Matrices.eigenSymmetric(a).values();
      for (int j = 0; j < d; j++) {
        double expected = 2 - 2 * Math.cos((d - j) * Math.PI / (d + 1));
        assertThat(values[j]).isCloseTo(expected, within(1e-13));
      }
    }

    @Test
    void rebuilds_the_matrix_and_leaves_it_alone() {
      double[][] a = hilbert(8);
      Eigen eigen = Matrices.eigenSymmetric(a);
      double[][] v = eigen.vectors();
      double[][] back =
          Matrices.multiply(
              Matrices.multiply(v, Matrices.diagonal(eigen.values())), Matrices.transpose(v));
      assertClose(back, a, 1e-14);
      assertThat(a).isDeepEqualTo(hilbert(8));
    }

    @Test
    void are_sorted_by_value_not_by_magnitude() {
      double[][] a = Matrices.diagonal(new double[] {1, -5, 3});
      assertThat(Matrices.eigenSymmetric(a).values())
          .containsExactly(new double[] {3, 1, -5}, within(1e-14));
    }

    @Test
    void are_right_for_tiny_and_for_huge_entries_and_for_none() {
      for (double unit : new double[] {1e-300, 1e300, 0}) {
        Eigen eigen = Matrices.eigenSymmetric(Matrices.diagonal(new double[] {unit, 4 * unit}));
        assertThat(eigen.values()[0]).isCloseTo(4 * unit, within(1e-14 * unit));
        assertThat(eigen.values()[1]).isCloseTo(unit, within(1e-14 * unit));
        if (unit > 0) {
          assertThat(eigen.vector(0)).containsExactly(0, 1);
        }
      }
    }

    @Test
    void an_asymmetric_matrix_is_refused() {
      assertThatThrownBy(() -> Matrices.eigenSymmetric(new double[][] {{1, 2}, {3, 1}}))
          .hasMessageContaining("symmetric")
          .hasMessageContaining("[1][0] is 3.0 and [0][1] is 2.0");
    }
  }

  @ParameterizedTest
  @CsvSource({"7, 3", "3, 7", "1, 4", "4, 1", "120, 90"})
  void svd_is_thin_orthonormal_and_rebuilds_the_matrix(int n, int d) {
    double[][] a = random(n, d);
    Svd svd = Matrices.svd(a);
    int m = Math.min(n, d);
    assertThat(svd.u()).hasDimensions(n, m);
    assertThat(svd.v()).hasDimensions(d, m);
    double[][] vt = Matrices.transpose(svd.v());
    assertClose(
        Matrices.multiply(Matrices.multiply(svd.u(), Matrices.diagonal(svd.singularValues())), vt),
        a,
        1e-12);
    assertClose(Matrices.multiply(vt, svd.v()), Matrices.identity(m), 1e-13);
    for (int j = 1; j < m; j++) {
      assertThat(svd.singularValues()[j]).isBetween(0.0, svd.singularValues()[j - 1]);
    }
  }

  @Test
  void fixed_signs_make_the_largest_entry_of_each_left_vector_positive() {
    Svd svd = new Svd(new double[][] {{0.6, 0.8}, {-0.8, 0.6}}, new double[] {3, 2}, eye());
    Svd fixed = svd.withFixedSigns();
    assertClose(fixed.u(), new double[][] {{-0.6, 0.8}, {0.8, 0.6}}, 0);
    assertClose(fixed.v(), new double[][] {{-1, 0}, {0, 1}}, 0);
    assertThat(fixed.singularValues()).containsExactly(3, 2);
  }

  private static double[][] eye() {
    return Matrices.identity(2);
  }

  @Test
  void a_large_product_agrees_with_the_definition() {
    double[][] a = random(130, 110);
    double[][] b = random(110, 120);
    double[][] product = Matrices.multiply(a, b);
    assertThat(product).hasDimensions(130, 120);
    double expected = 0;
    for (int k = 0; k < 110; k++) {
      expected += a[57][k] * b[k][91];
    }
    assertThat(product[57][91]).isCloseTo(expected, within(1e-12));
  }

  @Test
  void small_helpers() {
    double[][] a = {{1, 2}, {3, 4}, {5, 9}};
    assertThat(Matrices.transpose(a)).isDeepEqualTo(new double[][] {{1, 3, 5}, {2, 4, 9}});
    assertThat(Matrices.columnMeans(a)).containsExactly(3, 5);
    assertThat(Matrices.column(a, 1)).containsExactly(2, 4, 9);
    assertThat(Matrices.multiply(a, new double[] {1, -1})).containsExactly(-1, -1, -4);
    assertThat(Matrices.squaredDistance(a[0], a[2])).isEqualTo(65);
    assertThatThrownBy(() -> Matrices.multiply(a, a)).hasMessageContaining("columns of A");
  }

  private static double[][] hilbert(int d) {
    double[][] h = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        h[i][j] = 1.0 / (i + j + 1);
      }
    }
    return h;
  }

  private static double[][] random(int n, int d) {
    RandomGenerator random = new Random(5);
    double[][] a = new double[n][d];
    for (double[] row : a) {
      for (int j = 0; j < d; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return a;
  }

  private static void assertClose(double[][] actual, double[][] expected, double tolerance) {
    assertThat(actual.length).isEqualTo(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).containsExactly(expected[i], within(tolerance));
    }
  }
}
