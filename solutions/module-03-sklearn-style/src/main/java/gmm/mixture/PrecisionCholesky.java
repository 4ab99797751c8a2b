package gmm.mixture;

import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

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
    double[][] columns = Matrices.transpose(Matrices.cholesky(covariance));
    double[][] p = Matrices.identity(columns.length);
    for (int i = 0; i < p.length; i++) {
      double[] row = p[i];
      for (int m = i; m < row.length; m++) {
        double[] column = columns[m];
        double solved = row[m] / column[m];
        // the formula's sums for all later j at once: a loop along rows, which is fast
        for (int j = m + 1; j < row.length; j++) {
          row[j] -= solved * column[j];
        }
        row[m] = solved;
      }
    }
    return p;
  }

  /**
   * The factors of variances, each by itself: 1/σ.
   *
   * @param variances σ², any number of them, positive: d of a diagonal component, or one
   * @return as many
   */
  @Exercise("3.5")
  public static double[] diagonal(double[] variances) {
    return Arrays.stream(variances).map(variance -> 1 / Math.sqrt(variance)).toArray();
  }
}
