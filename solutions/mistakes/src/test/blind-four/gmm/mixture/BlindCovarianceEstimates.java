package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindCovarianceEstimates {

  private BlindCovarianceEstimates() {}

  @Mistake(
      exercise = "3.2",
      name = "plain mean of the shifts' squares over the components, and ε on every entry",
      why = "",
      section = "")
  static double[][] plainMeanOfShifts(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    int d = scatter.length;
    int k = counts.length;
    double total = 0;
    for (double count : counts) {
      total += count;
    }
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        double shift = 0;
        for (int c = 0; c < k; c++) {
          shift += shifts[c][i] * shifts[c][j] / k;
        }
        covariance[i][j] = scatter[i][j] / total - shift + regCovar;
      }
    }
    return covariance;
  }

  @Mistake(
      exercise = "3.3",
      name = "takes the squared length of the whole shift off every feature",
      why = "",
      section = "")
  static double[] lengthOfShift(
      double[] squares, double count, double[] shift, double regCovar) {
    double length = 0;
    for (double s : shift) {
      length += s * s;
    }
    double[] variances = new double[squares.length];
    for (int j = 0; j < variances.length; j++) {
      variances[j] = squares[j] / count - length + regCovar;
    }
    return variances;
  }

  @Mistake(
      exercise = "3.4",
      name = "square of the mean shift instead of the mean of the squares",
      why = "",
      section = "")
  static double squareOfMeanShift(
      double[] squares, double count, double[] shift, double regCovar) {
    int d = squares.length;
    double mean = 0;
    double meanShift = 0;
    for (int j = 0; j < d; j++) {
      mean += squares[j] / count / d;
      meanShift += shift[j] / d;
    }
    return mean - meanShift * meanShift + regCovar;
  }
}
