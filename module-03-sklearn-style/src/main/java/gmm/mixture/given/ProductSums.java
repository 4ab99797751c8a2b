// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Monomials;
import gmm.mixture.CovarianceType;
import java.util.Arrays;

/** The sums of {@link ByProducts}: of each monomial, weighted by each component's share. */
final class ProductSums {

  private final int components;
  private final double[] sums;
  private double logLikelihood;

  ProductSums(int components, int monomials) {
    this.components = components;
    sums = new double[components * monomials];
  }

  void add(Monomials monomials, Posterior posterior) {
    monomials.addWeighted(posterior.responsibilities(), sums);
    double sum = 0;
    for (double logDensity : posterior.logDensities()) {
      sum += logDensity;
    }
    logLikelihood += sum;
  }

  ProductSums plus(ProductSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    logLikelihood += other.logLikelihood;
    return this;
  }

  Statistics statistics(CovarianceType type, double[] centre) {
    double[][] references = new double[components][];
    Arrays.fill(references, centre);
    Statistics statistics = new Statistics(type, references);
    int d = centre.length;
    for (int c = 0; c < components; c++) {
      double[] firsts = new double[d];
      for (int j = 0; j < d; j++) {
        firsts[j] = sum(1 + j, c);
      }
      statistics.add(c, sum(0, c), firsts, seconds(type, d, c));
    }
    statistics.addLogLikelihood(logLikelihood);
    return statistics;
  }

  private double[] seconds(CovarianceType type, int d, int c) {
    return switch (type) {
      case TIED -> new double[0];
      case DIAGONAL -> Arrays.copyOf(column(1 + d, d, c), d);
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
