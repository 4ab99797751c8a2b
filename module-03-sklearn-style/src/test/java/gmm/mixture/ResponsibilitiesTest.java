package gmm.mixture;

import static gmm.kit.testing.Answer.answer;

import gmm.kit.linalg.Block;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("3.7")
class ResponsibilitiesTest {

  /** The lecture's: weights 1/4 and 3/4, means 0 and 2, variances 1. */
  private static final double[] QUARTERS = logs(0.25, 0.75);

  /** Three components close together, none of them above one half between them. */
  private static final double[] THIRDS = logs(0.3, 0.36, 0.34);

  @Test
  void halfway_between_two_equal_bells_gives_the_weights() {
    Block densities = Block.of(new double[][] {{bell(1), bell(1)}});
    answer("3.7", Responsibilities.of(densities, QUARTERS))
        .to(densities, QUARTERS)
        .seenAs("responsibilities", p -> p.responsibilities().toRows())
        .is(new double[][] {{0.25, 0.75}}, 1e-12);
  }

  @Test
  void at_the_first_mean_is_the_lectures_sum() {
    Block densities = Block.of(new double[][] {{bell(0), bell(2)}});
    double first = 0.25;
    double second = 0.75 * Math.exp(-2);
    double sum = first + second;
    answer("3.7", Responsibilities.of(densities, QUARTERS))
        .to(densities, QUARTERS)
        .seenAs("responsibilities", p -> p.responsibilities().toRows())
        .is(new double[][] {{first / sum, second / sum}}, 1e-12);
    answer("3.7", Responsibilities.of(densities, QUARTERS))
        .to(densities, QUARTERS)
        .seenAs("log densities", p -> p.logDensities())
        .is(new double[] {Math.log(sum) - 0.5 * Math.log(2 * Math.PI)}, 1e-12);
  }

  @Test
  void far_from_everything_is_still_a_probability() {
    Block densities = Block.of(new double[][] {{bell(101), bell(99)}, {bell(99), bell(101)}});
    answer("3.7", Responsibilities.of(densities, QUARTERS))
        .to(densities, QUARTERS)
        .seenAs("responsibilities", p -> p.responsibilities().toRows())
        .is(new double[][] {{0, 1}, {1, 0}}, 1e-12);
  }

  @Test
  void of_a_component_without_weight_are_nothing_however_dense_it_is() {
    Block densities = Block.of(new double[][] {{bell(0), bell(60)}});
    double[] weights = logs(0, 1);
    answer("3.7", Responsibilities.of(densities, weights))
        .to(densities, weights)
        .seenAs("responsibilities", p -> p.responsibilities().toRows())
        .is(new double[][] {{0, 1}}, 1e-12);
    answer("3.7", Responsibilities.of(densities, weights))
        .to(densities, weights)
        .seenAs("log densities", p -> p.logDensities())
        .is(new double[] {bell(60)}, 1e-12);
  }

  @ParameterizedTest
  @EnumSource
  void agrees_with_scikit_learn(CovarianceType type) {
    GaussianMixture model = Golden.found(type);
    Block densities = model.logDensities(Block.of(Golden.fresh()));
    double[] weights = model.logWeights();
    double[][] expected =
        Golden.as(Golden.facts("converged", type).get("predictProba"), double[][].class);
    answer("3.7", Responsibilities.of(densities, weights))
        .to(densities, weights)
        .seenAs("responsibilities", p -> p.responsibilities().toRows())
        .is(expected, 1e-9);
  }

  @Test
  void of_each_sample_sums_to_one() {
    Block densities =
        Block.of(
            new double[][] {
              {-1.8, -2.3, -2.3},
              {-2, -2, -2.3},
              {-4.3, -2.8, -5.8},
              {-6.8, -8.3, -4.3},
              {-2, -2, -2}
            });
    answer("3.7", Responsibilities.of(densities, THIRDS))
        .to(densities, THIRDS)
        .satisfies(
            "each row of responsibilities sums to 1",
            p ->
                Arrays.stream(p.responsibilities().rowSums())
                    .allMatch(sum -> Math.abs(sum - 1) < 1e-12));
  }

  /** log N(x; 0, 1). */
  private static double bell(double x) {
    return -0.5 * (Math.log(2 * Math.PI) + x * x);
  }

  private static double[] logs(double... weights) {
    return Arrays.stream(weights).map(Math::log).toArray();
  }
}
