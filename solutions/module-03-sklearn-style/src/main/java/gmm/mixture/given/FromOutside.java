package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * Parameters that somebody else has computed, perhaps in single precision: what is right but for
 * rounding is accepted, as scikit-learn does, and made exactly right.
 */
public final class FromOutside {

  private static final double TOLERANCE = 1e-5;

  /** What is right within this is as exact as sums get: not a bit of it is touched. */
  private static final double EXACT = 1e-9;

  private FromOutside() {}

  /**
   * {@return the weights, divided by their sum unless that is 1 but for a double's rounding}
   *
   * @param name for messages
   * @param weights length k, none negative, summing to 1 within 1e-5
   * @throws IllegalArgumentException if they are no such numbers
   */
  public static double[] weights(String name, double[] weights) {
    Check.probabilities(name, weights, TOLERANCE);
    double sum = Arrays.stream(weights).sum();
    return Math.abs(sum - 1) <= EXACT
        ? weights.clone()
        : Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  /**
   * {@return the mean of the matrix and its transpose, a copy where these agree but for rounding}
   *
   * @param name for messages
   * @param matrix d x d, symmetric within 1e-5 of its largest entry
   * @throws IllegalArgumentException if it is no such matrix
   */
  public static double[][] symmetric(String name, double[][] matrix) {
    Check.symmetric(name, matrix, TOLERANCE);
    double[][] mean = Matrices.copy(matrix);
    if (!isSymmetric(matrix)) {
      for (int i = 0; i < mean.length; i++) {
        for (int j = 0; j < mean.length; j++) {
          mean[i][j] = 0.5 * matrix[i][j] + 0.5 * matrix[j][i];
        }
      }
    }
    return mean;
  }

  private static boolean isSymmetric(double[][] matrix) {
    try {
      Check.symmetric("the matrix", matrix, EXACT);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
