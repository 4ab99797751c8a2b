package gmm.kit.linalg;

import java.nio.DoubleBuffer;

/** Squared lengths of (x - c)ᵀ P for chosen rows x, a few hundred at a time: no more is held. */
final class Whitening {

  private Whitening() {}

  /**
   * @param x columns of the block; the first q count
   * @param chosen rows, or null for all
   * @param centre c; the first q count
   * @param p upper triangular; its first q rows and columns count
   * @param q how many features
   * @param norms one for each chosen row: filled
   */
  static void squaredNorms(
      double[][] x, int[] chosen, double[] centre, double[][] p, int q, double[] norms) {
    if (norms.length == 0) {
      return;
    }
    NativeTriangle triangle = NativeTriangle.leading(p, q);
    DoubleBuffer block = Scratch.second(Math.min(NativeTriangle.CHUNK, norms.length) * q);
    double[] column = Scratch.numbers(NativeTriangle.CHUNK);
    for (int from = 0; from < norms.length; from += NativeTriangle.CHUNK) {
      int rows = Math.min(NativeTriangle.CHUNK, norms.length - from);
      for (int j = 0; j < q; j++) {
        minus(x[j], chosen, from, rows, centre[j], column);
        block.put(j * rows, column, 0, rows);
      }
      triangle.multiply(block, rows);
      for (int j = 0; j < q; j++) {
        block.get(j * rows, column, 0, rows);
        addSquares(column, rows, norms, from);
      }
    }
  }

  private static void minus(
      double[] x, int[] chosen, int from, int rows, double centre, double[] to) {
    if (chosen == null) {
      for (int i = 0; i < rows; i++) {
        to[i] = x[from + i] - centre;
      }
    } else {
      for (int i = 0; i < rows; i++) {
        to[i] = x[chosen[from + i]] - centre;
      }
    }
  }

  private static void addSquares(double[] column, int rows, double[] norms, int from) {
    for (int i = 0; i < rows; i++) {
      norms[from + i] += column[i] * column[i];
    }
  }
}
