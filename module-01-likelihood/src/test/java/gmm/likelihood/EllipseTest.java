package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Seed;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EllipseTest {

  static Iterable<JsonNode> references() {
    return Golden.of("ellipses");
  }

  @Nested
  @Tag("1.16")
  class Of {

    /** The probability within radius 2: r² = -2 log(1 - p) = 4. */
    private final double withinTwo = 1 - Math.exp(-2);

    /** The probability within radius 3, where r² is not 2r. */
    private final double withinThree = 1 - Math.exp(-4.5);

    /** The lecture's: eigenvalues 26 and 1, the first along (4, 3) / 5. */
    private final MultivariateGaussian tilted =
        MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{17, 12}, {12, 10}});

    @Test
    void the_lectures_tilted_covariance() {
      Ellipse expected = new Ellipse(1, 2, 2 * Math.sqrt(26), 2, Math.atan2(3, 4));
      answer("1.16", Ellipse.of(tilted, withinTwo)).to(tilted, withinTwo).is(expected, 1e-10);
    }

    @Test
    void a_covariance_below_zero_tilts_the_other_way() {
      // the lecture's, mirrored: the first axis along (4, -3) / 5
      MultivariateGaussian falling =
          MultivariateGaussian.of(new double[] {-1.5, 2}, new double[][] {{17, -12}, {-12, 10}});
      Ellipse expected = new Ellipse(-1.5, 2, 3 * Math.sqrt(26), 3, Math.atan2(-3, 4));
      answer("1.16", Ellipse.of(falling, withinThree)).to(falling, withinThree).is(expected, 1e-10);
    }

    @Test
    void a_wide_covariance_lies_along_the_first_axis_and_a_tall_one_along_the_second() {
      MultivariateGaussian wide = diagonal(9, 4);
      answer("1.16", Ellipse.of(wide, withinThree))
          .to(wide, withinThree)
          .is(new Ellipse(0, 0, 9, 6, 0), 1e-10);
      MultivariateGaussian tall = diagonal(4, 9);
      answer("1.16", Ellipse.of(tall, withinThree))
          .to(tall, withinThree)
          .is(new Ellipse(0, 0, 9, 6, Math.PI / 2), 1e-10);
    }

    @Test
    void a_round_covariance_gives_a_circle() {
      MultivariateGaussian circle = diagonal(25, 25);
      answer("1.16", Ellipse.of(circle, withinThree))
          .to(circle, withinThree)
          .seenAs("semi-axes", e -> new double[] {e.semiMajor(), e.semiMinor()})
          .is(new double[] {15, 15}, 1e-10);
    }

    @Test
    void half_of_all_draws_lie_inside_the_ellipse_of_one_half() {
      // a share of 20,000 strays by 0.0035
      answer("1.16", Ellipse.of(tilted, 0.5))
          .to(tilted, 0.5)
          .seenAs("the share of tilted's draws that lie inside", EllipseTest::shareInside)
          .is(0.5, 0.036);
    }

    @Test
    void holds_from_variance_1e_minus_300_to_1e300() {
      for (double variance : new double[] {1e-300, 1e300}) {
        MultivariateGaussian gaussian = diagonal(4 * variance, variance);
        Ellipse expected = new Ellipse(0, 0, 6 * Math.sqrt(variance), 3 * Math.sqrt(variance), 0);
        answer("1.16", Ellipse.of(gaussian, withinThree))
            .to(gaussian, withinThree)
            .is(expected, 1e-10);
      }
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.EllipseTest#references")
    void agrees_with_scipys_chi_squared_quantiles(JsonNode reference) {
      MultivariateGaussian gaussian = Golden.gaussian(reference);
      double probability = reference.required("probability").doubleValue();
      Ellipse expected =
          new Ellipse(
              gaussian.mean()[0],
              gaussian.mean()[1],
              reference.required("semiMajor").doubleValue(),
              reference.required("semiMinor").doubleValue(),
              reference.required("angle").doubleValue());
      answer("1.16", Ellipse.of(gaussian, probability))
          .to(gaussian, probability)
          .is(expected, 1e-9);
    }

    private static MultivariateGaussian diagonal(double first, double second) {
      return MultivariateGaussian.of(
          new double[2], Matrices.diagonal(new double[] {first, second}));
    }
  }

  /** Given: what an ellipse is, and the checks. */
  @Nested
  class Construction {

    @Test
    void angles_that_mean_the_same_ellipse_are_the_same() {
      double[] same = {-Math.PI / 2, Math.PI / 2, 3 * Math.PI / 2};
      for (double angle : same) {
        assertThat(new Ellipse(0, 0, 2, 1, angle).angle()).isCloseTo(Math.PI / 2, within(1e-12));
      }
      assertThat(new Ellipse(0, 0, 2, 1, 3).angle()).isCloseTo(3 - Math.PI, within(1e-12));
    }

    @Test
    void refuses_other_than_two_dimensions_and_probabilities_of_zero_and_one() {
      MultivariateGaussian line = MultivariateGaussian.of(new double[1], Matrices.identity(1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ellipse.of(line, 0.5))
          .withMessageContaining("2 dimensions but this one has 1");
      MultivariateGaussian plane = MultivariateGaussian.of(new double[2], Matrices.identity(2));
      for (double probability : new double[] {0, 1, Double.NaN}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Ellipse.of(plane, probability))
            .withMessageContaining("strictly between 0 and 1 but is " + probability);
      }
    }
  }

  private static double shareInside(Ellipse ellipse) {
    RandomGenerator random = new Seed(16).random();
    int inside = 0;
    for (int i = 0; i < 20_000; i++) {
      // tilted's own draws, written out: along its two axes with its two spreads
      double along = Math.sqrt(26) * random.nextGaussian();
      double across = random.nextGaussian();
      double x = 1 + 0.8 * along - 0.6 * across;
      double y = 2 + 0.6 * along + 0.8 * across;
      inside += holds(ellipse, x, y) ? 1 : 0;
    }
    return inside / 20_000.0;
  }

  private static boolean holds(Ellipse e, double x, double y) {
    double along = (x - e.cx()) * Math.cos(e.angle()) + (y - e.cy()) * Math.sin(e.angle());
    double across = (y - e.cy()) * Math.cos(e.angle()) - (x - e.cx()) * Math.sin(e.angle());
    return Math.hypot(along / e.semiMajor(), across / e.semiMinor()) <= 1;
  }
}
