package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindCovarianceEstimates {

  private BlindCovarianceEstimates() {}

  @Mistake(exercise = "3.2", name = "one shift for all, that of the overall mean", why = "", section = "")
  static double[][] overallShift(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    int d = scatter.length;
    double total = 0;
    double[] shift = new double[d];
    for (int k = 0; k < counts.length; k++) {
      total += counts[k];
      for (int j = 0; j < d; j++) {
        shift[j] += counts[k] * shifts[k][j];
      }
    }
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = scatter[i][j] / total - shift[i] / total * shift[j] / total;
      }
      covariance[i][i] += regCovar;
    }
    return covariance;
  }

  @Mistake(exercise = "3.3", name = "regCovar as a floor instead of added", why = "", section = "")
  static double[] floor(double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = Math.max(squares[j] / count - shift[j] * shift[j], regCovar);
    }
    return variances;
  }

  @Mistake(exercise = "3.4", name = "geometric mean of the variances, which keeps the determinant", why = "", section = "")
  static double geometric(double[] squares, double count, double[] shift, double regCovar) {
    double logs = 0;
    for (int j = 0; j < squares.length; j++) {
      logs += Math.log(Math.max(0, squares[j] / count - shift[j] * shift[j]));
    }
    return Math.exp(logs / squares.length) + regCovar;
  }
}
