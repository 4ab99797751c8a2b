package gmm.mixture.given;

/**
 * How many numbers the covariances of a mixture are in their compact form: a list of matrices.
 *
 * @param count how many matrices
 * @param rows of each
 * @param columns of each
 */
public record CovarianceShape(int count, int rows, int columns) {

  /**
   * {@return whether such a list has this shape}
   *
   * @param compact matrices, each with rows of equal length
   */
  public boolean fits(double[][][] compact) {
    boolean fits = compact.length == count;
    for (double[][] matrix : compact) {
      fits &= matrix.length == rows && matrix[0].length == columns;
    }
    return fits;
  }
}
