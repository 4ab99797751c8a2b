package gmm.kit.linalg;

/**
 * A matrix that has no Cholesky factor: the message names the pivot, its value and the remedies.
 *
 * <p>It is an {@link IllegalArgumentException}, for a covariance matrix that is not positive
 * definite is a wrong argument wherever it comes from.
 */
public final class NotPositiveDefiniteException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int pivot;
  private final double value;

  /**
   * @param pivot the row, from 0, at which the factorisation stopped
   * @param value what the pivot came to: not positive, or too close to 0 to be told from rounding
   */
  public NotPositiveDefiniteException(int pivot, double value) {
    super(
        "the matrix is not positive definite: pivot "
            + pivot
            + " (counted from 0) is "
            + value
            + "; a feature is constant or a sum of others, or there are too few samples:"
            + " add a small regularization to the diagonal, drop the feature, or use fewer"
            + " components");
    this.pivot = pivot;
    this.value = value;
  }

  /** {@return the row, from 0, at which the factorisation stopped} */
  public int pivot() {
    return pivot;
  }

  /** {@return what the pivot came to} */
  public double value() {
    return value;
  }
}
