package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class PrecisionCholeskyMistakes {

  private PrecisionCholeskyMistakes() {}

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "gives the Cholesky factor of the covariance",
      why = "P belongs to the precision Σ⁻¹: it is the inverse of L, transposed.",
      section = "4.2")
  static double[][] factorOfTheCovariance(double[][] covariance) {
    return Matrices.cholesky(covariance);
  }

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "forgets to transpose the inverse of L",
      why =
          "L⁻¹ is lower triangular and L⁻¹ L⁻ᵀ is not the precision: Σ⁻¹ = (L Lᵀ)⁻¹ = L⁻ᵀ L⁻¹, so P"
              + " = L⁻ᵀ.",
      section = "4.2")
  static double[][] notTransposed(double[][] covariance) {
    double[][] l = Matrices.cholesky(covariance);
    double[][] inverse = new double[l.length][l.length];
    for (int j = 0; j < l.length; j++) {
      for (int i = j; i < l.length; i++) {
        double rest = i == j ? 1 : 0;
        for (int m = j; m < i; m++) {
          rest -= l[i][m] * inverse[m][j];
        }
        inverse[i][j] = rest / l[i][i];
      }
    }
    return inverse;
  }

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "factors the inverse matrix into a lower triangle",
      why =
          "That is a factor of the precision too, but not the triangular one that the product in"
              + " 3.6 reads: P is upper triangular. And no inverse is needed on the way.",
      section = "4.2")
  static double[][] lowerFactorOfTheInverse(double[][] covariance) {
    return Matrices.cholesky(symmetric(inverse(covariance)));
  }

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "gives the precision itself",
      why = "P is its Cholesky factor, the square root as it were: P Pᵀ = Σ⁻¹.",
      section = "4.2")
  static double[][] precision(double[][] covariance) {
    return inverse(covariance);
  }

  @Mistake(
      exercise = "3.5",
      method = "diagonal",
      name = "gives the precisions",
      why = "1/σ² is the precision; its factor is 1/σ.",
      section = "4.2")
  static double[] precisions(double[] variances) {
    return Arrays.stream(variances).map(variance -> 1 / variance).toArray();
  }

  @Mistake(
      exercise = "3.5",
      method = "diagonal",
      name = "gives the standard deviations",
      why = "σ is the factor of the covariance; that of the precision is 1/σ.",
      section = "4.2")
  static double[] deviations(double[] variances) {
    return Arrays.stream(variances).map(Math::sqrt).toArray();
  }

  private static double[][] inverse(double[][] matrix) {
    return Matrices.solvePositiveDefinite(matrix, Matrices.identity(matrix.length));
  }

  private static double[][] symmetric(double[][] matrix) {
    double[][] half = Matrices.copy(matrix);
    for (int i = 0; i < half.length; i++) {
      for (int j = 0; j < i; j++) {
        half[i][j] = half[j][i];
      }
    }
    return half;
  }

  @Mistake(
      exercise = "3.5",
      method = "full",
      name = "takes the Cholesky factor of the inverse and transposes that",
      why =
          "The upper triangular factor of the precision is the inverse of L, transposed: not the"
              + " factor of the inverse.",
      section = "4.2")
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
}
