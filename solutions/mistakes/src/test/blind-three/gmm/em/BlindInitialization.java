package gmm.em;

import gmm.em.given.EmSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

final class BlindInitialization {
  private BlindInitialization() {}

  @Mistake(exercise = "2.12", name = "each cluster's covariance about the mean of all the data", why = "", section = "")
  static Mixture aboutTheGrandMean(double[][] data, int[] labels, int k) {
    int d = data[0].length;
    double[] grand = Matrices.columnMeans(data);
    double[] weights = new double[k];
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int c = 0; c < k; c++) {
      double[] mean = new double[d];
      double[][] covariance = new double[d][d];
      int size = 0;
      for (int i = 0; i < data.length; i++) {
        if (labels[i] == c) {
          size++;
          for (int a = 0; a < d; a++) {
            mean[a] += data[i][a];
            for (int b = 0; b < d; b++) {
              covariance[a][b] += (data[i][a] - grand[a]) * (data[i][b] - grand[b]);
            }
          }
        }
      }
      for (int a = 0; a < d; a++) {
        mean[a] /= size;
        for (int b = 0; b < d; b++) {
          covariance[a][b] /= size;
        }
        covariance[a][a] += EmSettings.DEFAULT_REGULARIZATION;
      }
      weights[c] = (double) size / data.length;
      components.add(MultivariateGaussian.of(mean, covariance));
    }
    return Mixture.of(weights, components);
  }
}
