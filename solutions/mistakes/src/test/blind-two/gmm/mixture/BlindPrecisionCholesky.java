package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPrecisionCholesky {

  private BlindPrecisionCholesky() {}

  @Mistake(exercise = "3.5", method = "full", name = "Cholesky factor of the inverse, transposed to have it upper", why = "", section = "")
  static double[][] factorOfInverse(double[][] covariance) {
    double[][] inverse =
        Matrices.solvePositiveDefinite(covariance, Matrices.identity(covariance.length));
    return Matrices.transpose(Matrices.cholesky(inverse));
  }
}
