package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPrecisionCholesky {

  private BlindPrecisionCholesky() {}

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "lower Cholesky factor of the inverse, transposed to make it upper",
      why = "",
      section = "")
  static double[][] factorOfInverse(double[][] covariance) {
    double[][] precision =
        Matrices.solvePositiveDefinite(covariance, Matrices.identity(covariance.length));
    return Matrices.transpose(Matrices.cholesky(precision));
  }
}
