package gmm.kit.linalg;

/**
 * The thin singular value decomposition A = U diag(s) Vᵀ of an n x d matrix; m is the smaller of n
 * and d. The signs of a pair of singular vectors are LAPACK's: arbitrary.
 *
 * @param u n x m, orthonormal columns
 * @param singularValues the m singular values, largest first, none negative
 * @param v d x m, orthonormal columns
 */
public record Svd(double[][] u, double[] singularValues, double[][] v) {

  /** Copies the arrays. */
  public Svd {
    u = Matrices.copy(u);
    singularValues = singularValues.clone();
    v = Matrices.copy(v);
  }

  /** {@return a copy, n x m, one left singular vector a column} */
  @Override
  public double[][] u() {
    return Matrices.copy(u);
  }

  /** {@return a copy of the m singular values, largest first} */
  @Override
  public double[] singularValues() {
    return singularValues.clone();
  }

  /** {@return a copy, d x m, one right singular vector a column} */
  @Override
  public double[][] v() {
    return Matrices.copy(v);
  }
}
