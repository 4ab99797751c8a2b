package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindMultivariateGaussian {

  private BlindMultivariateGaussian() {}

  @Mistake(
      exercise = "1.5",
      name = "takes off L times the differences instead of L times the y solved so far",
      why = "",
      section = "")
  static double differencesInsteadOfSolved(MultivariateGaussian gaussian, double[] x) {
    Check.length("x", x, gaussian.dimension());
    Check.finite("x", x);
    double[] mean = gaussian.mean();
    double[][] l = gaussian.choleskyFactor();
    double[] difference = new double[x.length];
    for (int j = 0; j < x.length; j++) {
      difference[j] = x[j] - mean[j];
    }
    double squared = 0;
    for (int j = 0; j < x.length; j++) {
      double y = difference[j];
      for (int k = 0; k < j; k++) {
        y -= l[j][k] * difference[k];
      }
      y /= l[j][j];
      squared += y * y;
    }
    return squared;
  }

  @Mistake(
      exercise = "1.7",
      name = "log determinant as the sum of the logs of the covariance's diagonal",
      why = "",
      section = "")
  static double diagonalDeterminant(MultivariateGaussian gaussian, double[] x) {
    double squared = gaussian.mahalanobisSquared(x);
    double[][] covariance = gaussian.covariance();
    double logDeterminant = 0;
    for (int i = 0; i < covariance.length; i++) {
      logDeterminant += Math.log(covariance[i][i]);
    }
    return -0.5 * (gaussian.dimension() * Math.log(2 * Math.PI) + logDeterminant + squared);
  }

  @Mistake(
      exercise = "1.8",
      name = "covariance from the differences of neighbouring rows, halved",
      why = "",
      section = "")
  static MultivariateGaussian neighbouringRows(double[][] data) {
    Check.rows("data", data);
    int n = data.length;
    int d = data[0].length;
    double[][] covariance = new double[d][d];
    for (int i = 1; i < n; i++) {
      for (int j = 0; j < d; j++) {
        for (int k = 0; k < d; k++) {
          covariance[j][k] +=
              (data[i][j] - data[i - 1][j]) * (data[i][k] - data[i - 1][k]) / (2.0 * (n - 1));
        }
      }
    }
    return MultivariateGaussian.of(Matrices.columnMeans(data), covariance);
  }
}
