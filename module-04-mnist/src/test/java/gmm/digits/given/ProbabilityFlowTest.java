package gmm.digits.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProbabilityFlowTest {

  /** Of N(5, 9) seen through noise: nine (9 + noise²)ths of the way from 5 to the number. */
  private static double[][] oneGaussian(double[][] noisy, double noise) {
    double kept = 9 / (9 + noise * noise);
    double[][] expected = new double[noisy.length][1];
    for (int i = 0; i < noisy.length; i++) {
      expected[i][0] = 5 + kept * (noisy[i][0] - 5);
    }
    return expected;
  }

  /** There the equation can be solved: x - 5 shrinks as the standard deviation of x does. */
  @Test
  void one_gaussian_is_drawn_together_as_its_noise_falls() {
    double[][] start = {{5 + 80}, {5 - 30}};
    double[][][] path = flow(40).from(start);
    double[] noises = flow(40).noises();
    assertThat(path).hasNumberOfRows(41);
    assertThat(noises[0]).isEqualTo(80);
    assertThat(noises[40]).isCloseTo(0.05, within(1e-12));
    for (int s = 0; s < path.length; s++) {
      double shrunk = Math.sqrt((9 + noises[s] * noises[s]) / (9 + 80 * 80));
      assertThat(path[s][0][0]).isCloseTo(5 + 80 * shrunk, within(0.02));
      assertThat(path[s][1][0]).isCloseTo(5 - 30 * shrunk, within(0.02));
    }
  }

  @Test
  void twice_as_many_steps_leave_a_quarter_of_the_error() {
    double exact = 5 + 80 * Math.sqrt((9 + 0.05 * 0.05) / (9 + 80 * 80));
    double coarse = Math.abs(flow(40).from(new double[][] {{85}})[40][0][0] - exact);
    double fine = Math.abs(flow(80).from(new double[][] {{85}})[80][0][0] - exact);
    assertThat(coarse / fine).isBetween(3.0, 5.0);
  }

  @Test
  void the_noise_must_fall() {
    assertThatThrownBy(() -> ProbabilityFlow.of((x, noise) -> x, 1, 2, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("most - least");
  }

  private static ProbabilityFlow flow(int steps) {
    return ProbabilityFlow.of(ProbabilityFlowTest::oneGaussian, 80, 0.05, steps);
  }
}
