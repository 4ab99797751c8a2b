package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class BlindInitialization {

  private BlindInitialization() {}

  @Mistake(exercise = "2.12", name = "each cluster's covariance taken about the mean of all data", why = "", section = "")
  static Mixture aboutGrandMean(double[][] data, int[] labels, int k) {
    double[][] responsibilities = new double[data.length][k];
    for (int i = 0; i < data.length; i++) {
      responsibilities[i][labels[i]] = 1;
    }
    double[] counts = MaximizationStep.effectiveCounts(responsibilities);
    double[][] means = MaximizationStep.means(data, responsibilities, counts);
    double[][] grand = new double[k][];
    Arrays.fill(grand, Matrices.columnMeans(data));
    double[][][] covariances =
        MaximizationStep.covariances(
            data, responsibilities, counts, grand, EmSettings.DEFAULT_REGULARIZATION);
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int c = 0; c < k; c++) {
      components.add(MultivariateGaussian.of(means[c], covariances[c]));
    }
    return Mixture.of(MaximizationStep.weights(counts), components);
  }
}
