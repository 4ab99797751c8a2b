package gmm.kit.linalg;

/**
 * The eigendecomposition A = V diag(λ) Vᵀ of a symmetric matrix.
 *
 * @param values the d eigenvalues, largest first
 * @param vectors d x d; column j is the unit eigenvector of {@code values[j]}, its sign such that
 *     the entry largest in magnitude is positive
 */
public record Eigen(double[] values, double[][] vectors) {

  /** Copies both arrays. */
  public Eigen {
    values = values.clone();
    vectors = Matrices.copy(vectors);
  }

  /** {@return a copy of the d eigenvalues, largest first} */
  @Override
  public double[] values() {
    return values.clone();
  }

  /** {@return a copy, d x d, one unit eigenvector per column} */
  @Override
  public double[][] vectors() {
    return Matrices.copy(vectors);
  }

  /**
   * {@return the unit eigenvector of {@code values[j]}, length d}
   *
   * @param j 0 to d - 1
   */
  public double[] vector(int j) {
    return Matrices.column(vectors, j);
  }
}
