package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Alternative;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.given.Posterior;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Right answers for {@link GaussianMixture} in another style. */
final class GaussianMixtureAlternatives {

  private GaussianMixtureAlternatives() {}

  @Alternative(exercise = "3.8", style = "streams")
  static int[] predictByStreams(GaussianMixture model, double[][] rows) {
    return Arrays.stream(model.predictProba(rows))
        .mapToInt(
            r -> IntStream.range(0, r.length).reduce(0, (best, k) -> r[k] > r[best] ? k : best))
        .toArray();
  }

  @Alternative(exercise = "3.8", style = "a largest so far")
  static int[] predictByLargest(GaussianMixture model, double[][] rows) {
    double[][] proba = model.predictProba(rows);
    int[] labels = new int[proba.length];
    for (int i = 0; i < proba.length; i++) {
      double largest = -1;
      for (int k = 0; k < proba[i].length; k++) {
        if (proba[i][k] > largest) {
          largest = proba[i][k];
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Alternative(exercise = "3.9", method = "scoreSamples", style = "all rows in one block")
  static double[] scoreSamplesAtOnce(GaussianMixture model, double[][] rows) {
    return model.predictProba(Block.of(rows)).logDensities();
  }

  @Alternative(exercise = "3.9", method = "scoreSamples", style = "one row after the other")
  static double[] scoreSamplesOneByOne(GaussianMixture model, double[][] rows) {
    double[] scores = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      Posterior one = model.predictProba(Block.of(new double[][] {rows[i]}));
      scores[i] = one.logDensities()[0];
    }
    return scores;
  }

  @Alternative(exercise = "3.9", method = "score", style = "a loop")
  static double scoreLoop(GaussianMixture model, double[][] rows) {
    double sum = 0;
    for (double score : model.scoreSamples(rows)) {
      sum += score;
    }
    return sum / rows.length;
  }

  @Alternative(exercise = "3.9", method = "score", style = "each share by itself")
  static double scoreShares(GaussianMixture model, double[][] rows) {
    return Arrays.stream(model.scoreSamples(rows)).map(s -> s / rows.length).sum();
  }

  @Alternative(exercise = "3.12", style = "running sums")
  static LabelledSample sampleBySums(GaussianMixture model, int n, RandomGenerator random) {
    double[] sums = model.weights();
    Arrays.parallelPrefix(sums, Double::sum);
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      int k = 0;
      while (k < sums.length - 1 && u >= sums[k]) {
        k++;
      }
      labels[i] = k;
      points[i] = model.component(k).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  @Alternative(exercise = "3.12", style = "labels first, then points")
  static LabelledSample sampleLabelsFirst(GaussianMixture model, int n, RandomGenerator random) {
    double[] weights = model.weights();
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double left = random.nextDouble();
      for (int k = 0; k < weights.length - 1; k++) {
        left -= weights[k];
        if (left < 0) {
          break;
        }
        labels[i] = k + 1;
      }
    }
    double[][] points =
        Arrays.stream(labels)
            .mapToObj(k -> model.component(k).sample(random))
            .toArray(double[][]::new);
    return new LabelledSample(points, labels);
  }
}
