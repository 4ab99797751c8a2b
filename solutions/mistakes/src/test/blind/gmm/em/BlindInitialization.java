package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class BlindInitialization {

  private BlindInitialization() {}

  private static double[][] oneHot(int[] labels, int k) {
    double[][] r = new double[labels.length][k];
    for (int i = 0; i < labels.length; i++) {
      r[i][labels[i]] = 1;
    }
    return r;
  }

  @Mistake(
      exercise = "2.12",
      name = "every cluster starts with the weight 1 / K",
      why = "",
      section = "")
  static Mixture equalWeights(double[][] data, int[] labels, int k) {
    Mixture fitted =
        MaximizationStep.of(data, oneHot(labels, k), EmSettings.DEFAULT_REGULARIZATION);
    double[] weights = new double[k];
    Arrays.fill(weights, 1.0 / k);
    return Mixture.of(weights, fitted.components());
  }

  @Mistake(
      exercise = "2.12",
      name = "one covariance for all clusters, from the pooled differences",
      why = "",
      section = "")
  static Mixture pooledCovariance(double[][] data, int[] labels, int k) {
    int n = data.length;
    int d = data[0].length;
    double[][] r = oneHot(labels, k);
    double[] counts = MaximizationStep.effectiveCounts(r);
    double[][] means = MaximizationStep.means(data, r, counts);
    double[][] pooled = new double[d][d];
    for (int i = 0; i < n; i++) {
      double[] mean = means[labels[i]];
      for (int j = 0; j < d; j++) {
        for (int l = 0; l < d; l++) {
          pooled[j][l] += (data[i][j] - mean[j]) * (data[i][l] - mean[l]) / n;
        }
      }
    }
    for (int j = 0; j < d; j++) {
      pooled[j][j] += EmSettings.DEFAULT_REGULARIZATION;
    }
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int c = 0; c < k; c++) {
      components.add(MultivariateGaussian.of(means[c], pooled));
    }
    return Mixture.of(MaximizationStep.weights(counts), components);
  }
}
