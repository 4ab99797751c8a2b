package gmm.mixture.engine;

import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import java.util.Arrays;

/** The sums of {@link FastEStep}: of each monomial, weighted by each component's share. */
final class MonomialSums {

  /** A component with less than this has no rows: it stays where it was. */
  private static final double NONE = 1e-13;

  private final int components;
  private final double[] sums;
  private double logLikelihood;

  MonomialSums(int components, int monomials) {
    this.components = components;
    sums = new double[components * monomials];
  }

  void add(Monomials monomials, Posterior posterior) {
    monomials.addWeighted(posterior.responsibilities(), sums);
    logLikelihood += SufficientStatistics.sum(posterior.logDensities());
  }

  MonomialSums plus(MonomialSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    logLikelihood += other.logLikelihood;
    return this;
  }

  /**
   * {@return the same sums as an M-step takes them}
   *
   * @param before with which the responsibilities were computed
   * @param centre about which the monomials are, length d
   * @param total second moments of all rows about the centre; read if tied
   */
  SufficientStatistics statistics(Parameters before, double[] centre, double[] total) {
    double[][] references = new double[components][];
    for (int c = 0; c < components; c++) {
      references[c] = sum(0, c) < NONE ? before.mean(c) : centre;
    }
    CovarianceType type = before.type();
    SufficientStatistics statistics = new SufficientStatistics(type, references);
    if (type == CovarianceType.TIED) {
      statistics.add(0, 0, new double[0], total);
    }
    for (int c = 0; c < components; c++) {
      if (references[c] == centre) {
        statistics.add(c, sum(0, c), column(1, centre.length, c), seconds(type, centre.length, c));
      }
    }
    statistics.addLogLikelihood(logLikelihood);
    return statistics;
  }

  private double[] seconds(CovarianceType type, int d, int c) {
    return switch (type) {
      case TIED -> new double[0];
      case DIAGONAL -> column(1 + d, d, c);
      case SPHERICAL -> {
        // only the features' sum counts
        double[] equal = new double[d];
        Arrays.fill(equal, sum(1 + d, c) / d);
        yield equal;
      }
      case FULL -> {
        double[] products = new double[d * d];
        int at = 1 + d;
        for (int j = 0; j < d; j++) {
          for (int i = 0; i <= j; i++) {
            products[j * d + i] = sum(at++, c);
          }
        }
        yield products;
      }
    };
  }

  private double[] column(int from, int count, int c) {
    double[] values = new double[count];
    for (int j = 0; j < count; j++) {
      values[j] = sum(from + j, c);
    }
    return values;
  }

  private double sum(int monomial, int c) {
    return sums[monomial * components + c];
  }
}
