package gmm.mixture.given;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/** Precisions from their Cholesky factors, Λ = P Pᵀ. */
public final class Precisions {

  private Precisions() {}

  /**
   * {@return the precision matrix, d x d}
   *
   * @param factor d x d, upper triangular
   */
  public static double[][] ofMatrix(double[][] factor) {
    return Matrices.multiply(factor, Matrices.transpose(factor));
  }

  /**
   * {@return the precisions 1/σ², as many}
   *
   * @param factors 1/σ
   */
  public static double[] ofNumbers(double[] factors) {
    return Arrays.stream(factors).map(factor -> factor * factor).toArray();
  }
}
