package gmm.likelihood;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindMixture {

  private BlindMixture() {}

  @Mistake(exercise = "1.11", name = "one Gaussian with the averaged mean and covariance", why = "", section = "")
  static double averagedGaussian(Mixture mixture, double[] x) {
    int d = mixture.dimension();
    double[] weights = mixture.weights();
    double[] mean = new double[d];
    double[][] covariance = new double[d][d];
    for (int k = 0; k < mixture.size(); k++) {
      double[] own = mixture.components().get(k).mean();
      double[][] spread = mixture.components().get(k).covariance();
      for (int i = 0; i < d; i++) {
        mean[i] += weights[k] * own[i];
        for (int j = 0; j < d; j++) {
          covariance[i][j] += weights[k] * spread[i][j];
        }
      }
    }
    return MultivariateGaussian.of(mean, covariance).logDensity(x);
  }

  @Mistake(exercise = "1.13", name = "each component gets its share of the n draws, one after the other", why = "", section = "")
  static LabelledSample quotas(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    int next = 0;
    for (int k = 0; k < weights.length; k++) {
      int end = k == weights.length - 1 ? n : Math.min(n, next + (int) Math.round(n * weights[k]));
      while (next < end) {
        points[next] = mixture.components().get(k).sample(random);
        labels[next] = k;
        next++;
      }
    }
    return new LabelledSample(points, labels);
  }
}
