package gmm.mixture.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EStepChoiceTest {

  @ParameterizedTest
  @CsvSource({
    "FULL, 5000, 32, 5, FAST, true",
    "FULL, 5000, 33, 5, WIDE, true",
    "TIED, 5000, 4000, 5, FAST, true",
    "TIED, 5000, 4000, 2000, ROBUST, true",
    "DIAGONAL, 5000, 4000, 2000, ROBUST, true",
    "SPHERICAL, 5000, 40, 2000, FAST, true",
    "FULL, 5000, 2, 5, ROBUST, false",
    "FULL, 100, 8, 5, ROBUST, false",
    "FULL, 100, 9, 5, FAST, true",
    "FULL, 50000, 2, 5, FAST, true"
  })
  void depends_on_the_type_and_the_sizes_alone(
      CovarianceType type, int n, int d, int k, EStepChoice.Way way, boolean blas) {
    Settings settings = GaussianMixture.builder(k).covarianceType(type).settings();
    EStepChoice choice = EStepChoice.of(settings, n, d);
    assertThat(choice.way()).isEqualTo(way);
    assertThat(choice.needsBlas()).isEqualTo(blas);
  }
}
