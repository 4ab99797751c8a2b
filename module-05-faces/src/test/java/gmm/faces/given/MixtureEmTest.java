package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.data.Points;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MixtureEmTest {

  private static final double[][] CENTRES = {{-6, 0}, {0, 7}, {8, -1}};
  private final double[][] rows = Points.blobs(600, CENTRES, 1, new Random(3)).rows();

  @Test
  void one_component_is_the_mean_and_the_covariance() {
    GaussianMixture one = MixtureEm.fit(rows, settings(1, 0), CovarianceRule.OWN);
    MultivariateGaussian expected = MultivariateGaussian.fit(rows);
    assertThat(one.mean(0)).containsExactly(expected.mean(), within(1e-12));
    for (int j = 0; j < 2; j++) {
      assertThat(one.covariance(0)[j]).containsExactly(expected.covariance()[j], within(1e-12));
    }
  }

  @Test
  void with_the_components_own_covariances_it_is_the_em_of_module_3() {
    GaussianMixture plain =
        GaussianMixture.builder(3).regCovar(1e-6).tol(1e-12).maxIter(500).nInit(5).fit(rows);
    GaussianMixture here = MixtureEm.fit(rows, settings(3, 1e-6), CovarianceRule.OWN);
    assertThat(here.lowerBound()).isCloseTo(plain.lowerBound(), within(1e-9));
    assertThat(here.scoreSamples(rows)).containsExactly(plain.scoreSamples(rows), within(1e-6));
  }

  @Test
  void the_rule_says_what_the_covariances_are() {
    CovarianceRule unit =
        (own, counts) ->
            Arrays.stream(own).map(s -> new double[][] {{1, 0}, {0, 1}}).toArray(double[][][]::new);
    GaussianMixture model = MixtureEm.fit(rows, settings(3, 0), unit);
    assertThat(model.covariance(2)).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    assertThat(model.converged()).isTrue();
  }

  @Test
  void the_same_seed_gives_the_same_digits() {
    GaussianMixture once = MixtureEm.fit(rows, settings(3, 1e-6), CovarianceRule.OWN);
    GaussianMixture again = MixtureEm.fit(rows, settings(3, 1e-6), CovarianceRule.OWN);
    assertThat(again.means()).isDeepEqualTo(once.means());
    assertThat(again.covariances()).isDeepEqualTo(once.covariances());
  }

  @Test
  void fewer_rows_than_components_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MixtureEm.fit(new double[][] {{1, 2}}, settings(2, 0), CovarianceRule.OWN))
        .withMessageContaining("rows");
  }

  private static Settings settings(int k, double regCovar) {
    return GaussianMixture.builder(k)
        .regCovar(regCovar)
        .tol(1e-12)
        .maxIter(500)
        .nInit(5)
        .settings();
  }
}
