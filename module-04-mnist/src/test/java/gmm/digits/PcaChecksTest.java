package gmm.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is given of {@link Pca}: checks and copies. */
class PcaChecksTest {

  private static final double[] MEAN = {20, 20};
  private static final double[][] AXES = {{0.6, 0.8}, {-0.8, 0.6}};
  private static final double[] VARIANCES = {120, 30};
  private static final double[][] ROWS = {{32, 36}, {14, 12}, {24, 17}};
  private static final Pca PCA = Pca.of(MEAN, AXES, VARIANCES, 150, false);

  @Test
  void whitening_a_direction_without_variance_is_refused() {
    double[] variances = {2, 1e-31};
    assertThatThrownBy(() -> Pca.of(MEAN, AXES, variances, 2, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("component 1")
        .hasMessageContaining("keep at most 1");
    assertThat(Pca.of(MEAN, AXES, variances, 2, false).whiten()).isFalse();
  }

  @Test
  void rows_without_any_variance_and_shapes_that_do_not_fit_are_refused() {
    assertThatThrownBy(() -> Pca.of(MEAN, AXES, new double[2], 0, false))
        .hasMessageContaining("total variance");
    assertThatThrownBy(() -> Pca.of(MEAN, AXES, new double[] {1}, 1, false))
        .hasMessageContaining("explainedVariance");
    assertThatThrownBy(() -> Pca.of(new double[3], AXES, VARIANCES, 150, false))
        .hasMessageContaining("components[0]");
  }

  @Test
  void arguments_outside_their_domain_are_refused_before_any_work() {
    assertThatThrownBy(() -> Pca.fit(ROWS, 3, false)).hasMessageContaining("components");
    assertThatThrownBy(() -> Pca.fit(ROWS, 0, false)).hasMessageContaining("components");
    assertThatThrownBy(() -> Pca.fit(new double[][] {{1, Double.NaN}, {1, 2}}, 1, false))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> PCA.componentsFor(Double.NaN)).hasMessageContaining("fraction");
    assertThatThrownBy(() -> PCA.componentsFor(1.5)).hasMessageContaining("keep more");
    assertThatThrownBy(() -> PCA.transform(new double[][] {{1}})).hasMessageContaining("rows[0]");
  }

  @Test
  void the_arrays_are_copies() {
    Pca pca = PCA;
    pca.mean()[0] = 7;
    pca.components()[0][0] = 7;
    pca.explainedVariance()[0] = 7;
    assertThat(pca.mean()).containsExactly(MEAN);
    assertThat(pca.components()).isDeepEqualTo(AXES);
    assertThat(pca.explainedVarianceRatio()).containsExactly(0.8, 0.2);
  }
}
