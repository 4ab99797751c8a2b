package gmm.mixture.engine;

import gmm.kit.Parallel;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Moments;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.CovarianceShape;
import gmm.mixture.given.Posterior;

/**
 * The sums an M-step needs, of the rows seen so far: effective counts, sums and second moments,
 * each about a reference point of its component. The second moments of the tied type are of all
 * components together.
 */
final class SufficientStatistics {

  private final double[][] references;
  private final double[] counts;
  private final double[][] sums;

  /** One table for each component; for the tied type one for all. */
  private final double[][] seconds;

  private double logLikelihood;

  SufficientStatistics(CovarianceType type, double[][] references) {
    int k = references.length;
    int d = references[0].length;
    this.references = references;
    counts = new double[k];
    sums = new double[k][d];
    CovarianceShape shape = type.shape(k, d);
    seconds = new double[shape.count()][moments(shape, d)];
  }

  /** {@return how many numbers there are: what a partition of the data takes} */
  static long numbers(CovarianceType type, int k, int d) {
    CovarianceShape shape = type.shape(k, d);
    return (long) shape.count() * moments(shape, d) + (long) k * d;
  }

  /** Products of every two features where a covariance is a matrix, else squares of each. */
  private static int moments(CovarianceShape shape, int d) {
    return Math.multiplyExact(shape.rows(), d);
  }

  void add(Block rows, Posterior posterior) {
    for (int c = 0; c < counts.length; c++) {
      add(rows, posterior, c);
    }
    addLogLikelihood(sum(posterior.logDensities()));
  }

  /** The components side by side on the machine's cores; the same sums. Not for the tied type. */
  void addInParallel(Block rows, Posterior posterior) {
    Parallel.run(counts.length, c -> add(rows, posterior, c));
    addLogLikelihood(sum(posterior.logDensities()));
  }

  /** One component's alone. */
  void add(Block rows, Posterior posterior, int c) {
    counts[c] +=
        Moments.add(rows, posterior.responsibilities(), c, references[c], sums[c], second(c));
  }

  /** What has been summed elsewhere about the same reference; second moments may be left out. */
  void add(int c, double count, double[] first, double[] second) {
    counts[c] += count;
    add(sums[c], first);
    add(second(c), second);
  }

  void addLogLikelihood(double sum) {
    logLikelihood += sum;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  SufficientStatistics plus(SufficientStatistics other) {
    for (int c = 0; c < counts.length; c++) {
      counts[c] += other.counts[c];
      add(sums[c], other.sums[c]);
    }
    for (int t = 0; t < seconds.length; t++) {
      add(seconds[t], other.seconds[t]);
    }
    logLikelihood += other.logLikelihood;
    return this;
  }

  private static void add(double[] to, double[] from) {
    for (int i = 0; i < from.length; i++) {
      to[i] += from[i];
    }
  }

  /** The sum over the rows of log p(x). */
  double logLikelihood() {
    return logLikelihood;
  }

  int size() {
    return counts.length;
  }

  double count(int component) {
    return counts[component];
  }

  /** About which the moments are, k x d; not copied. */
  double[][] references() {
    return references;
  }

  double[] reference(int component) {
    return references[component];
  }

  double[] sum(int component) {
    return sums[component];
  }

  /** Second moments of the features, length d. */
  double[] squares(int component) {
    return second(component);
  }

  /** As {@link Moments#add} adds them: of every two features, the upper triangle, length d². */
  double[] second(int component) {
    return seconds[Math.min(component, seconds.length - 1)];
  }

  /** Second moments of every two features, d x d, symmetric. */
  double[][] scatter(int component) {
    return Moments.symmetric(second(component), sums[component].length);
  }
}
