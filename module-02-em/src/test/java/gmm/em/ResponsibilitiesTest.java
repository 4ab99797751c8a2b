package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.likelihood.Mixture;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ResponsibilitiesTest {

  @Nested
  @Tag("2.1")
  class Of {

    @Test
    void of_the_lectures_five_numbers() {
      Mixture mixture = FiveNumbers.start();
      answer("2.1", Responsibilities.of(mixture, FiveNumbers.DATA))
          .to(mixture, FiveNumbers.DATA)
          .is(FiveNumbers.responsibilities(), 1e-12);
    }

    @Test
    void of_components_that_are_alike_are_the_weights() {
      Mixture mixture = FiveNumbers.mixture(0.9, 3, 2, 0.1, 3, 2);
      double[][] data = {{3}, {-1}, {10}};
      answer("2.1", Responsibilities.of(mixture, data))
          .to(mixture, data)
          .is(new double[][] {{0.9, 0.1}, {0.9, 0.1}, {0.9, 0.1}}, 1e-12);
    }

    @Test
    void follow_the_densities_of_components_of_different_width() {
      // at 2: 0.5 exp(-2) against 0.5 exp(-1/2) / 2; at 0: 1 against exp(-2) / 2
      Mixture mixture = FiveNumbers.mixture(0.5, 0, 1, 0.5, 4, 4);
      double[][] data = {{2}, {0}};
      double at2 = 1 / (1 + Math.exp(1.5) / 2);
      double at0 = 1 / (1 + Math.exp(-2) / 2);
      answer("2.1", Responsibilities.of(mixture, data))
          .to(mixture, data)
          .is(new double[][] {{at2, 1 - at2}, {at0, 1 - at0}}, 1e-12);
    }

    @Test
    void of_each_sample_sum_to_one() {
      Golden iris = Golden.of("em").list().get(2);
      Mixture start = iris.mixture("start");
      double[][] data = iris.matrix("data");
      answer("2.1", Responsibilities.of(start, data))
          .to(start, data)
          .satisfies(
              "each row sums to 1",
              r ->
                  r.length == data.length
                      && Arrays.stream(r)
                          .allMatch(row -> Math.abs(Arrays.stream(row).sum() - 1) < 1e-12));
    }

    @Test
    void of_a_sample_so_far_away_that_every_density_is_zero_in_floating_point() {
      double[][] spread = {{1, 0}, {0, 1}};
      Mixture mixture =
          Golden.mixture(
              new double[] {0.25, 0.75},
              new double[][] {{-1, 0}, {1, 0}},
              new double[][][] {spread, spread});
      // as far from the one as from the other: only the weights tell them apart
      double[][] data = {{0, 60}, {0, -1000}};
      answer("2.1", Responsibilities.of(mixture, data))
          .to(mixture, data)
          .is(new double[][] {{0.25, 0.75}, {0.25, 0.75}}, 1e-9);
    }

    @Test
    void of_a_component_without_weight_are_zero() {
      Mixture mixture = FiveNumbers.mixture(0, 2, 4, 1, 6, 4);
      double[][] data = {{2}, {6}};
      answer("2.1", Responsibilities.of(mixture, data))
          .to(mixture, data)
          .is(new double[][] {{0, 1}, {0, 1}}, 1e-12);
    }

    @Test
    void agree_with_scipy_on_three_data_sets() {
      for (Golden golden : Golden.of("em").list()) {
        Mixture start = golden.mixture("start");
        double[][] data = golden.matrix("data");
        // SciPy inverts the covariance by its eigenvectors, we by Cholesky: the last digits differ
        answer("2.1", Responsibilities.of(start, data))
            .to(start, data)
            .is(golden.matrix("responsibilities"), 1e-9);
      }
    }
  }

  @Test
  void data_of_another_width_than_the_mixture_is_refused() {
    assertThatThrownBy(() -> Responsibilities.of(FiveNumbers.start(), new double[][] {{1, 2}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("data[0]");
  }
}
