package gmm.likelihood;

import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindMixture {
  private BlindMixture() {}

  @Mistake(exercise = "1.11", method = "logDensity", name = "one Gaussian of the mixture's overall mean and covariance", why = "", section = "")
  static double oneGaussianOfTheSameMoments(Mixture mixture, double[] x) {
    int d = mixture.dimension();
    double[] w = mixture.weights();
    double[] mean = new double[d];
    for (int k = 0; k < w.length; k++) {
      double[] mu = mixture.components().get(k).mean();
      for (int j = 0; j < d; j++) {
        mean[j] += w[k] * mu[j];
      }
    }
    double[][] covariance = new double[d][d];
    for (int k = 0; k < w.length; k++) {
      double[] mu = mixture.components().get(k).mean();
      double[][] own = mixture.components().get(k).covariance();
      for (int a = 0; a < d; a++) {
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += w[k] * (own[a][b] + (mu[a] - mean[a]) * (mu[b] - mean[b]));
        }
      }
    }
    for (int a = 0; a < d; a++) {
      for (int b = 0; b < a; b++) {
        covariance[b][a] = covariance[a][b];
      }
    }
    return MultivariateGaussian.of(mean, covariance).logDensity(x);
  }

  @Mistake(exercise = "1.12", method = "logLikelihood", name = "each sample under its most probable component only", why = "", section = "")
  static double bestComponentOnly(Mixture mixture, double[][] data) {
    double[] w = mixture.weights();
    double total = 0;
    for (double[] x : data) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < w.length; k++) {
        best = Math.max(best, Math.log(w[k]) + mixture.components().get(k).logDensity(x));
      }
      total += best;
    }
    return total;
  }

  @Mistake(exercise = "1.13", method = "sample", name = "chooses a component for the label and again for the point", why = "", section = "")
  static LabelledSample choosesTwice(Mixture mixture, int n, RandomGenerator random) {
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = choose(mixture.weights(), random);
      points[i] = mixture.components().get(choose(mixture.weights(), random)).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  private static int choose(double[] weights, RandomGenerator random) {
    double u = random.nextDouble();
    int k = 0;
    while (k < weights.length - 1 && u >= weights[k]) {
      u -= weights[k++];
    }
    return k;
  }
}
