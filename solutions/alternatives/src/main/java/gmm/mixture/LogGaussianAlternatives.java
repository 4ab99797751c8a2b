package gmm.mixture;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link LogGaussian} in another style. */
final class LogGaussianAlternatives {

  private LogGaussianAlternatives() {}

  private static final double LOG_2PI = Math.log(2 * Math.PI);

  @Alternative(exercise = "3.6", method = "full", style = "module 2's loops, row by row")
  static double[] fullLoops(Block rows, double[] mean, double[][] precisionCholesky) {
    double[][] all = rows.toRows();
    int d = mean.length;
    double[] densities = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      double squares = 0;
      double logDeterminant = 0;
      for (int c = 0; c < d; c++) {
        double y = 0;
        for (int j = 0; j <= c; j++) {
          y += (all[i][j] - mean[j]) * precisionCholesky[j][c];
        }
        squares += y * y;
        logDeterminant += Math.log(precisionCholesky[c][c]);
      }
      densities[i] = -0.5 * d * LOG_2PI + logDeterminant - 0.5 * squares;
    }
    return densities;
  }

  @Alternative(exercise = "3.6", method = "full", style = "block methods, a constant for all rows")
  static double[] fullBlock(Block rows, double[] mean, double[][] precisionCholesky) {
    double constant = -mean.length * LOG_2PI / 2;
    for (int j = 0; j < mean.length; j++) {
      constant += Math.log(precisionCholesky[j][j]);
    }
    double top = constant;
    double[] squares = rows.minusRow(mean).timesUpper(precisionCholesky).squaredNorms();
    return Arrays.stream(squares).map(square -> top - square / 2).toArray();
  }

  @Alternative(exercise = "3.6", method = "diagonal", style = "a Gaussian for each feature")
  static double[] diagonalFeatures(Block rows, double[] mean, double[] precisionCholesky) {
    double[] densities = new double[rows.rows()];
    for (int i = 0; i < densities.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        double z = (rows.get(i, j) - mean[j]) * precisionCholesky[j];
        densities[i] += Math.log(precisionCholesky[j]) - 0.5 * (LOG_2PI + z * z);
      }
    }
    return densities;
  }

  @Alternative(exercise = "3.6", method = "diagonal", style = "block methods, streams")
  static double[] diagonalStreams(Block rows, double[] mean, double[] precisionCholesky) {
    double logs = Arrays.stream(precisionCholesky).map(Math::log).sum();
    return Arrays.stream(rows.scaledSquaredDistances(mean, precisionCholesky))
        .map(square -> logs - 0.5 * mean.length * LOG_2PI - 0.5 * square)
        .toArray();
  }
}
