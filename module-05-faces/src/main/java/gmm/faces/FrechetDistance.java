// Yours to write: 5.6 between. All else here is given.
package gmm.faces;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.Matrices;

/**
 * How far two Gaussians are from each other: what it costs to move the one's mass to where the
 * other's lies. With the means and covariances of two sets of samples it is the FID of image
 * generators.
 *
 * <p>Dowson and Landau, The Fréchet distance between multivariate normal distributions (1982);
 * Heusel and others, GANs trained by a two time-scale update rule converge to a local Nash
 * equilibrium (2017).
 */
public final class FrechetDistance {

  private FrechetDistance() {}

  /**
   * The squared Fréchet distance of two Gaussians.
   *
   * <p>‖μ₁ - μ₂‖² + tr(Σ₁) + tr(Σ₂) - 2 tr((Σ₁^½ Σ₂ Σ₁^½)^½)
   *
   * @param meanA μ₁, length d
   * @param covarianceA Σ₁, d x d, symmetric, no eigenvalue negative: 0 is one that occurs, where
   *     there are fewer samples than features; left as it is
   * @param meanB μ₂, length d
   * @param covarianceB Σ₂, likewise
   * @return 0 or more, in squared units of a feature; 0 for equal Gaussians
   * @throws IllegalArgumentException if the shapes do not fit together, a covariance is not
   *     symmetric, or a number is not finite
   */
  @Exercise("5.6")
  public static double between(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    Check.sample("meanA", meanA);
    Check.length("meanB", meanB, meanA.length);
    Check.symmetric("covarianceA", covarianceA);
    Check.symmetric("covarianceB", covarianceB);
    Check.sameSize("covarianceA", covarianceA.length, "meanA", meanA.length);
    Check.sameSize("covarianceB", covarianceB.length, "meanB", meanB.length);
    throw new Todo("5.6");
  }

  /** Rounding makes the two halves differ by a little. */
  private static double[][] symmetric(double[][] a) {
    double[][] mean = Matrices.copy(a);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        mean[i][j] = (a[i][j] + a[j][i]) / 2;
      }
    }
    return mean;
  }
}
