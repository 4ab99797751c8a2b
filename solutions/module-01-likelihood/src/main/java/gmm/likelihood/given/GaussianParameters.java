package gmm.likelihood.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * What a Gaussian of vectors is made of: mean and covariance, checked, and the Cholesky factor.
 * Immutable.
 */
public abstract class GaussianParameters {

  /** μ, length d; to be read, never written. */
  protected final double[] mean;

  /** Σ, d x d; to be read, never written. */
  protected final double[][] covariance;

  /** L, d x d, lower triangular with a positive diagonal, L Lᵀ = Σ; to be read, never written. */
  protected final double[][] choleskyFactor;

  /**
   * @param mean length d, finite; copied
   * @param covariance d x d, symmetric and positive definite; copied
   * @throws IllegalArgumentException if the shapes do not fit, an entry is not finite, or the
   *     covariance is not symmetric
   * @throws gmm.kit.linalg.NotPositiveDefiniteException if the covariance is not positive definite
   */
  protected GaussianParameters(double[] mean, double[][] covariance) {
    Check.sample("mean", mean);
    Check.symmetric("covariance", covariance);
    Check.sameSize("means", mean.length, "rows of the covariance", covariance.length);
    this.mean = mean.clone();
    this.covariance = Matrices.copy(covariance);
    this.choleskyFactor = Matrices.cholesky(covariance);
  }

  /** {@return a copy of the mean, length d} */
  public double[] mean() {
    return mean.clone();
  }

  /** {@return a copy of the covariance Σ, d x d} */
  public double[][] covariance() {
    return Matrices.copy(covariance);
  }

  /** {@return a copy of L, d x d, lower triangular with a positive diagonal, L Lᵀ = Σ} */
  public double[][] choleskyFactor() {
    return Matrices.copy(choleskyFactor);
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return mean.length;
  }

  @Override
  public String toString() {
    return getClass().getSimpleName()
        + "[mean="
        + Arrays.toString(mean)
        + ", covariance="
        + Arrays.deepToString(covariance)
        + "]";
  }
}
