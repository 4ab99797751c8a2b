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
  private static final double NO_COUNT = 10 * Math.ulp(1.0);

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
    double sum = Moments.add(rows, weights, k, centre, first, second);
    double count = sum > 0 ? sum : NO_COUNT; // nothing is added to a rare one: its sums have not
    double[] shift = Arrays.stream(first).map(moment -> moment / count).toArray();
    double[] mean = new double[d];
    Arrays.setAll(mean, j -> centre[j] + shift[j]);
    double[][] scatter = Moments.symmetric(second, d);
    return new WeightedSample(
        count, mean, CovarianceEstimates.full(scatter, count, shift, regCovar));
  }
}
