package gmm.faces.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Moments;
import gmm.mixture.CovarianceEstimates;
import java.util.Arrays;

/**
 * What rows that count by different weights come to.
 *
 * @param count the sum of their weights
 * @param mean length d
 * @param covariance d x d, about the mean, divided by the count
 */
record WeightedSample(double count, double[] mean, double[][] covariance) {

  /** Where no row counts, this stands for 0, by which nothing can be divided. */
  private static final double SMALLEST_COUNT = 10 * Math.ulp(1.0);

  /**
   * Moments about a point near the mean, in one walk, then moved to the mean.
   *
   * @param rows n x d
   * @param weights n x K, none negative
   * @param k which of its columns
   * @param centre a point near the mean, length d
   * @param regCovar added to each variance
   */
  static WeightedSample of(Block rows, Block weights, int k, double[] centre, double regCovar) {
    int d = centre.length;
    double[] first = new double[d];
    double[] second = new double[d * d];
    double count = Moments.add(rows, weights, k, centre, first, second) + SMALLEST_COUNT;
    double[] shift = Arrays.stream(first).map(sum -> sum / count).toArray();
    double[] mean = new double[d];
    Arrays.setAll(mean, j -> centre[j] + shift[j]);
    double[][] scatter = symmetric(second, d);
    return new WeightedSample(
        count, mean, CovarianceEstimates.full(scatter, count, shift, regCovar));
  }

  /** From the upper triangle, column by column. */
  private static double[][] symmetric(double[] upper, int d) {
    double[][] matrix = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i <= j; i++) {
        matrix[i][j] = matrix[j][i] = upper[j * d + i];
      }
    }
    return matrix;
  }
}
