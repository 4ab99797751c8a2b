package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.mixture.CovarianceType;
import java.util.stream.IntStream;

/**
 * The sums an M-step needs, of the rows seen so far: effective counts, sums and second moments,
 * each about a reference point of its component. The tied type needs no second moments here: the
 * data's own never changes.
 */
final class Statistics {

  private final double[][] references;
  private final double[] counts;
  private final double[][] sums;
  private final double[][] seconds;
  private double logLikelihood;

  Statistics(CovarianceType type, double[][] references) {
    int k = references.length;
    int d = references[0].length;
    this.references = references;
    counts = new double[k];
    sums = new double[k][d];
    seconds =
        new double[k]
            [switch (type) {
              case FULL -> d * d;
              case TIED -> 0;
              case DIAGONAL, SPHERICAL -> d;
            }];
  }

  void add(Block rows, Posterior posterior) {
    for (int c = 0; c < counts.length; c++) {
      add(rows, posterior, c);
    }
    addLogLikelihood(sum(posterior.logDensities()));
  }

  /** The components side by side on the machine's cores; the same sums. */
  void addInParallel(Block rows, Posterior posterior) {
    IntStream.range(0, counts.length).parallel().forEach(c -> add(rows, posterior, c));
    addLogLikelihood(sum(posterior.logDensities()));
  }

  private void add(Block rows, Posterior posterior, int c) {
    counts[c] +=
        rows.addMoments(posterior.responsibilities(), c, references[c], sums[c], seconds[c]);
  }

  /** What has been summed elsewhere about the same reference. */
  void add(int c, double count, double[] first, double[] second) {
    counts[c] += count;
    add(sums[c], first);
    add(seconds[c], second);
  }

  void addLogLikelihood(double sum) {
    logLikelihood += sum;
  }

  private static double sum(double[] values) {
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
      add(seconds[c], other.seconds[c]);
    }
    logLikelihood += other.logLikelihood;
    return this;
  }

  private static void add(double[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
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

  double[] reference(int component) {
    return references[component];
  }

  double[] sum(int component) {
    return sums[component];
  }

  /** Second moments of the features, length d. */
  double[] squares(int component) {
    return seconds[component];
  }

  /** Second moments of every two features, d x d, symmetric. */
  double[][] scatter(int component) {
    int d = sums[component].length;
    double[][] scatter = new double[d][d];
    for (int j = 0; j < d; j++) {
      for (int i = 0; i <= j; i++) {
        scatter[i][j] = scatter[j][i] = seconds[component][j * d + i];
      }
    }
    return scatter;
  }
}
