package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The sums of {@link FastEStep}: of each monomial, weighted by each component's share; and those of
 * the components that are set apart, each about a point of its own.
 */
final class MonomialSums {

  /** A component with less than this has no rows: it stays where it was. */
  private static final double NONE = 1e-13;

  private final int components;
  private final double[] sums;
  private final BitSet apart;
  private final SufficientStatistics own;
  private double logLikelihood;

  /**
   * @param monomials how many a row has
   * @param type the shape of the covariances
   * @param references points of the components that are set apart, k x d; others are not read
   * @param apart which these are
   */
  MonomialSums(int monomials, CovarianceType type, double[][] references, BitSet apart) {
    this.components = references.length;
    this.apart = apart;
    sums = new double[components * monomials];
    own = apart.isEmpty() ? null : new SufficientStatistics(type, references);
  }

  void add(Monomials monomials, Block rows, Posterior posterior) {
    monomials.addWeighted(posterior.responsibilities(), sums);
    apart.stream().forEach(c -> own.add(rows, posterior, c));
    logLikelihood += SufficientStatistics.sum(posterior.logDensities());
  }

  MonomialSums plus(MonomialSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    if (own != null) {
      own.plus(other.own);
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
      double[] withoutRows = sum(0, c) < NONE ? before.mean(c) : centre;
      references[c] = apart.get(c) ? own.reference(c) : withoutRows;
    }
    CovarianceType type = before.type();
    SufficientStatistics statistics = new SufficientStatistics(type, references);
    if (type == CovarianceType.TIED) {
      statistics.add(0, 0, new double[0], total);
    }
    for (int c = 0; c < components; c++) {
      if (apart.get(c)) {
        statistics.add(c, own.count(c), own.sum(c), own.second(c));
      } else if (references[c] == centre) {
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
