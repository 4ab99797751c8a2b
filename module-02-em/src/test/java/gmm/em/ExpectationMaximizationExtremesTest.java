package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Refusal;
import gmm.kit.testing.Seed;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
      answer("2.7", ExpectationMaximization.fit(start, data, settings))
          .to(start, data, settings)
          .seenAs("mean and variance", r -> new double[] {mean(r), variance(r)})
          .is(new double[] {3, 0.5}, 0);
    }
  }

  private static double mean(EmResult result) {
    return Parameters.means(result.mixture())[0][0];
  }

  private static double variance(EmResult result) {
    return Parameters.variances(result.mixture())[0];
  }

  @Test
  void of_as_many_components_as_samples_puts_one_on_each() {
    double[][] data = {{0, 0}, {10, 0}, {0, 10}};
    Mixture start = Golden.mixture(new double[] {0.2, 0.3, 0.5}, data, unit(3, 2));
    EmSettings settings = new EmSettings(100, 1e-12, 1e-3);
    EmResult fitted = ExpectationMaximization.fit(start, data, settings);
    answer("2.7", fitted)
        .to(start, data, settings)
        .seenAs("the weights", r -> r.mixture().weights())
        .is(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1e-6);
    answer("2.7", fitted)
        .to(start, data, settings)
        .seenAs("the means", r -> Parameters.means(r.mixture()))
        .is(data, 1e-7);
  }

  @Test
  void is_the_same_whatever_the_unit_of_the_data() {
    Golden golden = Golden.of("em").list().getFirst();
    double[][] data = golden.matrix("data");
    Mixture start = golden.mixture("start");
    EmSettings settings = new EmSettings(10, 0, 0);
    double[] weights = ExpectationMaximization.fit(start, data, settings).mixture().weights();
    for (double unit : new double[] {1e-150, 1e-20, 1e20, 1e150}) {
      Mixture inUnits = scaled(start, unit);
      double[][] dataInUnits = scaled(data, unit);
      answer("2.7", ExpectationMaximization.fit(inUnits, dataInUnits, settings))
          .to(inUnits, dataInUnits, settings)
          .seenAs("the weights, as in other units", r -> r.mixture().weights())
          .is(weights, 1e-6);
    }
  }

  /** A determinant would be 1e1600, a density 1e-960: neither is a double. */
  @Test
  void survives_hundreds_of_features_in_a_small_unit() {
    int d = 400;
    double unit = 100;
    RandomGenerator random = new Seed(3).random();
    double[][] drawn = new double[4][d];
    for (double[] x : drawn) {
      Arrays.setAll(x, f -> 5 + random.nextGaussian());
    }
    double[][] data = scaled(drawn, unit);
    Mixture start =
        scaled(Golden.mixture(new double[] {1}, new double[][] {drawn[0]}, unit(1, d)), unit);
    EmSettings once = new EmSettings(1, 0, 1);
    EmResult result = ExpectationMaximization.fit(start, data, once);
    answer("2.7", result)
        .to(start, data, once)
        .seenAs("the mean", r -> Parameters.means(r.mixture())[0])
        .is(Matrices.columnMeans(data), 1e-7);
    answer("2.7", result)
        .to(start, data, once)
        .seenAs("the history", EmResult::history)
        .fulfils("finite numbers", ExpectationMaximizationExtremesTest::notFinite);
  }

  @Test
  void survives_an_outlier_and_says_so_where_it_cannot() {
    Mixture start = FiveNumbers.start();
    double[][] far = {{1}, {2}, {4}, {7}, {8}, {1e6}};
    EmSettings settings = new EmSettings(50, 1e-9, 1e-6);
    answer("2.7", ExpectationMaximization.fit(start, far, settings))
        .to(start, far, settings)
        .seenAs("the history", EmResult::history)
        .fulfils("finite numbers", ExpectationMaximizationExtremesTest::notFinite);
    double[][] tooFar = {{1}, {2}, {1e200}};
    experiment(
            "2.7",
            (Call<EmResult> fit) ->
                Refusal.of(() -> fit.with(start, tooFar, EmSettings.defaults())))
        .seenAs("the fit of 1, 2 and 1e200", r -> r)
        .satisfies("an exception: no double holds that variance", r -> r.type() != null);
  }

  private static Optional<String> notFinite(EmResult result) {
    return IntStream.range(0, result.history().length)
        .filter(i -> !Double.isFinite(result.history()[i]))
        .mapToObj(i -> "after iteration %d it is %s".formatted(i, result.history()[i]))
        .findFirst();
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
