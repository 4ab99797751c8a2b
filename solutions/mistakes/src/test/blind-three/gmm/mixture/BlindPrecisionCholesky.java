package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPrecisionCholesky {
  private BlindPrecisionCholesky() {}

  @Mistake(exercise = "3.5", method = "full", name = "Cholesky factor of the inverse, transposed so that it is upper triangular", why = "", section = "")
  static double[][] factorOfTheInverse(double[][] covariance) {
    double[][] precision =
        Matrices.solvePositiveDefinite(covariance, Matrices.identity(covariance.length));
    return Matrices.transpose(Matrices.cholesky(precision));
  }
}
