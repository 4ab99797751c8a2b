package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Mistake;

final class BlindLogGaussian {
  private BlindLogGaussian() {}

  @Mistake(exercise = "3.6", method = "full", name = "d taken from the number of rows of the block", why = "", section = "")
  static double[] rowsForFeatures(Block rows, double[] mean, double[][] precisionCholesky) {
    double[] logs = rows.minusRow(mean).timesUpper(precisionCholesky).squaredNorms();
    double logDet = 0;
    for (int j = 0; j < mean.length; j++) {
      logDet += Math.log(precisionCholesky[j][j]);
    }
    double constant = rows.rows() * Math.log(2 * Math.PI);
    for (int i = 0; i < logs.length; i++) {
      logs[i] = -0.5 * (constant + logs[i]) + logDet;
    }
    return logs;
  }

  @Mistake(exercise = "3.6", method = "diagonal", name = "minus a half put before the log determinant of the factor as well", why = "", section = "")
  static double[] halfDeterminant(Block rows, double[] mean, double[] precisionCholesky) {
    double[] distances = rows.scaledSquaredDistances(mean, precisionCholesky);
    double constant = mean.length * Math.log(2 * Math.PI);
    for (double factor : precisionCholesky) {
      constant += Math.log(factor);
    }
    double[] logs = new double[distances.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = -0.5 * (constant + distances[i]);
    }
    return logs;
  }
}
