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
    "FULL, 32, 5, FAST",
    "FULL, 33, 5, WIDE",
    "TIED, 4000, 5, FAST",
    "TIED, 4000, 2000, ROBUST",
    "DIAGONAL, 4000, 2000, ROBUST",
    "SPHERICAL, 40, 2000, FAST"
  })
  void depends_on_the_type_and_the_sizes_alone(
      CovarianceType type, int d, int k, EStepChoice.Way way) {
    Settings settings = GaussianMixture.builder(k).covarianceType(type).settings();
    assertThat(EStepChoice.of(settings, d).way()).isEqualTo(way);
  }
}
