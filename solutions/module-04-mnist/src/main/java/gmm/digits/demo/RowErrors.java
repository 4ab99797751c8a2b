package gmm.digits.demo;

import gmm.kit.linalg.Matrices;

/** How far rows lie from those that they stand for. */
final class RowErrors {

  private RowErrors() {}

  /**
   * {@return the root of the mean squared difference of an entry}
   *
   * @param guesses n x d
   * @param rows n x d
   */
  static double rootMeanSquare(double[][] guesses, double[][] rows) {
    double squares = 0;
    for (int i = 0; i < rows.length; i++) {
      squares += Matrices.squaredDistance(guesses[i], rows[i]);
    }
    return Math.sqrt(squares / rows.length / rows[0].length);
  }
}
