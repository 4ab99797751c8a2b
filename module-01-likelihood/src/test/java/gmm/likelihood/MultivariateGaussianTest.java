package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.NotPositiveDefiniteException;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Refusal;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exercises 1.5 to 1.8: distance, determinant, density and fit. */
class MultivariateGaussianTest {

  /** The lecture's: its Cholesky factor is [[2, 0], [1, 3]]. */
  private static final MultivariateGaussian LECTURES =
      MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{4, 2}, {2, 10}});

  static Iterable<JsonNode> references() {
    return Golden.of("multivariate");
  }

  /** Nothing correlated, the same variance in each of d directions. */
  private static MultivariateGaussian round(int d, double variance) {
    double[] variances = new double[d];
    Arrays.fill(variances, variance);
    return MultivariateGaussian.of(new double[d], Matrices.diagonal(variances));
  }

  /**
   * Σᵢⱼ = ρ^|i - j|, a chain: |Σ| = (1 - ρ²)^(d - 1), and the distance has a formula of its own.
   */
  private static MultivariateGaussian chain(int d, double rho) {
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = Math.pow(rho, Math.abs(i - j));
      }
    }
    return MultivariateGaussian.of(new double[d], covariance);
  }

  @Nested
  @Tag("1.5")
  class MahalanobisSquared {

    @Test
    void of_the_lectures_point_is_eight() {
      double[] x = {5, 10};
      answer("1.5", LECTURES.mahalanobisSquared(x)).to(LECTURES, x).is(8.0, 1e-12);
    }

    @Test
    void is_zero_at_the_mean() {
      double[] x = {1, 2};
      answer("1.5", LECTURES.mahalanobisSquared(x)).to(LECTURES, x).is(0.0, 1e-12);
    }

    @Test
    void does_not_care_for_the_units_of_the_features() {
      // the first feature in thousandths: its numbers grow by 1000, its variance by a million
      MultivariateGaussian finer =
          MultivariateGaussian.of(new double[] {1000, 2}, new double[][] {{4e6, 2000}, {2000, 10}});
      double[] x = {5000, 10};
      answer("1.5", finer.mahalanobisSquared(x)).to(finer, x).is(8.0, 1e-12);
    }

    @Test
    @Tag("slow")
    void of_a_thousand_chained_features_follows_the_chain() {
      MultivariateGaussian chain = chain(1000, 0.5);
      double[] x = new double[1000];
      Arrays.setAll(x, i -> Math.sin(i));
      // each link is x[i] given x[i-1]: mean ρ x[i-1], variance 1 - ρ²
      double expected = x[0] * x[0];
      for (int i = 1; i < x.length; i++) {
        expected += Math.pow(x[i] - 0.5 * x[i - 1], 2) / 0.75;
      }
      answer("1.5", chain.mahalanobisSquared(x)).to(chain, x).is(expected, 1e-10);
    }

    /** Not of both at once: of such proportions a right way by eigenvectors knows one alone. */
    @Test
    void holds_for_variances_of_1e_minus_300_and_for_those_of_1e300() {
      for (double unit : new double[] {1e-150, 1e150}) {
        double[] variances = {unit * unit, 4 * unit * unit};
        MultivariateGaussian extreme =
            MultivariateGaussian.of(new double[2], Matrices.diagonal(variances));
        double[] x = {3 * unit, -8 * unit};
        answer("1.5", extreme.mahalanobisSquared(x)).to(extreme, x).is(25.0, 1e-12);
      }
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.MultivariateGaussianTest#references")
    void agrees_with_numpys_inverse(JsonNode reference) {
      MultivariateGaussian gaussian = Golden.gaussian(reference);
      double[] x = Golden.vector(reference.required("x"));
      // two ways to solve agree to rounding times the condition number, below 1e3 here
      answer("1.5", gaussian.mahalanobisSquared(x))
          .to(gaussian, x)
          .is(reference.required("mahalanobisSquared").doubleValue(), 1e-11);
    }
  }

  @Nested
  @Tag("1.6")
  class LogDeterminant {

    @Test
    void of_the_lectures_covariance_is_log_36() {
      answer("1.6", LECTURES.logDeterminant()).to(LECTURES).is(Math.log(36), 1e-12);
    }

    @Test
    void of_the_identity_is_zero() {
      MultivariateGaussian standard = round(3, 1);
      answer("1.6", standard.logDeterminant()).to(standard).is(0.0, 1e-12);
    }

    @Test
    @Tag("slow")
    void of_a_thousand_features_with_variance_1e_minus_300_is_finite() {
      MultivariateGaussian narrow = round(1000, 1e-300);
      // 1000 log 1e-300; the determinant itself would be 10 to the power of -300,000
      answer("1.6", narrow.logDeterminant()).to(narrow).is(-300_000 * Math.log(10), 1e-12);
    }

    @Test
    @Tag("slow")
    void of_a_thousand_chained_features_has_a_formula() {
      MultivariateGaussian chain = chain(1000, 0.5);
      answer("1.6", chain.logDeterminant()).to(chain).is(999 * Math.log(0.75), 1e-12);
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.MultivariateGaussianTest#references")
    void agrees_with_numpy(JsonNode reference) {
      MultivariateGaussian gaussian = Golden.gaussian(reference);
      answer("1.6", gaussian.logDeterminant())
          .to(gaussian)
          .is(reference.required("logDeterminant").doubleValue(), 1e-11);
    }
  }

  @Nested
  @Tag("1.7")
  class LogDensity {

    @Test
    void of_the_lectures_point() {
      double[] x = {5, 10};
      double expected = -0.5 * (2 * Math.log(2 * Math.PI) + Math.log(36) + 8);
      answer("1.7", LECTURES.logDensity(x)).to(LECTURES, x).is(expected, 1e-12);
    }

    @Test
    void of_one_feature_is_that_of_the_ordinary_gaussian() {
      MultivariateGaussian one = MultivariateGaussian.of(new double[] {1}, new double[][] {{4}});
      double[] x = {3};
      answer("1.7", one.logDensity(x)).to(one, x).is(-2.112085713764618, 1e-12);
    }

    @Test
    void of_uncorrelated_features_is_the_sum_of_theirs() {
      MultivariateGaussian gaussian =
          MultivariateGaussian.of(new double[] {0, 10}, Matrices.diagonal(new double[] {4, 9}));
      double[] x = {2, 16};
      double expected = -0.5 * (Math.log(8 * Math.PI) + 1) - 0.5 * (Math.log(18 * Math.PI) + 4);
      answer("1.7", gaussian.logDensity(x)).to(gaussian, x).is(expected, 1e-12);
    }

    @Test
    void far_out_is_very_small_but_not_minus_infinity() {
      MultivariateGaussian standard = round(2, 1);
      double[] x = {3e4, -4e4};
      double expected = -Math.log(2 * Math.PI) - 0.5 * 25e8;
      answer("1.7", standard.logDensity(x)).to(standard, x).is(expected, 1e-12);
    }

    @Test
    @Tag("slow")
    void of_a_thousand_features_is_finite_for_tiny_and_for_huge_variances() {
      for (double variance : new double[] {1e-300, 1e300}) {
        MultivariateGaussian gaussian = round(1000, variance);
        double[] x = new double[1000];
        x[0] = 2 * Math.sqrt(variance);
        double expected = -0.5 * (1000 * (Math.log(2 * Math.PI) + Math.log(variance)) + 4);
        answer("1.7", gaussian.logDensity(x)).to(gaussian, x).is(expected, 1e-12);
      }
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.MultivariateGaussianTest#references")
    void agrees_with_scipy(JsonNode reference) {
      MultivariateGaussian gaussian = Golden.gaussian(reference);
      double[] x = Golden.vector(reference.required("x"));
      answer("1.7", gaussian.logDensity(x))
          .to(gaussian, x)
          .is(reference.required("logDensity").doubleValue(), 1e-11);
    }
  }

  @Nested
  @Tag("1.8")
  class Fit {

    @Test
    void of_the_lectures_four_points() {
      double[][] data = {{1, 2}, {3, 2}, {5, 8}, {3, 4}};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {3, 4}, new double[][] {{2, 3}, {3, 6}});
      answer("1.8", MultivariateGaussian.fit(data)).to((Object) data).is(expected, 1e-12);
    }

    @Test
    void of_one_feature_is_the_fit_of_1_3() {
      double[][] data = {{2}, {4}, {4}, {4}, {5}, {5}, {7}, {9}};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {5}, new double[][] {{4}});
      answer("1.8", MultivariateGaussian.fit(data)).to((Object) data).is(expected, 1e-12);
    }

    @Test
    void keeps_its_digits_twenty_million_away() {
      double east = 20_000_000.3;
      double south = -9_999_999.8;
      double[][] data = {
        {east + 1, south + 2}, {east + 3, south + 2}, {east + 5, south + 8}, {east + 3, south + 4}
      };
      // the data itself is rounded at its ninth digit after the point
      answer("1.8", MultivariateGaussian.fit(data))
          .to((Object) data)
          .seenAs("covariance", MultivariateGaussian::covariance)
          .is(new double[][] {{2, 3}, {3, 6}}, 1e-7);
    }

    @Test
    void duplicates_of_every_point_change_nothing() {
      double[][] data = {{1, 2}, {3, 2}, {5, 8}, {3, 4}, {3, 4}, {5, 8}, {3, 2}, {1, 2}};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {3, 4}, new double[][] {{2, 3}, {3, 6}});
      answer("1.8", MultivariateGaussian.fit(data)).to((Object) data).is(expected, 1e-12);
    }

    @Test
    void holds_for_features_of_1e_minus_150_and_1e150_at_once() {
      double[][] data = {{1e-150, 1e150}, {-1e-150, -1e150}, {1e-150, -1e150}, {-1e-150, 1e150}};
      answer("1.8", MultivariateGaussian.fit(data))
          .to((Object) data)
          .seenAs("variances", g -> new Gaussian(g.mean()[0], g.covariance()[0][0]))
          .is(new Gaussian(0, 1e-300), 1e-12);
      answer("1.8", MultivariateGaussian.fit(data))
          .to((Object) data)
          .seenAs("covariance", MultivariateGaussian::covariance)
          .is(Matrices.diagonal(new double[] {1e-300, 1e300}), 1e-12);
    }

    @Test
    void one_point_or_points_on_a_line_have_no_maximum_and_the_message_says_what_to_do() {
      double[][][] flat = {{{1, 2}}, {{0, 0}, {1, 2}, {2, 4}}, {{1, 5}, {2, 5}, {4, 5}}};
      for (double[][] data : flat) {
        refusesToFit(data, "not positive definite");
      }
    }

    @Test
    void three_samples_of_a_thousand_features_are_too_few_and_the_message_says_so() {
      double[][] data = new double[3][1000];
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 1000; j++) {
          data[i][j] = Math.cos(1 + 7 * i + j);
        }
      }
      refusesToFit(data, "too few samples");
    }

    private static void refusesToFit(double[][] data, String words) {
      experiment(
              "1.8", (Call<MultivariateGaussian> fit) -> Refusal.of(() -> fit.with((Object) data)))
          .seenAs("fit of %d x %d".formatted(data.length, data[0].length), r -> r)
          .satisfies(
              "a NotPositiveDefiniteException that says \"%s\"".formatted(words),
              r -> r.is(NotPositiveDefiniteException.class) && r.says(words));
    }

    @Test
    void agrees_with_numpy_on_forty_samples_of_three_features() {
      double[][] data = Golden.matrix(Golden.of("sample3d").required("data"));
      answer("1.8", MultivariateGaussian.fit(data))
          .to((Object) data)
          .is(Golden.gaussian(Golden.of("sample3d")), 1e-11);
    }
  }

  /** Given: what a multivariate Gaussian may be. */
  @Nested
  class Construction {

    @Test
    void keeps_the_cholesky_factor_of_its_covariance() {
      assertThat(LECTURES.choleskyFactor()).isDeepEqualTo(new double[][] {{2, 0}, {1, 3}});
    }

    @Test
    void hands_out_copies() {
      LECTURES.mean()[0] = 99;
      LECTURES.covariance()[0][0] = 99;
      LECTURES.choleskyFactor()[0][0] = 99;
      assertThat(LECTURES.mean()).containsExactly(1, 2);
      assertThat(LECTURES.covariance()[0][0]).isEqualTo(4);
      assertThat(LECTURES.choleskyFactor()[0][0]).isEqualTo(2);
    }

    @Test
    void refuses_a_covariance_that_is_not_symmetric_or_not_positive_definite() {
      double[] mean = {0, 0};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MultivariateGaussian.of(mean, new double[][] {{1, 0.5}, {0.4, 1}}))
          .withMessageContaining("covariance must be symmetric");
      assertThatExceptionOfType(NotPositiveDefiniteException.class)
          .isThrownBy(() -> MultivariateGaussian.of(mean, new double[][] {{1, 2}, {2, 1}}))
          .withMessageContaining("pivot 1");
    }

    @Test
    void refuses_points_of_another_length_and_ragged_data() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LECTURES.mahalanobisSquared(new double[] {1}))
          .withMessage("x must have length 2 but has length 1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MultivariateGaussian.fit(new double[][] {{1, 2}, {3}}))
          .withMessageContaining("data[1] must have length 2");
    }
  }
}
