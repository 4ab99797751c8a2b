// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.mixture.CovarianceType;
import gmm.mixture.LogGaussian;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The components of a mixture, ready to be evaluated on blocks of rows with {@link LogGaussian}.
 *
 * <p>Where all components share one covariance, the rows are multiplied by its factor once, z = (x
 * - c) P, instead of once a component: seen in z, every component is a Gaussian of unit variance.
 */
final class Densities {

  private final CovarianceType type;
  private final double[][] means;
  private final double[][][] factors;
  private final double[] centre;
  private final double halfLogDeterminant;

  Densities(Parameters parameters) {
    type = parameters.type();
    factors = parameters.factors();
    centre = parameters.mean(0).clone();
    int d = centre.length;
    if (type == CovarianceType.TIED) {
      double[][] p = factors[0];
      means = Block.of(parameters.means()).minusRow(centre).timesUpper(p).toRows();
      halfLogDeterminant = IntStream.range(0, d).mapToDouble(j -> Math.log(p[j][j])).sum();
    } else {
      means = parameters.means();
      halfLogDeterminant = 0;
    }
  }

  /** log N(xᵢ; μₖ, Σₖ), m x k. */
  Block of(Block rows) {
    Block seen = type == CovarianceType.TIED ? rows.minusRow(centre).timesUpper(factors[0]) : rows;
    double[][] columns = new double[means.length][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] = of(seen, c);
    }
    Block densities = Block.takingOver(columns);
    return type == CovarianceType.TIED ? densities.plusRow(constants()) : densities;
  }

  private double[] of(Block rows, int c) {
    return switch (type) {
      case FULL -> LogGaussian.full(rows, means[c], factors[c]);
      case TIED -> LogGaussian.diagonal(rows, means[c], repeated(1));
      case DIAGONAL -> LogGaussian.diagonal(rows, means[c], factors[c][0]);
      case SPHERICAL -> LogGaussian.diagonal(rows, means[c], repeated(factors[c][0][0]));
    };
  }

  private double[] repeated(double value) {
    double[] values = new double[centre.length];
    Arrays.fill(values, value);
    return values;
  }

  private double[] constants() {
    double[] values = new double[means.length];
    Arrays.fill(values, halfLogDeterminant);
    return values;
  }
}
