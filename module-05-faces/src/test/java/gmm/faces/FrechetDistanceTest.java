package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FrechetDistanceTest {

  @Nested
  @Tag("5.6")
  class Between {

    private void assertDistance(
        double[] meanA, double[][] a, double[] meanB, double[][] b, double expected, double tol) {
      answer("5.6", FrechetDistance.between(meanA, a, meanB, b))
          .to(meanA, a, meanB, b)
          .is(expected, tol);
    }

    @Test
    void of_the_lectures_two_on_a_line() {
      // standard deviations 2 and 5, 4 apart: 4² + (2 - 5)²
      double[][] a = {{4}};
      double[][] b = {{25}};
      assertDistance(new double[] {1}, a, new double[] {5}, b, 25, 1e-12);
    }

    @Test
    void of_covariances_with_the_same_axes() {
      // along the axes: standard deviations 2 and 5, 3 and 1; means 3 and 4 apart
      double[][] a = {{4, 0}, {0, 9}};
      double[][] b = {{25, 0}, {0, 1}};
      double[] meanA = {1, -2};
      double[] meanB = {4, 2};
      assertDistance(meanA, a, meanB, b, 9 + 16 + 9 + 4, 1e-12);
    }

    @Test
    void agrees_with_scipys_root_of_a_matrix() {
      double[] meanA = FrechetGolden.vector("meanA");
      double[][] a = FrechetGolden.matrix("covarianceA");
      double[] meanB = FrechetGolden.vector("meanB");
      double[][] b = FrechetGolden.matrix("covarianceB");
      assertDistance(meanA, a, meanB, b, FrechetGolden.number("distance"), 1e-9);
      assertDistance(meanB, b, meanA, a, FrechetGolden.number("distance"), 1e-9);
    }

    @Test
    void of_flat_covariances_of_fewer_samples_than_features() {
      // along u = (0.6, 0.8) and v = (1, 0), with the variances 25 and 4
      double[][] a = {{9, 12}, {12, 16}};
      double[][] b = {{4, 0}, {0, 0}};
      double[] meanA = {0, 1};
      double[] meanB = {2, 1};
      // Σ₁^½ Σ₂ Σ₁^½ has one eigenvalue, 25 · 4 · (u · v)² = 36
      assertDistance(meanA, a, meanB, b, 4 + 25 + 4 - 2 * 6, 1e-6);
      assertDistance(meanB, b, meanA, a, 4 + 25 + 4 - 2 * 6, 1e-6);
    }

    @Test
    void of_a_gaussian_from_itself_is_nothing() {
      double[][] a = FrechetGolden.matrix("covarianceA");
      double[] mean = FrechetGolden.vector("meanA");
      answer("5.6", FrechetDistance.between(mean, a, mean, a))
          .to(mean, a, mean, a)
          // 1e-12 of rounding is 1e-6 for one who takes the root of it: that is told elsewhere
          .satisfies("is 0 but for rounding", d -> Math.abs(d) < 1e-9);
    }
  }

  @Test
  void means_of_two_lengths_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                FrechetDistance.between(
                    new double[1], new double[1][1], new double[2], new double[2][2]))
        .withMessageContaining("meanB");
  }
}
