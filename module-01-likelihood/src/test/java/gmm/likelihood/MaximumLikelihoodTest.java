package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.kit.testing.Answer.Call;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MaximumLikelihoodTest {

  private static final double[] EIGHT = {2, 4, 4, 4, 5, 5, 7, 9};

  private static double[] shifted(double[] data, double by) {
    return Arrays.stream(data).map(x -> x + by).toArray();
  }

  private static double[] scaled(double[] data, double by) {
    return Arrays.stream(data).map(x -> x * by).toArray();
  }

  @Nested
  @Tag("1.3")
  class Fit {

    @Test
    void mean_and_variance_of_the_lectures_eight_numbers() {
      answer("1.3", MaximumLikelihood.fit(EIGHT)).to(EIGHT).is(new Gaussian(5, 4), 1e-12);
    }

    @Test
    void moves_with_the_data_even_two_hundred_million_away() {
      double[] far = shifted(EIGHT, 2e8);
      // a running mean that is updated sample by sample strays in its ninth digit, and may
      answer("1.3", MaximumLikelihood.fit(far)).to(far).is(new Gaussian(200000005, 4), 1e-7);
    }

    @Test
    void variance_grows_with_the_square_of_the_unit_from_1e_minus_300_to_1e300() {
      double[] tiny = scaled(new double[] {-1, 1}, 1e-150);
      answer("1.3", MaximumLikelihood.fit(tiny)).to(tiny).is(new Gaussian(0, 1e-300), 1e-12);
      double[] huge = scaled(new double[] {-1, 1}, 1e150);
      answer("1.3", MaximumLikelihood.fit(huge)).to(huge).is(new Gaussian(0, 1e300), 1e-12);
    }

    @Test
    void duplicates_count_as_often_as_they_come() {
      double[] data = {1, 1, 1, 5};
      answer("1.3", MaximumLikelihood.fit(data)).to(data).is(new Gaussian(2, 3), 1e-12);
    }

    @Test
    void numbers_below_zero_have_a_mean_below_zero() {
      // deviations -4, 0, 0.5, 3.5 from -5
      double[] data = {-9, -5, -4.5, -1.5};
      answer("1.3", MaximumLikelihood.fit(data)).to(data).is(new Gaussian(-5, 7.125), 1e-12);
    }

    @Test
    void one_far_outlier_takes_the_fit_with_it() {
      double[] data = {0, 0, 0, 4e6};
      answer("1.3", MaximumLikelihood.fit(data)).to(data).is(new Gaussian(1e6, 3e12), 1e-12);
    }

    @Test
    void no_neighbour_is_more_probable() {
      double[] data = {0.3, 1.9, -2.2, 0.4, 3.3};
      Gaussian best = MaximumLikelihood.fit(data);
      answer("1.3", best)
          .to(data)
          .satisfies(
              "no Gaussian with mean or variance 1% away has a larger likelihood",
              g -> logLikelihood(data, g) >= bestOfNeighbours(data, g));
    }

    private double bestOfNeighbours(double[] data, Gaussian g) {
      double step = 0.01 * Math.sqrt(g.variance());
      return Arrays.stream(
              new Gaussian[] {
                new Gaussian(g.mean() - step, g.variance()),
                new Gaussian(g.mean() + step, g.variance()),
                new Gaussian(g.mean(), g.variance() * 0.99),
                new Gaussian(g.mean(), g.variance() * 1.01)
              })
          .mapToDouble(other -> logLikelihood(data, other))
          .max()
          .orElseThrow();
    }

    /** Written out here, so that this exercise may be done before 1.1 and 1.2. */
    private double logLikelihood(double[] data, Gaussian g) {
      double squares = Arrays.stream(data).map(x -> Math.pow(x - g.mean(), 2)).sum();
      return -0.5 * (data.length * Math.log(2 * Math.PI * g.variance()) + squares / g.variance());
    }

    @Test
    void agrees_with_numpy_on_fifty_skewed_numbers() {
      double[] data = Golden.vector(Golden.of("sample1d").required("data"));
      Gaussian expected =
          new Gaussian(
              Golden.of("sample1d").required("mean").doubleValue(),
              Golden.of("sample1d").required("variance").doubleValue());
      answer("1.3", MaximumLikelihood.fit(data)).to(data).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.4")
  class UnbiasedVariance {

    @Test
    void of_the_lectures_eight_numbers() {
      answer("1.4", MaximumLikelihood.unbiasedVariance(EIGHT)).to(EIGHT).is(32.0 / 7, 1e-12);
    }

    @Test
    void is_right_on_average_over_all_four_throws_of_two_coins() {
      // a coin that shows 0 or 2 has variance 1; every pair of throws is equally probable
      double[][] throwsOfTwo = {{0, 0}, {0, 2}, {2, 0}, {2, 2}};
      experiment(
              "1.4",
              (Call<Double> unbiasedVariance) ->
                  Arrays.stream(throwsOfTwo)
                      .mapToDouble(unbiasedVariance::with)
                      .average()
                      .orElseThrow())
          .is(1.0, 1e-12);
    }

    @Test
    void of_numbers_below_zero() {
      // deviations -4, 0, 0.5, 3.5 from -5
      double[] data = {-9, -5, -4.5, -1.5};
      answer("1.4", MaximumLikelihood.unbiasedVariance(data)).to(data).is(9.5, 1e-12);
    }

    @Test
    void two_numbers_have_half_their_squared_distance() {
      double[] data = {10, 16};
      answer("1.4", MaximumLikelihood.unbiasedVariance(data)).to(data).is(18.0, 1e-12);
    }

    @Test
    void equal_numbers_have_none() {
      double[] data = {0.1, 0.1, 0.1};
      answer("1.4", MaximumLikelihood.unbiasedVariance(data))
          .to(data)
          .satisfies(
              "0 or a hair above, as a sum of squares is",
              variance -> variance >= 0 && variance < 1e-30);
    }

    @Test
    void does_not_change_when_the_data_moves() {
      double[] far = shifted(EIGHT, 2e8);
      answer("1.4", MaximumLikelihood.unbiasedVariance(far)).to(far).is(32.0 / 7, 1e-7);
    }

    @Test
    void agrees_with_numpy_on_fifty_skewed_numbers() {
      double[] data = Golden.vector(Golden.of("sample1d").required("data"));
      answer("1.4", MaximumLikelihood.unbiasedVariance(data))
          .to(data)
          .is(Golden.of("sample1d").required("unbiased").doubleValue(), 1e-12);
    }
  }

  /** Given: the checks of the data. */
  @Nested
  class Arguments {

    @Test
    void one_number_or_equal_numbers_have_no_maximum() {
      for (double[] data : new double[][] {{3}, {7, 7, 7}}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> MaximumLikelihood.fit(data))
            .withMessageContaining("its variance is 0");
      }
    }

    @Test
    void no_data_and_numbers_that_are_none_are_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MaximumLikelihood.fit(new double[0]))
          .withMessage("data must not be empty");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MaximumLikelihood.fit(new double[] {1, Double.POSITIVE_INFINITY}))
          .withMessageContaining("data[1] is Infinity");
    }

    @Test
    void one_number_has_no_unbiased_variance() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MaximumLikelihood.unbiasedVariance(new double[] {3}))
          .withMessageContaining("must be at least 2 but is 1");
    }
  }
}
