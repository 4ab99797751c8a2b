package gmm.kit.linalg;

/**
 * The thin singular value decomposition A = U diag(s) Vᵀ of an n x d matrix; m is the smaller of n
 * and d. The signs of a pair of singular vectors are LAPACK's: arbitrary, until {@link
 * #withFixedSigns()} fixes them.
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

  /** {@return a copy, n x m, one left singular vector per column} */
  @Override
  public double[][] u() {
    return Matrices.copy(u);
  }

  /** {@return a copy of the m singular values, largest first} */
  @Override
  public double[] singularValues() {
    return singularValues.clone();
  }

  /** {@return a copy, d x m, one right singular vector per column} */
  @Override
  public double[][] v() {
    return Matrices.copy(v);
  }

  /**
   * The same decomposition with the signs that the PCA of scikit-learn 1.2 gives it.
   *
   * @return each column of U and V negated where the entry of U's column that is largest in
   *     magnitude (the first of several) is negative
   */
  public Svd withFixedSigns() {
    double[][] left = Matrices.transpose(u);
    double[][] right = Matrices.transpose(v);
    for (int j = 0; j < left.length; j++) {
      if (left[j][largestMagnitude(left[j])] < 0) {
        negate(left[j]);
        negate(right[j]);
      }
    }
    return new Svd(Matrices.transpose(left), singularValues, Matrices.transpose(right));
  }

  private static int largestMagnitude(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (Math.abs(values[i]) > Math.abs(values[largest])) {
        largest = i;
      }
    }
    return largest;
  }

  private static void negate(double[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = -values[i];
    }
  }
}
