package gmm.mixture.engine;

import gmm.kit.Parallel;
import gmm.mixture.CovarianceEstimates;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** From sums to parameters: the M-step, with {@link CovarianceEstimates}. */
final class MStep {

  /** A component that no sample belongs to is divided by this instead of by 0. */
  private static final double NO_COUNT = 10 * Math.ulp(1.0);

  private final SufficientStatistics statistics;
  private final double[] counts;
  private final double[][] means;

  private MStep(SufficientStatistics statistics) {
    this.statistics = statistics;
    int k = statistics.size();
    // a rare component's own count: whatever were added to it, its sums have not
    counts = IntStream.range(0, k).mapToDouble(c -> divisor(statistics.count(c))).toArray();
    means = IntStream.range(0, k).mapToObj(this::mean).toArray(double[][]::new);
  }

  /**
   * The parameters that these sums give.
   *
   * @param statistics of all rows
   * @param type the shape of the covariances
   * @param regCovar added to the diagonal of every covariance
   */
  static Parameters of(SufficientStatistics statistics, CovarianceType type, double regCovar) {
    MStep step = new MStep(statistics);
    double[][][] compact =
        type == CovarianceType.TIED
            ? new double[][][] {step.tied(regCovar)}
            : step.covariances(type, regCovar).toArray(double[][][]::new);
    return new Parameters(step.weights(), step.means, Covariances.takingOver(type, compact));
  }

  private List<double[][]> covariances(CovarianceType type, double regCovar) {
    long work = SufficientStatistics.numbers(type, counts.length, means[0].length);
    return Parallel.map(counts.length, work, c -> covariance(type, c, regCovar));
  }

  private static double divisor(double count) {
    return count > 0 ? count : NO_COUNT;
  }

  /** A component without samples has weight 0, and keeps it. */
  private double[] weights() {
    double[] own = IntStream.range(0, counts.length).mapToDouble(statistics::count).toArray();
    double n = Arrays.stream(own).sum();
    return Arrays.stream(own).map(count -> count / n).toArray();
  }

  private double[] mean(int c) {
    double[] mean = statistics.reference(c).clone();
    double[] shift = shift(c);
    for (int j = 0; j < mean.length; j++) {
      mean[j] += shift[j];
    }
    return mean;
  }

  private double[] shift(int c) {
    return Arrays.stream(statistics.sum(c)).map(sum -> sum / counts[c]).toArray();
  }

  private double[][] covariance(CovarianceType type, int c, double regCovar) {
    double n = counts[c];
    double[] shift = shift(c);
    return switch (type) {
      case FULL -> CovarianceEstimates.full(statistics.scatter(c), n, shift, regCovar);
      case DIAGONAL ->
          new double[][] {CovarianceEstimates.diagonal(statistics.squares(c), n, shift, regCovar)};
      case SPHERICAL ->
          new double[][] {
            {CovarianceEstimates.spherical(statistics.squares(c), n, shift, regCovar)}
          };
      case TIED -> throw new IllegalArgumentException("tied is of all components together");
    };
  }

  /** The formula holds as well where each component's moments are about a point of its own. */
  private double[][] tied(double regCovar) {
    double[][] shifts =
        IntStream.range(0, counts.length).mapToObj(this::shift).toArray(double[][]::new);
    return CovarianceEstimates.tied(statistics.scatter(0), counts, shifts, regCovar);
  }
}
