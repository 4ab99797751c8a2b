// Yours to write: 3.2 tied, 3.3 diagonal, 3.4 spherical. All else here is given.
package gmm.mixture;

import gmm.kit.Exercise;
import gmm.kit.Todo;

/**
 * The M-step's covariances, from sums that were taken about some reference point β instead of about
 * the new mean μ, which is not known before the data has been walked through once.
 *
 * <p>The shift is δ = μ - β, and Σᵢ rᵢ (xᵢ - μ)(xᵢ - μ)ᵀ = Σᵢ rᵢ (xᵢ - β)(xᵢ - β)ᵀ - N δ δᵀ with N
 * = Σᵢ rᵢ. Lecture: section 3. Source: Bishop, PRML, equations 9.24 and 9.25.
 */
public final class CovarianceEstimates {

  private CovarianceEstimates() {}

  /**
   * One component's full covariance matrix; given, for it is exercise 2.6 in the new form, and the
   * model of the three that follow.
   *
   * <p>Σ = Q / N - δ δᵀ + ε I
   *
   * @param scatter Q = Σᵢ rᵢ (xᵢ - β)(xᵢ - β)ᵀ, d x d
   * @param count N, the component's effective count, positive
   * @param shift δ = μ - β, length d
   * @param regCovar ε, added to the diagonal, 0 or greater
   * @return d x d, symmetric
   */
  public static double[][] full(double[][] scatter, double count, double[] shift, double regCovar) {
    int d = shift.length;
    double[][] covariance = new double[d][d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j < d; j++) {
        covariance[i][j] = scatter[i][j] / count - shift[i] * shift[j];
      }
      covariance[i][i] += regCovar;
    }
    return covariance;
  }

  /**
   * The covariance matrix that all components share.
   *
   * <p>Σ = (T - Σₖ Nₖ δₖ δₖᵀ) / Σₖ Nₖ + ε I
   *
   * @param scatter T = Σᵢ (xᵢ - β)(xᵢ - β)ᵀ of all the data about one point β, d x d; not changed
   * @param counts N₁ ... N_K, length K, positive
   * @param shifts δₖ = μₖ - β, K x d
   * @param regCovar ε, added to the diagonal, 0 or greater
   * @return d x d, symmetric
   */
  @Exercise("3.2")
  public static double[][] tied(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    throw new Todo("3.2");
  }

  /**
   * One component's variances, feature by feature.
   *
   * <p>σⱼ² = Qⱼⱼ / N - δⱼ² + ε
   *
   * @param squares Qⱼⱼ = Σᵢ rᵢ (xᵢⱼ - βⱼ)², length d; not changed
   * @param count N, the component's effective count, positive
   * @param shift δ = μ - β, length d
   * @param regCovar ε, added to each variance, 0 or greater
   * @return length d
   */
  @Exercise("3.3")
  public static double[] diagonal(double[] squares, double count, double[] shift, double regCovar) {
    throw new Todo("3.3");
  }

  /**
   * One component's variance, the same in every direction.
   *
   * <p>σ² = 1/d Σⱼ (Qⱼⱼ / N - δⱼ²) + ε
   *
   * @param squares Qⱼⱼ = Σᵢ rᵢ (xᵢⱼ - βⱼ)², length d
   * @param count N, the component's effective count, positive
   * @param shift δ = μ - β, length d
   * @param regCovar ε, added to the variance, 0 or greater
   * @return the mean of the variances of the d features
   */
  @Exercise("3.4")
  public static double spherical(double[] squares, double count, double[] shift, double regCovar) {
    throw new Todo("3.4");
  }
}
