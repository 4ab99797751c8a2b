package gmm.likelihood;

import gmm.kit.linalg.Matrices;

/**
 * What many draws come to.
 *
 * @param mean length d
 * @param covariance d x d, divided by n
 */
record Moments(double[] mean, double[][] covariance) {

  static Moments of(double[][] draws) {
    double[] mean = Matrices.columnMeans(draws);
    double[][] covariance = new double[mean.length][mean.length];
    for (double[] x : draws) {
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          covariance[i][j] += (x[i] - mean[i]) * (x[j] - mean[j]) / draws.length;
        }
      }
    }
    return new Moments(mean, covariance);
  }
}
