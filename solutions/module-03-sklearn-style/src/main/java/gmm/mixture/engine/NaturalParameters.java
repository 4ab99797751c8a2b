package gmm.mixture.engine;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Monomials.Kind;
import gmm.mixture.CovarianceType;
import gmm.mixture.LogGaussian;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Precisions;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The natural parameters of all components: their log densities are sums of a row's monomials about
 * the data's mean m, weighted by these. With t = x - m and δ = μ - m,
 *
 * <p>log N(x; μ, Σ) = -½ tᵀΛt + (Λδ)ᵀt - ½ δᵀΛδ - ½ d log 2π + ½ log |Λ|, Λ = Σ⁻¹ = P Pᵀ.
 *
 * <p>In the tied type -½ tᵀΛt is the same for all components and left out here.
 */
final class NaturalParameters {

  /** Beyond this the terms are so much larger than their sum that six digits would be lost. */
  private static final double MOST_CANCELLATION = 1e6;

  /** How many standard deviations from the mean the data are taken to reach. */
  private static final double REACH = 4;

  private final Parameters parameters;
  private final DataSummary summary;
  private final Block at;
  private final double[][] values;
  private double[][] precision;
  private final BitSet inaccurate = new BitSet();

  NaturalParameters(Parameters parameters, DataSummary summary) {
    this.parameters = parameters;
    this.summary = summary;
    at = Block.of(new double[][] {summary.mean()});
    values = new double[parameters.size()][];
    for (int c = 0; c < values.length; c++) {
      values[c] = values(c);
    }
  }

  /** What a row must hold for the log densities to be sums over it. */
  static Kind kind(CovarianceType type) {
    return switch (type) {
      case FULL -> Kind.PRODUCTS;
      case TIED -> Kind.LINEAR;
      case DIAGONAL -> Kind.SQUARES;
      case SPHERICAL -> Kind.NORM;
    };
  }

  /** The components whose sums would lose digits: very narrow compared to all the data; a copy. */
  BitSet inaccurate() {
    return (BitSet) inaccurate.clone();
  }

  /** k x f. */
  double[][] values() {
    return values;
  }

  private double[] values(int c) {
    double[][] p = parameters.factor(c);
    int d = parameters.dimension();
    double[] shift = new double[d];
    for (int j = 0; j < d; j++) {
      shift[j] = parameters.mean(c)[j] - summary.mean()[j];
    }
    return switch (parameters.type()) {
      case FULL, TIED -> ofMatrix(c, p, shift);
      case DIAGONAL, SPHERICAL -> ofNumbers(c, p[0], shift);
    };
  }

  private double[] ofMatrix(int c, double[][] p, double[] shift) {
    int d = shift.length;
    Kind kind = kind(parameters.type());
    double[] theta = new double[kind.count(d)];
    if (precision == null || parameters.type() == CovarianceType.FULL) {
      precision = Precisions.ofMatrix(p); // the tied one only once
    }
    theta[0] = LogGaussian.full(at, parameters.mean(c), p)[0];
    int next = 1 + d;
    for (int j = 0; j < d; j++) {
      theta[1 + j] = Matrices.dot(precision[j], shift);
      for (int i = 0; i <= j && kind == Kind.PRODUCTS; i++) {
        theta[next++] = i == j ? -0.5 * precision[j][j] : -precision[i][j];
      }
    }
    inaccurate.set(c, !(terms(shift) < MOST_CANCELLATION));
    return theta;
  }

  /** Σᵢⱼ |Λᵢⱼ| reachᵢ reachⱼ. */
  private double terms(double[] shift) {
    double[] reach = new double[shift.length];
    Arrays.setAll(reach, j -> reach(j, shift));
    double terms = 0;
    for (int i = 0; i < reach.length; i++) {
      double row = 0;
      for (int j = 0; j < reach.length; j++) {
        row += Math.abs(precision[i][j]) * reach[j];
      }
      terms += row * reach[i];
    }
    return terms;
  }

  private double[] ofNumbers(int c, double[] factors, double[] shift) {
    int d = shift.length;
    Kind kind = kind(parameters.type());
    double[] theta = new double[kind.count(d)];
    double[] diagonal = new double[d];
    Arrays.setAll(diagonal, j -> factors[factors.length == 1 ? 0 : j]);
    double[] precisions = Precisions.ofNumbers(diagonal);
    theta[0] = LogGaussian.diagonal(at, parameters.mean(c), diagonal)[0];
    double terms = 0;
    for (int j = 0; j < d; j++) {
      theta[1 + j] = precisions[j] * shift[j];
      theta[kind == Kind.NORM ? 1 + d : 1 + d + j] = -0.5 * precisions[j];
      terms += precisions[j] * reach(j, shift) * reach(j, shift);
    }
    inaccurate.set(c, !(terms < MOST_CANCELLATION));
    return theta;
  }

  private double reach(int j, double[] shift) {
    return REACH * summary.deviation()[j] + Math.abs(shift[j]);
  }
}
