// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.mixture.CovarianceType;
import java.util.stream.IntStream;

/**
 * The sums an M-step needs, of the rows seen so far: effective counts, sums and second moments,
 * each about a reference point of its component. The second moments of the tied type are of all
 * components together.
 */
final class Statistics {

  private final double[][] references;
  private final double[] counts;
  private final double[][] sums;

  /** One table of each component; of the tied type one of all. */
  private final double[][] seconds;

  private double logLikelihood;

  Statistics(CovarianceType type, double[][] references) {
    int k = references.length;
    int d = references[0].length;
    this.references = references;
    counts = new double[k];
    sums = new double[k][d];
    seconds = new double[tables(type, k)][moments(type, d)];
  }

  /** {@return how many numbers there are: what a partition of the data takes} */
  static long numbers(CovarianceType type, int k, int d) {
    return (long) tables(type, k) * moments(type, d) + (long) k * d;
  }

  private static int tables(CovarianceType type, int k) {
    return type == CovarianceType.TIED ? 1 : k;
  }

  private static int moments(CovarianceType type, int d) {
    return switch (type) {
      case FULL, TIED -> Math.multiplyExact(d, d);
      case DIAGONAL, SPHERICAL -> d;
    };
  }

  void add(Block rows, Posterior posterior) {
    for (int c = 0; c < counts.length; c++) {
      add(rows, posterior, c);
    }
    addLogLikelihood(sum(posterior.logDensities()));
  }

  /** The components side by side on the machine's cores; the same sums. Not for the tied type. */
  void addInParallel(Block rows, Posterior posterior) {
    IntStream.range(0, counts.length).parallel().forEach(c -> add(rows, posterior, c));
    addLogLikelihood(sum(posterior.logDensities()));
  }

  private void add(Block rows, Posterior posterior, int c) {
    counts[c] +=
        rows.addMoments(posterior.responsibilities(), c, references[c], sums[c], second(c));
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

  Statistics plus(Statistics other) {
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

  /**
   * As {@link Block#addMoments} adds them: of every two features, the upper triangle, length d².
   */
  double[] second(int component) {
    return seconds[Math.min(component, seconds.length - 1)];
  }

  /** Second moments of every two features, d x d, symmetric. */
  double[][] scatter(int component) {
    int d = sums[component].length;
    double[][] scatter = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i <= j; i++) {
        scatter[i][j] = scatter[j][i] = second(component)[j * d + i];
      }
    }
    return scatter;
  }
}
