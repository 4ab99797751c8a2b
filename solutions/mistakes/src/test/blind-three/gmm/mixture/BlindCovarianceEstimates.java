package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindCovarianceEstimates {
  private BlindCovarianceEstimates() {}

  @Mistake(exercise = "3.2", method = "tied", name = "takes off the product of the mean shift, not the mean of the products", why = "", section = "")
  static double[][] productOfTheMeanShift(double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    int d = scatter.length;
    double n = 0;
    double[] mean = new double[d];
    for (int k = 0; k < counts.length; k++) {
      n += counts[k];
      for (int j = 0; j < d; j++) {
        mean[j] += counts[k] * shifts[k][j];
      }
    }
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = scatter[i][j] / n - mean[i] / n * (mean[j] / n);
      }
      covariance[i][i] += regCovar;
    }
    return covariance;
  }

  @Mistake(exercise = "3.4", method = "spherical", name = "the geometric mean of the features' variances", why = "", section = "")
  static double geometricMean(double[] squares, double count, double[] shift, double regCovar) {
    double logs = 0;
    for (int j = 0; j < squares.length; j++) {
      logs += Math.log(Math.max(squares[j] / count - shift[j] * shift[j], Double.MIN_NORMAL));
    }
    return Math.exp(logs / squares.length) + regCovar;
  }
}
