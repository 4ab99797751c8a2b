package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.MultivariateGaussian;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

final class BlindGaussianMixture {
  private BlindGaussianMixture() {}

  @Mistake(exercise = "3.8", name = "component of the largest density, its weight forgotten", why = "", section = "")
  static int[] withoutWeights(GaussianMixture model, double[][] rows) {
    double[][] densities = model.logDensities(Block.of(rows)).toRows();
    int[] labels = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int best = 0;
      for (int k = 1; k < densities[i].length; k++) {
        if (densities[i][k] > densities[i][best]) {
          best = k;
        }
      }
      labels[i] = best;
    }
    return labels;
  }

  @Mistake(exercise = "3.9", method = "scoreSamples", name = "only the most probable component counted", why = "", section = "")
  static double[] mostProbableOnly(GaussianMixture model, double[][] rows) {
    return model.logDensities(Block.of(rows)).plusRow(model.logWeights()).rowMaxima();
  }

  @Mistake(exercise = "3.9", method = "score", name = "log of the mean density instead of the mean of the logs", why = "", section = "")
  static double logOfMean(GaussianMixture model, double[][] rows) {
    double sum = 0;
    for (double log : model.scoreSamples(rows)) {
      sum += Math.exp(log);
    }
    return Math.log(sum / rows.length);
  }

  @Mistake(exercise = "3.12", name = "every component equally probable", why = "", section = "")
  static LabelledSample uniformComponents(GaussianMixture model, int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = random.nextInt(model.size());
      points[i] = model.component(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  @Mistake(exercise = "3.12", name = "noise multiplied by the covariance, not by its Cholesky factor", why = "", section = "")
  static LabelledSample covarianceForFactor(
      GaussianMixture model, int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    double[] weights = model.weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      int k = 0;
      double sum = weights[0];
      while (u >= sum && k < weights.length - 1) {
        k++;
        sum += weights[k];
      }
      MultivariateGaussian component = model.component(k);
      double[] y = new double[model.dimension()];
      for (int j = 0; j < y.length; j++) {
        y[j] = random.nextGaussian();
      }
      double[] x = Matrices.multiply(component.covariance(), y);
      double[] mean = component.mean();
      for (int j = 0; j < x.length; j++) {
        x[j] += mean[j];
      }
      points[i] = x;
      labels[i] = k;
    }
    return new LabelledSample(points, labels);
  }
}
