package gmm.kit.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogGammaTest {

  @Test
  void of_a_whole_number_is_the_logarithm_of_a_factorial() {
    double factorial = 0;
    for (int x = 1; x < 200; x++) {
      assertThat(LogGamma.of(x)).isCloseTo(factorial, within(1e-9));
      factorial += Math.log(x);
    }
  }

  @Test
  void of_one_half_is_half_the_logarithm_of_pi() {
    assertThat(LogGamma.of(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-12));
  }

  @Test
  void grows_by_the_logarithm_of_x_when_x_grows_by_one() {
    for (double x = 0.1; x < 100; x += 0.37) {
      assertThat(LogGamma.of(x + 1) - LogGamma.of(x)).isCloseTo(Math.log(x), within(1e-9));
    }
  }

  @Test
  void of_nothing_or_less_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LogGamma.of(0));
  }
}
