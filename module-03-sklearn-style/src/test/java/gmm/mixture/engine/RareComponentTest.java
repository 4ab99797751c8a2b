package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.linalg.Block;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A component of a tiny count far from the reference point of its sums. */
@OnSolutions
class RareComponentTest {

  @ParameterizedTest
  @CsvSource({"1e-3", "1e-7", "1e-10", "1e-12"})
  void has_the_variance_of_its_samples(double count) {
    double[][] reference = {{0.0}, {10.0}};
    SufficientStatistics sums = new SufficientStatistics(CovarianceType.DIAGONAL, reference);
    double[][] near = {{9.97}, {10.03}, {9.98}, {10.02}};
    double share = count / near.length;
    double[][] shares = {
      {share, share, share, share}, {1 - share, 1 - share, 1 - share, 1 - share}
    };
    sums.add(Block.of(near), new Posterior(Block.over(shares), new double[near.length]));
    Parameters found = MStep.of(sums, CovarianceType.DIAGONAL, 0);
    double expected = (2 * 0.03 * 0.03 + 2 * 0.02 * 0.02) / 4;
    // what is left after the subtraction of 10²: twelve digits of the moments
    assertThat(found.covariances().variance(0, 0)).isCloseTo(expected, within(1e-6 * expected));
    assertThat(found.weight(0)).isCloseTo(count / near.length, within(1e-12 * count));
  }
}
