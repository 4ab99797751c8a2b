package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Posterior;
import java.util.Arrays;

/**
 * Where the data lie, and how far apart.
 *
 * @param mean of all rows, length d
 * @param deviation standard deviation of each feature, length d
 */
record DataSummary(double[] mean, double[] deviation) {

  static DataSummary of(Partitions data) {
    double[][] first = {data.source().row(0)};
    SufficientStatistics sums = sums(data, CovarianceType.DIAGONAL, first);
    double[] mean = first[0].clone();
    double[] deviation = new double[mean.length];
    for (int j = 0; j < mean.length; j++) {
      double shift = sums.sum(0)[j] / data.rows();
      mean[j] += shift;
      double variance = sums.squares(0)[j] / data.rows() - shift * shift;
      deviation[j] = Math.sqrt(Math.max(0, variance));
    }
    return new DataSummary(mean, deviation);
  }

  /**
   * The second moments of all rows about their mean, in the form of {@link
   * SufficientStatistics#second}.
   */
  double[] scatter(Partitions data) {
    return sums(data, CovarianceType.TIED, new double[][] {mean}).second(0);
  }

  private static SufficientStatistics sums(Partitions data, CovarianceType type, double[][] about) {
    return data.walk(
        () -> new SufficientStatistics(type, about),
        (sums, number, rows) -> sums.add(rows, allOfOne(rows)),
        SufficientStatistics::plus);
  }

  private static Posterior allOfOne(Block rows) {
    double[] ones = new double[rows.rows()];
    Arrays.fill(ones, 1);
    return new Posterior(Block.over(new double[][] {ones}), new double[rows.rows()]);
  }
}
