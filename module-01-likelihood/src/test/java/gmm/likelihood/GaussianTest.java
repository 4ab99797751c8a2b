package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.testing.Answer.Call;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GaussianTest {

  static Iterable<JsonNode> references() {
    return Golden.of("univariate");
  }

  @Nested
  @Tag("1.1")
  class LogDensity {

    @Test
    void of_the_lectures_three_under_mean_one_and_variance_four() {
      Gaussian gaussian = new Gaussian(1, 4);
      // one standard deviation from the mean: -½ (log 2π + log 4 + 1)
      answer("1.1", gaussian.logDensity(3)).to(gaussian, 3.0).is(-2.112085713764618, 1e-12);
    }

    @Test
    void is_positive_where_a_narrow_gaussian_is_denser_than_one() {
      Gaussian narrow = new Gaussian(0, 0.01);
      // the density at the mean is 1 / √(2π 0.01) = 3.989
      answer("1.1", narrow.logDensity(0)).to(narrow, 0.0).is(1.3836465597893728, 1e-12);
    }

    @Test
    void forty_standard_deviations_out_is_small_but_not_minus_infinity() {
      Gaussian gaussian = new Gaussian(0, 1);
      // -½ (log 2π + 1600); the density itself, exp(-800), is 0 in floating point
      answer("1.1", gaussian.logDensity(40)).to(gaussian, 40.0).is(-800.9189385332047, 1e-12);
    }

    @Test
    void the_squared_distance_may_leave_the_range_of_a_double() {
      Gaussian wide = new Gaussian(0, 1e306);
      // fifteen standard deviations of 1e153: the square of 1.5e154 is infinite, that of 15 is not
      double expected = -0.5 * (Math.log(2 * Math.PI) + 306 * Math.log(10) + 225);
      answer("1.1", wide.logDensity(1.5e154)).to(wide, 1.5e154).is(expected, 1e-12);
    }

    @Test
    void integrates_to_one() {
      Gaussian gaussian = new Gaussian(-2, 0.49);
      // the midpoint rule over ten standard deviations each way is exact to rounding
      experiment("1.1", (Call<Double> logDensity) -> areaUnder(gaussian, logDensity))
          .seenAs("the area under exp of logDensity", area -> area)
          .is(1.0, 1e-9);
    }

    private static double areaUnder(Gaussian gaussian, Call<Double> logDensity) {
      double step = 0.02; // for a Gaussian the sum of rectangles is exact long before that
      double area = 0;
      for (int i = -350; i < 350; i++) {
        area += step * Math.exp(logDensity.with(gaussian, -2 + step * (i + 0.5)));
      }
      return area;
    }

    @Test
    void is_the_same_on_both_sides_of_the_mean() {
      Gaussian gaussian = new Gaussian(5, 3);
      double expected = -0.5 * (Math.log(6 * Math.PI) + 1.25 * 1.25 / 3);
      answer("1.1", gaussian.logDensity(5 - 1.25)).to(gaussian, 3.75).is(expected, 1e-12);
      answer("1.1", gaussian.logDensity(5 + 1.25)).to(gaussian, 6.25).is(expected, 1e-12);
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.GaussianTest#references")
    void agrees_with_scipy_from_variance_1e_minus_300_to_1e300(JsonNode reference) {
      Gaussian gaussian =
          new Gaussian(
              reference.required("mean").doubleValue(),
              reference.required("variance").doubleValue());
      double x = reference.required("x").doubleValue();
      double expected = reference.required("logDensity").doubleValue();
      answer("1.1", gaussian.logDensity(x)).to(gaussian, x).is(expected, 1e-12);
    }
  }

  /** Given: what a Gaussian may be. */
  @Nested
  class Construction {

    @Test
    void refuses_a_variance_that_is_zero_negative_infinite_or_not_a_number() {
      for (double variance : new double[] {0, -1, Double.POSITIVE_INFINITY, Double.NaN}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new Gaussian(0, variance))
            .withMessageContaining("variance must be positive and finite but is " + variance);
      }
    }

    @Test
    void refuses_a_mean_that_is_not_finite() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Gaussian(Double.NaN, 1))
          .withMessageContaining("mean must be finite");
    }

    @Test
    void refuses_a_point_that_is_not_a_number() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Gaussian(0, 1).logDensity(Double.NaN))
          .withMessageContaining("x must be finite");
    }
  }
}
