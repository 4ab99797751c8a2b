package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class InitializationMistakes {

  private InitializationMistakes() {}

  @Mistake(
      exercise = "2.12",
      name = "gives every component the same weight",
      why = "A cluster's weight is its share of the samples.",
      section = "13")
  static Mixture equalWeights(double[][] data, int[] labels, int k) {
    Mixture right = right(data, labels, k, EmSettings.DEFAULT_REGULARIZATION);
    double[] equal = new double[k];
    Arrays.fill(equal, 1.0 / k);
    return Mixture.of(equal, right.components());
  }

  @Mistake(
      exercise = "2.12",
      name = "gives every component the covariance of all the data",
      why = "The labels say more: each component gets the covariance of its own cluster.",
      section = "13")
  static Mixture overallCovariance(double[][] data, int[] labels, int k) {
    Mixture right = right(data, labels, k, EmSettings.DEFAULT_REGULARIZATION);
    double[][] all =
        right(data, new int[data.length], 1, EmSettings.DEFAULT_REGULARIZATION)
            .components()
            .getFirst()
            .covariance();
    List<MultivariateGaussian> components =
        right.components().stream().map(c -> MultivariateGaussian.of(c.mean(), all)).toList();
    return Mixture.of(right.weights(), components);
  }

  @Mistake(
      exercise = "2.12",
      name = "gives every component the unit covariance",
      why = "The labels say how wide each cluster is: take its own covariance.",
      section = "13")
  static Mixture unitCovariance(double[][] data, int[] labels, int k) {
    Mixture right = right(data, labels, k, EmSettings.DEFAULT_REGULARIZATION);
    double[][] unit = Matrices.identity(data[0].length);
    List<MultivariateGaussian> components =
        right.components().stream().map(c -> MultivariateGaussian.of(c.mean(), unit)).toList();
    return Mixture.of(right.weights(), components);
  }

  @Mistake(
      exercise = "2.12",
      name = "forgets the regularization",
      why =
          "A cluster of one sample would have no extent: add EmSettings.DEFAULT_REGULARIZATION, as"
              + " the M-step does.",
      section = "13")
  static Mixture unregularised(double[][] data, int[] labels, int k) {
    return right(data, labels, k, 0);
  }

  private static Mixture right(double[][] data, int[] labels, int k, double regularization) {
    double[][] oneHot = new double[data.length][k];
    for (int i = 0; i < data.length; i++) {
      oneHot[i][labels[i]] = 1;
    }
    return MaximizationStep.of(data, oneHot, regularization);
  }

  @Mistake(
      exercise = "2.12",
      name = "gives all clusters one covariance, of all differences together",
      why = "Each cluster has a covariance of its own, of its own samples.",
      section = "13")
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

  private static double[][] oneHot(int[] labels, int k) {
    double[][] r = new double[labels.length][k];
    for (int i = 0; i < labels.length; i++) {
      r[i][labels[i]] = 1;
    }
    return r;
  }
}
