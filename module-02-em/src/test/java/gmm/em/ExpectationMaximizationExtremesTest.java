package gmm.em;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Seed;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** EM on data that is tiny, huge, wide, far away, or hardly any. */
@Tag("2.7")
class ExpectationMaximizationExtremesTest {

  @Test
  void of_one_sample_and_of_samples_that_are_all_the_same() {
    EmSettings settings = new EmSettings(10, 1e-6, 0.5);
    Mixture start = Golden.mixture(new double[] {1}, new double[][] {{0}}, unit(1, 1));
    for (double[][] data : List.of(new double[][] {{3}}, new double[][] {{3}, {3}, {3}})) {
      Mixture fitted = ExpectationMaximization.fit(start, data, settings).mixture();
      assertThat(Parameters.means(fitted)[0][0]).isEqualTo(3);
      assertThat(Parameters.variances(fitted)[0]).isEqualTo(0.5);
    }
  }

  @Test
  void of_as_many_components_as_samples_puts_one_on_each() {
    double[][] data = {{0, 0}, {10, 0}, {0, 10}};
    Mixture start = Golden.mixture(new double[] {0.2, 0.3, 0.5}, data, unit(3, 2));
    EmSettings settings = new EmSettings(100, 1e-12, 1e-3);
    Mixture fitted = ExpectationMaximization.fit(start, data, settings).mixture();
    assertThat(fitted.weights()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, near());
    for (int j = 0; j < 3; j++) {
      assertThat(Parameters.means(fitted)[j]).containsExactly(data[j], near());
    }
  }

  @Test
  void is_the_same_whatever_the_unit_of_the_data() {
    Golden golden = Golden.of("em").list().getFirst();
    double[][] data = golden.matrix("data");
    Mixture start = golden.mixture("start");
    EmSettings settings = new EmSettings(10, 0, 0);
    double[] weights = ExpectationMaximization.fit(start, data, settings).mixture().weights();
    for (double unit : new double[] {1e-150, 1e-20, 1e20, 1e150}) {
      Mixture fitted =
          ExpectationMaximization.fit(scaled(start, unit), scaled(data, unit), settings).mixture();
      assertThat(fitted.weights()).containsExactly(weights, near());
    }
  }

  @Test
  @Tag("slow")
  void survives_a_thousand_features() {
    int d = 1000;
    RandomGenerator random = new Seed(3).random();
    double[][] data = new double[4][d];
    for (double[] x : data) {
      Arrays.setAll(x, f -> 5 + random.nextGaussian());
    }
    Mixture start = Golden.mixture(new double[] {1}, new double[][] {data[0]}, unit(1, d));
    EmResult result = ExpectationMaximization.fit(start, data, new EmSettings(1, 0, 1));
    assertThat(Parameters.means(result.mixture())[0])
        .containsExactly(Matrices.columnMeans(data), near());
    assertThat(Double.isFinite(result.history()[1])).isTrue();
  }

  @Test
  void survives_an_outlier_and_says_so_where_it_cannot() {
    Mixture start = FiveNumbers.start();
    double[][] far = {{1}, {2}, {4}, {7}, {8}, {1e6}};
    EmResult result = ExpectationMaximization.fit(start, far, new EmSettings(50, 1e-9, 1e-6));
    assertThat(Arrays.stream(result.history()).allMatch(Double::isFinite)).isTrue();
    double[][] tooFar = {{1}, {2}, {1e200}};
    assertThatThrownBy(() -> ExpectationMaximization.fit(start, tooFar, EmSettings.defaults()))
        .isInstanceOf(RuntimeException.class);
  }

  private static Offset<Double> near() {
    return Offset.offset(1e-6);
  }

  private static double[][][] unit(int k, int d) {
    double[][][] units = new double[k][][];
    Arrays.setAll(units, j -> Matrices.identity(d));
    return units;
  }

  private static double[][] scaled(double[][] rows, double unit) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(v -> v * unit).toArray())
        .toArray(double[][]::new);
  }

  private static Mixture scaled(Mixture mixture, double unit) {
    double[][][] covariances = Parameters.covariances(mixture);
    Arrays.setAll(covariances, j -> scaled(covariances[j], unit * unit));
    return Golden.mixture(mixture.weights(), scaled(Parameters.means(mixture), unit), covariances);
  }
}
