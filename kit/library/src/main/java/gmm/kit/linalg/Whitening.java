package gmm.kit.linalg;

import gmm.kit.Check;
import java.nio.DoubleBuffer;

/** Squared lengths of (x - c)ᵀ P for chosen rows x, a few hundred at a time: no more is held. */
public final class Whitening {

  private Whitening() {}

  /**
   * {@return ‖(x - c)ᵀ P‖² of some of the rows, over the first q features alone}
   *
   * @param rows m x d
   * @param chosen which of them, each 0 to m - 1; null for all
   * @param centre c, length d
   * @param p d x d, upper triangular
   * @param q 1 to d: with more features a distance only grows
   */
  public static double[] squaredNorms(
      Block rows, int[] chosen, double[] centre, double[][] p, int q) {
    Check.length("centre", centre, rows.columns());
    Check.between("q", q, 1, rows.columns());
    double[] norms = new double[chosen == null ? rows.rows() : chosen.length];
    addSquaredNorms(rows.values(), chosen, centre, p, q, norms);
    return norms;
  }

  private static void addSquaredNorms(
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
