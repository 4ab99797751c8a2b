package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;

import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import gmm.likelihood.MultivariateGaussian;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GaussianMixtureTest {

  /** The lecture's: weights 1/4 and 3/4, means 0 and 2, variances 1. */
  private static final GaussianMixture LINE =
      model(DIAGONAL, new double[] {0.25, 0.75}, new double[][] {{0}, {2}}, 1, 1);

  /** Three components close together, none of them above one half between them. */
  private static final GaussianMixture THREE =
      model(
          SPHERICAL,
          new double[] {0.3, 0.36, 0.34},
          new double[][] {{0, 0}, {1, 0}, {0, 1}},
          1,
          1,
          1);

  private static final double[][] CLOSE = {{0, 0}, {0.5, 0.2}, {2, -1}, {-1, 3}, {0.49, 0.5}};

  @Nested
  @Tag("3.8")
  class Predict {

    @Test
    void is_the_most_probable_of_three_that_are_all_below_one_half() {
      answer("3.8", THREE.predict(CLOSE)).to(THREE, CLOSE).is(new int[] {0, 1, 1, 2, 1}, 0);
    }

    @Test
    void heeds_the_weights_halfway_between_two_means() {
      double[][] rows = {{0.9}, {0.4}, {1.1}};
      answer("3.8", LINE.predict(rows)).to(LINE, rows).is(new int[] {1, 0, 1}, 0);
    }

    @Test
    void is_the_lower_of_two_that_are_equally_probable() {
      GaussianMixture even =
          model(DIAGONAL, new double[] {0.5, 0.5}, new double[][] {{-1}, {1}}, 1, 1);
      double[][] rows = {{0}, {-3}, {2}};
      answer("3.8", even.predict(rows)).to(even, rows).is(new int[] {0, 0, 1}, 0);
    }

    @ParameterizedTest
    @EnumSource
    void agrees_with_scikit_learn(CovarianceType type) {
      GaussianMixture model = Golden.found(type);
      double[][] rows = Golden.fresh();
      int[] expected = Golden.as(Golden.facts("converged", type).get("predict"), int[].class);
      answer("3.8", model.predict(rows)).to(model, rows).is(expected, 0);
    }
  }

  @Nested
  @Tag("3.9")
  class Score {

    private final double[][] rows = {{0}, {1}, {2}, {5}};

    @Test
    void of_a_sample_is_the_log_density_of_the_whole_mixture() {
      double[] expected =
          Arrays.stream(rows)
              .mapToDouble(x -> Math.log(0.25 * bell(x[0]) + 0.75 * bell(x[0] - 2)))
              .toArray();
      answer("3.9", LINE.scoreSamples(rows)).by("scoreSamples").to(LINE, rows).is(expected, 1e-12);
    }

    @Test
    void is_the_mean_over_the_samples() {
      double expected =
          Arrays.stream(rows)
              .mapToDouble(x -> Math.log(0.25 * bell(x[0]) + 0.75 * bell(x[0] - 2)))
              .average()
              .orElseThrow();
      answer("3.9", LINE.score(rows)).by("score").to(LINE, rows).is(expected, 1e-12);
    }

    @Test
    void of_one_component_is_its_own_log_density() {
      GaussianMixture one = model(DIAGONAL, new double[] {1}, new double[][] {{3}}, 4);
      double[][] row = {{-1000}};
      double expected = -0.5 * Math.log(2 * Math.PI * 4) - 0.5 * 1003.0 * 1003 / 4;
      answer("3.9", one.scoreSamples(row))
          .by("scoreSamples")
          .to(one, row)
          .is(new double[] {expected}, 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void agrees_with_scikit_learn(CovarianceType type) {
      GaussianMixture model = Golden.found(type);
      var facts = Golden.facts("converged", type);
      answer("3.9", model.scoreSamples(Golden.fresh()))
          .by("scoreSamples")
          .to(model, Golden.fresh())
          .is(Golden.as(facts.get("scoreSamples"), double[].class), 1e-10);
      answer("3.9", model.score(Golden.rows()))
          .by("score")
          .to(model, Golden.rows())
          .is(facts.get("score").asDouble(), 1e-10);
    }

    @Test
    void does_not_depend_on_how_the_rows_fall_into_blocks() {
      double[][] many =
          IntStream.range(0, 5000).mapToObj(i -> new double[] {i % 4}).toArray(double[][]::new);
      double[] four = {0, 1, 2, 3};
      double[] each =
          Arrays.stream(four).map(x -> Math.log(0.25 * bell(x) + 0.75 * bell(x - 2))).toArray();
      double[] expected = IntStream.range(0, 5000).mapToDouble(i -> each[i % 4]).toArray();
      answer("3.9", LINE.scoreSamples(many)).by("scoreSamples").to(LINE, many).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("3.12")
  class Sample {

    private static final int N = 40_000;

    private static final GaussianMixture TWO =
        new GaussianMixture(
            new Parameters(
                new double[] {0.2, 0.8},
                new double[][] {{-5, 0}, {4, 3}},
                Covariances.of(
                    FULL, new double[][][] {{{2, 1}, {1, 3}}, {{1, -0.5}, {-0.5, 0.5}}})),
            Fit.NONE);

    @Test
    void draws_each_component_with_its_weight() {
      // the standard deviation of a share is sqrt(0.2 0.8 / 40000) = 0.002
      experiment(
              "3.12",
              (Call<LabelledSample> sample) -> shares(sample.with(TWO, N, new Seed(3).random())))
          .is(new double[] {0.2, 0.8}, 0.0125);
    }

    @Test
    void draws_the_points_of_a_component_from_its_gaussian() {
      // entries of a covariance from 8000 points vary by about 0.05
      experiment(
              "3.12",
              (Call<LabelledSample> sample) ->
                  gaussianOf(0, sample.with(TWO, N, new Seed(4).random())).covariance())
          .is(new double[][] {{2, 1}, {1, 3}}, 0.06);
    }

    @Test
    void labels_each_point_with_the_component_that_made_it() {
      experiment(
              "3.12",
              (Call<LabelledSample> sample) ->
                  gaussianOf(1, sample.with(TWO, N, new Seed(5).random())).mean())
          .is(new double[] {4, 3}, 0.02);
    }

    @Test
    void draws_each_of_three_components_with_its_weight() {
      // a share of 40,000 strays by 0.0024: five of those are 0.012 of 0.36
      experiment(
              "3.12",
              (Call<LabelledSample> sample) -> shares(sample.with(THREE, N, new Seed(6).random())))
          .is(new double[] {0.3, 0.36, 0.34}, 0.034);
    }

    @Test
    void draws_the_component_of_a_single_point_too() {
      // 4,000 samples of one point each: the share strays by 0.0063, five of those are 0.032 of 0.8
      experiment("3.12", Sample::sharesOfSinglePoints).is(new double[] {0.2, 0.8}, 0.04);
    }

    @Test
    void takes_a_component_that_there_is_where_rounding_leaves_u_above_the_sum() {
      GaussianMixture hairUnderOne =
          new GaussianMixture(
              new Parameters(
                  new double[] {0.5, 0.5 - 4e-10},
                  new double[][] {{0}, {5}},
                  Covariances.of(DIAGONAL, new double[][][] {{{1}}, {{1}}})),
              Fit.NONE);
      experiment(
              "3.12",
              (Call<LabelledSample> sample) ->
                  sample.with(hairUnderOne, 3, new Seed(8).almostOne()).labels())
          .seenAs("the labels where u is above the sum of the weights", labels -> labels)
          .satisfies(
              "three labels, each of a component: the weights may sum to a rounding less than 1",
              labels ->
                  labels.length == 3 && Arrays.stream(labels).allMatch(z -> z == 0 || z == 1));
    }

    private static double[] sharesOfSinglePoints(Call<LabelledSample> sample) {
      RandomGenerator random = new Seed(7).random();
      int runs = 4000;
      double[] shares = new double[2];
      for (int run = 0; run < runs; run++) {
        shares[sample.with(TWO, 1, random).labels()[0]] += 1.0 / runs;
      }
      return shares;
    }

    @Test
    void labels_are_of_the_components_that_drew_and_not_of_those_that_are_nearest() {
      // three that overlap; the mean of 14,400 points strays by 0.0083
      experiment(
              "3.12",
              (Call<LabelledSample> sample) ->
                  gaussianOf(1, sample.with(THREE, N, new Seed(9).random())).mean())
          .is(new double[] {1, 0}, 0.042);
    }

    @Test
    void of_another_seed_is_another() {
      double[][] first = TWO.sample(5, new Seed(10).random()).points();
      Seed other = new Seed(11);
      answer("3.12", TWO.sample(5, other.random()))
          .to(TWO, 5, other)
          .satisfies(
              "other points than another seed gives: every random number is of the generator that"
                  + " is passed in",
              sample -> !Arrays.deepEquals(sample.points(), first));
    }

    @Test
    void of_the_same_seed_is_the_same() {
      Seed seed = new Seed(8);
      LabelledSample first = TWO.sample(5, seed.random());
      answer("3.12", TWO.sample(5, seed.random())).to(TWO, 5, seed).is(first, 0);
    }

    private double[] shares(LabelledSample sample) {
      double[] shares = new double[Arrays.stream(sample.labels()).max().orElseThrow() + 1];
      for (int label : sample.labels()) {
        shares[label] += 1.0 / N;
      }
      return shares;
    }

    private MultivariateGaussian gaussianOf(int component, LabelledSample sample) {
      double[][] points = sample.points();
      int[] labels = sample.labels();
      return MultivariateGaussian.fit(
          IntStream.range(0, labels.length)
              .filter(i -> labels[i] == component)
              .mapToObj(i -> points[i])
              .toArray(double[][]::new));
    }
  }

  private static double bell(double x) {
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
  }

  private static GaussianMixture model(
      CovarianceType type, double[] weights, double[][] means, double... variances) {
    double[][][] compact =
        Arrays.stream(variances)
            .mapToObj(variance -> new double[][] {{variance}})
            .toArray(double[][][]::new);
    return new GaussianMixture(
        new Parameters(weights, means, Covariances.of(type, compact)), Fit.NONE);
  }
}
