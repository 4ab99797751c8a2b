package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Block;
import gmm.mixture.CovarianceType;
import gmm.mixture.LogGaussian;
import java.util.Arrays;

/**
 * The components of a mixture, ready to be evaluated on blocks of rows with {@link LogGaussian}.
 *
 * <p>Where all components share one covariance, the rows are multiplied by its factor once, z = (x
 * - m) P with m the first mean, instead of once per component: seen in z, every component is a
 * Gaussian of unit variance.
 */
public final class Densities {

  /**
   * The smallest log density of a component; a row with no larger one is given to all alike, and
   * its own log density is minus infinity.
   */
  public static final double LOWEST = -1e307;

  private static final double HUGE = 1e100;

  private final CovarianceType type;
  private final Parameters parameters;
  private final double[][] means;
  private final double[] origin;
  private final double[] ones;
  private final double[] halfLogDeterminants;

  /**
   * @param parameters of the mixture
   * @throws IllegalStateException if a covariance is ill-defined, naming the component
   */
  public Densities(Parameters parameters) {
    this.parameters = parameters;
    type = parameters.type();
    origin = parameters.mean(0);
    ones = repeated(1, origin.length);
    if (type == CovarianceType.TIED) {
      double[][] p = parameters.factor(0);
      means = Block.of(parameters.means()).minusRow(origin).timesUpper(p).toRows();
      double half = LogNormalizer.of(p) - LogNormalizer.of(ones);
      halfLogDeterminants = repeated(half, means.length);
    } else {
      means = parameters.means();
      halfLogDeterminants = null;
    }
  }

  /**
   * {@return log N(xᵢ; μₖ, Σₖ), m x k, read only}
   *
   * @param rows m x d
   */
  public Block of(Block rows) {
    if (type == CovarianceType.TIED) {
      Block seen = rows.minusRow(origin).timesUpper(parameters.factor(0));
      return Block.over(columns(seen)).plusRow(halfLogDeterminants).readOnly();
    }
    return Block.over(columns(rows));
  }

  private double[][] columns(Block rows) {
    double[][] columns = new double[means.length][];
    Arrays.setAll(columns, c -> representable(logGaussian(rows, c), rows));
    return columns;
  }

  /** In place: what is too small for a double, or came of numbers too large for one, is LOWEST. */
  private static double[] representable(double[] logDensities, Block rows) {
    for (int i = 0; i < logDensities.length; i++) {
      if (!(logDensities[i] >= LOWEST) && (logDensities[i] < 0 || isHuge(rows, i))) {
        logDensities[i] = LOWEST;
      }
    }
    return logDensities;
  }

  /** Whether a product of two of the row's numbers may overflow. */
  private static boolean isHuge(Block rows, int i) {
    for (int j = 0; j < rows.columns(); j++) {
      if (Math.abs(rows.get(i, j)) > HUGE) {
        return true;
      }
    }
    return false;
  }

  /**
   * {@return log N(xᵢ; μₖ, Σₖ) of one component, length m; not for the tied type, whose rows are
   * multiplied for all components at once}
   *
   * @param rows m x d
   * @param c the component, 0 to k - 1
   */
  public double[] of(Block rows, int c) {
    Check.that(type != CovarianceType.TIED, "the tied type's components are not computed singly");
    return representable(logGaussian(rows, c), rows);
  }

  private double[] logGaussian(Block rows, int c) {
    return switch (type) {
      case FULL -> LogGaussian.full(rows, means[c], parameters.factor(c));
      case TIED -> LogGaussian.diagonal(rows, means[c], ones);
      case DIAGONAL -> LogGaussian.diagonal(rows, means[c], parameters.factor(c)[0]);
      case SPHERICAL -> LogGaussian.diagonal(rows, means[c], sphere(c));
    };
  }

  private double[] sphere(int c) {
    return repeated(parameters.factor(c)[0][0], origin.length);
  }

  private static double[] repeated(double value, int length) {
    double[] values = new double[length];
    Arrays.fill(values, value);
    return values;
  }
}
