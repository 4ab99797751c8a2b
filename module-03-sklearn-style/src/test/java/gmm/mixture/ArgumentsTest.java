package gmm.mixture;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Parameters;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What is refused, in words, before any work is done: scikit-learn's verdicts. */
class ArgumentsTest {

  private static final double[][] ROWS = {{0, 1}, {2, 1}, {4, 0}, {1, 1}};

  @Test
  void settings_out_of_their_domain() {
    MixtureBuilder builder = GaussianMixture.builder(2);
    refused(() -> GaussianMixture.builder(0), "components must be at least 1 but is 0");
    refused(() -> builder.tol(-1), "tol must be 0 or greater and finite but is -1.0");
    refused(() -> builder.tol(Double.NaN), "tol must be 0 or greater and finite but is NaN");
    refused(() -> builder.regCovar(-1e-9), "regCovar must be 0 or greater");
    refused(() -> builder.maxIter(-1), "maxIter must be at least 0 but is -1");
    refused(() -> builder.nInit(0), "nInit must be at least 1 but is 0");
    refused(() -> builder.verbose(-1), "verbose must be at least 0 but is -1");
    refused(() -> builder.verboseInterval(0), "verboseInterval must be at least 1 but is 0");
  }

  @Test
  void rows_that_cannot_be_fitted() {
    refused(
        () -> GaussianMixture.builder(1).fit(new double[][] {{1, 2}}),
        "the number of rows must be at least 2 but is 1");
    refused(
        () -> GaussianMixture.builder(5).fit(ROWS),
        "there must be at least as many rows as components but there are 4 rows for 5 components");
    refused(
        () -> GaussianMixture.builder(1).fit(new double[][] {{1, 2}, {1, Double.NaN}}),
        "rows[1] must be finite but rows[1][1] is NaN");
    refused(
        () -> GaussianMixture.builder(1).fit(new double[][] {{1, 2}, {1}}),
        "rows[1] must have length 2 but has length 1");
    refused(() -> GaussianMixture.builder(1).fit(new double[0][]), "rows must not be empty");
  }

  @Test
  void starts_of_the_wrong_shape_or_not_a_distribution() {
    refused(
        () -> GaussianMixture.builder(2).weightsInit(new double[] {0.5, 0.4}).fit(ROWS),
        "weightsInit must sum to 1 (within 1.0E-5) but sum to 0.9");
    refused(
        () -> GaussianMixture.builder(2).weightsInit(new double[] {1}).fit(ROWS),
        "weightsInit must have length 2 but has length 1");
    refused(
        () -> GaussianMixture.builder(2).meansInit(new double[][] {{1, 2, 3}, {1, 2, 3}}).fit(ROWS),
        "meansInit[0] must have length 2 but has length 3");
    refused(
        () ->
            GaussianMixture.builder(2)
                .precisionsInit(new double[][][] {{{1, 0}, {0, 1}}})
                .fit(ROWS),
        "precisionsInit must hold 2 precisions but holds 1");
    refused(
        () ->
            GaussianMixture.builder(1)
                .precisionsInit(new double[][][] {{{1, 2}, {2, 1}}})
                .fit(ROWS),
        "precisionsInit[0] must be positive definite but is not");
    refused(
        () ->
            GaussianMixture.builder(1)
                .covarianceType(DIAGONAL)
                .precisionsInit(new double[][][] {{{1, -2}}})
                .fit(ROWS),
        "a precision of precisionsInit[0] must be positive");
  }

  @Test
  void parameters_to_start_from_of_another_size() {
    Covariances unit = Covariances.of(FULL, new double[][][] {{{1, 0}, {0, 1}}});
    Parameters one = new Parameters(new double[] {1}, new double[][] {{0, 0}}, unit);
    refused(
        () -> GaussianMixture.builder(2).startFrom(one).fit(ROWS),
        "startFrom has k = 1 and d = 2, which must be 2 and 2");
    refused(
        () -> GaussianMixture.builder(1).startFrom(one).fit(new double[][] {{1}, {2}}),
        "startFrom has k = 1 and d = 2, which must be 1 and 1");
  }

  @Test
  void parameters_that_do_not_fit_together() {
    Covariances one = Covariances.of(FULL, new double[][][] {{{1, 0}, {0, 1}}});
    refused(
        () -> new Parameters(new double[] {0.5, 0.5}, new double[][] {{0, 0}, {1, 1}}, one),
        "there must be 2 covariances but there are 1");
    refused(
        () -> Covariances.of(FULL, new double[][][] {{{1, 2}, {0, 1}}}),
        "covariances[0] must be symmetric");
    refused(
        () -> Covariances.of(DIAGONAL, new double[][][] {{{1, 0}}}),
        "a variance of covariances[0] must be positive");
  }

  @Test
  void rows_of_another_width_than_the_model() {
    GaussianMixture model =
        new GaussianMixture(
            new Parameters(
                new double[] {1},
                new double[][] {{0, 0}},
                Covariances.of(FULL, new double[][][] {{{1, 0}, {0, 1}}})),
            Fit.NONE);
    refused(
        () -> model.predictProba(new double[][] {{1, 2, 3}}),
        "rows must have 2 features, as the model was fitted with, but have 3");
  }

  @Test
  void attributes_are_copies() {
    double[][] means = {{1, 2}};
    double[][][] matrices = {{{1, 0}, {0, 1}}};
    Parameters parameters = new Parameters(new double[] {1}, means, Covariances.of(FULL, matrices));
    GaussianMixture model = new GaussianMixture(parameters, Fit.NONE);
    means[0][0] = 9;
    matrices[0][0][0] = 9;
    model.mean(0)[1] = 9;
    model.means()[0][1] = 9;
    model.weights()[0] = 9;
    model.covariance(0)[1][1] = 9;
    model.covariances()[0][1][1] = 9;
    assertThat(model.mean(0)).containsExactly(1, 2);
    assertThat(model.weights()).containsExactly(1);
    assertThat(model.covariance(0)).isDeepEqualTo(new double[][] {{1, 0}, {0, 1}});
    refused(() -> model.mean(1), "component must be from 0 to 0 but is 1");
  }

  @Test
  void a_builder_gives_its_settings() {
    var settings = GaussianMixture.builder(4).covarianceType(DIAGONAL).tol(0.1).seed(9).settings();
    assertThat(List.of(settings.components(), settings.maxIter(), settings.nInit()))
        .containsExactly(4, 100, 1);
    assertThat(settings.covarianceType()).isEqualTo(DIAGONAL);
    assertThat(settings.regCovar()).isEqualTo(1e-6);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
