package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindGaussianMixture {

  private BlindGaussianMixture() {}

  @Mistake(
      exercise = "3.8",
      name = "component of the smallest Mahalanobis distance",
      why = "",
      section = "")
  static int[] smallestMahalanobis(GaussianMixture mixture, double[][] rows) {
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < mixture.size(); k++) {
        double distance = mixture.component(k).mahalanobisSquared(rows[i]);
        if (distance < best) {
          best = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(
      exercise = "3.9",
      method = "score",
      name = "logarithm of the mean density instead of the mean of the logarithms",
      why = "",
      section = "")
  static double logOfMean(GaussianMixture mixture, double[][] rows) {
    double[] scores = mixture.scoreSamples(rows);
    return LogSumExp.of(scores) - Math.log(scores.length);
  }

  @Mistake(
      exercise = "3.12",
      name = "each component gives its share of n, rounded, one after the other",
      why = "",
      section = "")
  static LabelledSample fixedShares(GaussianMixture mixture, int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    double[] weights = mixture.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    int i = 0;
    for (int k = 0; k < weights.length; k++) {
      boolean last = k == weights.length - 1;
      int end = last ? n : Math.min(n, i + (int) Math.round(n * weights[k]));
      for (; i < end; i++) {
        labels[i] = k;
        points[i] = mixture.component(k).sample(random);
      }
    }
    return new LabelledSample(points, labels);
  }
}
