package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LogLikelihoodTest {

  @Nested
  @Tag("1.2")
  class Of {

    private final Gaussian gaussian = new Gaussian(1, 4);

    @Test
    void the_lectures_two_numbers() {
      double[] data = {1, 3};
      // -½ (log 2π + log 4) at the mean, and ½ less for the number one standard deviation away
      answer("1.2", LogLikelihood.of(data, gaussian))
          .to(data, gaussian)
          .is(-3.7241714275292366, 1e-12);
    }

    @Test
    void a_thousand_numbers_whose_densities_multiply_to_zero() {
      double[] data = new double[1000];
      Arrays.fill(data, 3);
      answer("1.2", LogLikelihood.of(data, gaussian))
          .to(data, gaussian)
          .is(-2112.085713764618, 1e-12);
    }

    @Test
    void one_number_alone_has_its_log_density() {
      double[] data = {-7.5};
      double expected = -0.5 * (Math.log(8 * Math.PI) + 8.5 * 8.5 / 4);
      answer("1.2", LogLikelihood.of(data, gaussian)).to(data, gaussian).is(expected, 1e-12);
    }

    @Test
    void does_not_care_for_the_order_of_the_data() {
      double[] data = {5, -1, 2, 2, 9};
      double[] sorted = {-1, 2, 2, 5, 9};
      double expected = -0.5 * (5 * Math.log(8 * Math.PI) + (16 + 4 + 1 + 1 + 64) / 4.0);
      answer("1.2", LogLikelihood.of(sorted, gaussian)).to(sorted, gaussian).is(expected, 1e-12);
      answer("1.2", LogLikelihood.of(data, gaussian)).to(data, gaussian).is(expected, 1e-12);
    }

    @Test
    void a_far_outlier_costs_much_but_not_everything() {
      double[] data = {1, 2e6 + 1};
      // the outlier lies 1e6 standard deviations away: -½ 1e12 beside the two constants
      double expected = -Math.log(8 * Math.PI) - 0.5e12;
      answer("1.2", LogLikelihood.of(data, gaussian)).to(data, gaussian).is(expected, 1e-12);
    }

    @Test
    void agrees_with_scipy_on_fifty_skewed_numbers() {
      double[] data = Golden.vector(Golden.of("sample1d").required("data"));
      Gaussian wrongButFixed = new Gaussian(5, 9);
      answer("1.2", LogLikelihood.of(data, wrongButFixed))
          .to(data, wrongButFixed)
          .is(Golden.of("sample1d").required("logLikelihood").doubleValue(), 1e-12);
    }
  }

  /** Given: the checks of the data. */
  @Nested
  class Arguments {

    @Test
    void no_data_has_no_likelihood() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LogLikelihood.of(new double[0], new Gaussian(0, 1)))
          .withMessage("data must not be empty");
    }

    @Test
    void a_number_that_is_none_is_named_with_its_place() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LogLikelihood.of(new double[] {1, Double.NaN}, new Gaussian(0, 1)))
          .withMessageContaining("data[1] is NaN");
    }
  }
}
