package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.mixture.LogGaussian;

/**
 * What a Gaussian's log density is at its mean, where it is highest: -½ d log 2π + ½ log |Λ|. Half
 * a squared distance is taken from it elsewhere.
 */
public final class LogNormalizer {

  private LogNormalizer() {}

  /**
   * {@return the log density at the mean, as {@link LogGaussian} has it}
   *
   * @param diagonal of the precision's Cholesky factor, length d
   */
  public static double of(double[] diagonal) {
    double[] mean = new double[diagonal.length];
    return LogGaussian.diagonal(Block.of(new double[][] {mean}), mean, diagonal)[0];
  }

  /**
   * {@return the log density at the mean, as {@link LogGaussian} has it}
   *
   * @param factor of the precision, d x d, upper triangular
   */
  public static double of(double[][] factor) {
    double[] diagonal = new double[factor.length];
    for (int j = 0; j < diagonal.length; j++) {
      diagonal[j] = factor[j][j];
    }
    return of(diagonal);
  }
}
