package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindPrecisionCholesky {
  private BlindPrecisionCholesky() {}

  @Mistake(exercise = "3.5", method = "full", name = "Cholesky factor of the inverse, then transposed to be upper triangular", why = "", section = "")
  static double[][] choleskyOfInverse(double[][] covariance) {
    double[][] inverse =
        Matrices.solvePositiveDefinite(covariance, Matrices.identity(covariance.length));
    for (int i = 0; i < inverse.length; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (inverse[i][j] + inverse[j][i]) / 2;
        inverse[i][j] = mean;
        inverse[j][i] = mean;
      }
    }
    return Matrices.transpose(Matrices.cholesky(inverse));
  }

  @Mistake(exercise = "3.5", method = "diagonal", name = "precision 1/variance, no root", why = "", section = "")
  static double[] precisions(double[] variances) {
    double[] factors = new double[variances.length];
    for (int j = 0; j < factors.length; j++) {
      factors[j] = 1 / variances[j];
    }
    return factors;
  }
}
