// Yours to write: 3.6 full, 3.6 diagonal. All else here is given.
package gmm.mixture;

import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.Block;

/**
 * Log densities of a Gaussian for a whole block of rows at once: matrix products, no loop over the
 * features of a sample.
 *
 * <p>log N(x; μ, Σ) = -½ (d log 2π + ‖(x - μ)ᵀ F‖²) + Σⱼ log Fⱼⱼ, with F the precision's Cholesky
 * factor. Source: Bishop, PRML, equation 2.43.
 */
public final class LogGaussian {

  private LogGaussian() {}

  /**
   * For a covariance matrix of any shape: {@link Block#minusRow}, which makes a block of your own,
   * then {@link Block#timesUpper}, in place, and {@link Block#squaredNorms}.
   *
   * @param rows m x d
   * @param mean μ, length d
   * @param precisionCholesky F, d x d, upper triangular
   * @return log N(xᵢ; μ, Σ) of each row, length m
   */
  @Exercise("3.6")
  public static double[] full(Block rows, double[] mean, double[][] precisionCholesky) {
    throw new Todo("3.6");
  }

  /**
   * For independent features: no d x d work at all, {@link Block#scaledSquaredDistances} instead.
   *
   * @param rows m x d
   * @param mean μ, length d
   * @param precisionCholesky 1/σⱼ, length d
   * @return log N(xᵢ; μ, diag σ²) of each row, length m
   */
  @Exercise("3.6")
  public static double[] diagonal(Block rows, double[] mean, double[] precisionCholesky) {
    throw new Todo("3.6");
  }
}
