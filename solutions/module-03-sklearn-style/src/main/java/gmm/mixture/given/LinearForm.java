package gmm.mixture.given;

import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Monomials.Kind;
import gmm.mixture.CovarianceType;
import java.util.Arrays;

/**
 * The log densities of all components as sums of monomials about the data's centre: with t = x - c
 * and δ = μ - c,
 *
 * <p>log N(x; μ, Σ) = -½ tᵀΛt + (Λδ)ᵀt - ½ δᵀΛδ - ½ d log 2π + ½ log det Λ, Λ = Σ⁻¹ = P Pᵀ.
 *
 * <p>In the tied type -½ tᵀΛt is the same for all components and left out here.
 */
final class LinearForm {

  /** Beyond this the terms are so much larger than their sum that six digits would be lost. */
  private static final double MOST_CANCELLATION = 1e6;

  /** How many standard deviations from the centre the data are taken to reach. */
  private static final double REACH = 4;

  private final Parameters parameters;
  private final Centre centre;
  private final double[][] coefficients;
  private double[][] precision;
  private double largestTerm;

  LinearForm(Parameters parameters, Centre centre) {
    this.parameters = parameters;
    this.centre = centre;
    coefficients = new double[parameters.size()][];
    for (int c = 0; c < coefficients.length; c++) {
      coefficients[c] = coefficients(c);
    }
  }

  /** What a row of which the log densities are sums must hold. */
  static Kind kind(CovarianceType type) {
    return switch (type) {
      case FULL -> Kind.PRODUCTS;
      case TIED -> Kind.LINEAR;
      case DIAGONAL -> Kind.SQUARES;
      case SPHERICAL -> Kind.NORM;
    };
  }

  /** Whether the sums keep their digits: no component is very narrow compared to all the data. */
  boolean accurate() {
    return largestTerm < MOST_CANCELLATION;
  }

  /** k x f. */
  double[][] coefficients() {
    return coefficients;
  }

  private double[] coefficients(int c) {
    double[][] p = parameters.factors()[parameters.type() == CovarianceType.TIED ? 0 : c];
    int d = parameters.dimension();
    double[] shift = new double[d];
    for (int j = 0; j < d; j++) {
      shift[j] = parameters.mean(c)[j] - centre.mean()[j];
    }
    return switch (parameters.type()) {
      case FULL, TIED -> ofMatrix(p, shift);
      case DIAGONAL, SPHERICAL -> ofNumbers(p[0], shift);
    };
  }

  private double[] ofMatrix(double[][] p, double[] shift) {
    int d = shift.length;
    Kind kind = kind(parameters.type());
    double[] theta = new double[kind.count(d)];
    if (precision == null || parameters.type() == CovarianceType.FULL) {
      precision = Matrices.multiply(p, Matrices.transpose(p)); // the tied one only once
    }
    theta[0] = -0.5 * d * Math.log(2 * Math.PI);
    int at = 1 + d;
    for (int j = 0; j < d; j++) {
      theta[0] += Math.log(p[j][j]);
      theta[1 + j] = Matrices.dot(precision[j], shift);
      theta[0] -= 0.5 * theta[1 + j] * shift[j];
      for (int i = 0; i <= j && kind == Kind.PRODUCTS; i++) {
        theta[at++] = i == j ? -0.5 * precision[j][j] : -precision[i][j];
      }
    }
    largestTerm = Math.max(largestTerm, terms(shift));
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

  private double[] ofNumbers(double[] factors, double[] shift) {
    int d = shift.length;
    Kind kind = kind(parameters.type());
    double[] theta = new double[kind.count(d)];
    theta[0] = -0.5 * d * Math.log(2 * Math.PI);
    double terms = 0;
    for (int j = 0; j < d; j++) {
      double factor = factors[factors.length == 1 ? 0 : j];
      double inverse = factor * factor;
      theta[0] += Math.log(factor) - 0.5 * inverse * shift[j] * shift[j];
      theta[1 + j] = inverse * shift[j];
      theta[kind == Kind.NORM ? 1 + d : 1 + d + j] = -0.5 * inverse;
      terms += inverse * reach(j, shift) * reach(j, shift);
    }
    largestTerm = Math.max(largestTerm, terms);
    return theta;
  }

  private double reach(int j, double[] shift) {
    return REACH * centre.deviation()[j] + Math.abs(shift[j]);
  }
}
