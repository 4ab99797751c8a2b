// Yours to write: 3.5 full, 3.5 diagonal. All else here is given.
package gmm.mixture;

import gmm.kit.Exercise;
import gmm.kit.Todo;

/**
 * The factor F of the precision matrix, F Fᵀ = Σ⁻¹, with which a Mahalanobis distance is the length
 * of a product: (x - μ)ᵀ Σ⁻¹ (x - μ) = ‖(x - μ)ᵀ F‖².
 *
 * <p>Two formulas serve the four types: a matrix (full and tied), and numbers (the variances of the
 * diagonal and the spherical type).
 */
public final class PrecisionCholesky {

  private PrecisionCholesky() {}

  /**
   * The factor of a covariance matrix.
   *
   * <p>With Σ = L Lᵀ, L lower triangular: F = (L⁻¹)ᵀ, upper triangular. L⁻¹ comes row by row from L
   * L⁻¹ = I by forward substitution: Fⱼₗ = ([j = l] - Σₕ Fⱼₕ Lₗₕ) / Lₗₗ, h from j to l - 1, and [j
   * = l] is 1 where j is l, else 0.
   *
   * @param covariance d x d, symmetric positive definite
   * @return d x d, upper triangular with a positive diagonal and zeros below it
   * @throws gmm.kit.linalg.NotPositiveDefiniteException if the matrix is not positive definite
   */
  @Exercise("3.5")
  public static double[][] full(double[][] covariance) {
    throw new Todo("3.5");
  }

  /**
   * The factors of variances, each by itself: 1/σ.
   *
   * @param variances σ², any number of them, positive: d of a diagonal component, or one
   * @return as many
   */
  @Exercise("3.5")
  public static double[] diagonal(double[] variances) {
    throw new Todo("3.5");
  }
}
