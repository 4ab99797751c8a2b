package gmm.kit.algorithms;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * The assignment problem: each row gets a column of its own, so that the sum is largest.
 *
 * <p>The Hungarian method with potentials, O(rows² columns). Source: Kuhn, The Hungarian method for
 * the assignment problem, 1955; Burkard, Dell'Amico and Martello, Assignment Problems, 2009.
 */
public final class Assignment {

  /** What a row that gets no column is assigned. */
  public static final int NONE = -1;

  private Assignment() {}

  /**
   * {@return for each row its column, or {@link #NONE} for those left over where there are more
   * rows than columns}
   *
   * @param gain k x c, finite
   */
  public static int[] maximize(double[][] gain) {
    Check.rows("gain", gain);
    if (gain.length <= gain[0].length) {
      return smallest(negative(gain));
    }
    int[] ofColumn = smallest(negative(Matrices.transpose(gain)));
    int[] ofRow = new int[gain.length];
    Arrays.fill(ofRow, NONE);
    for (int j = 0; j < ofColumn.length; j++) {
      ofRow[ofColumn[j]] = j;
    }
    return ofRow;
  }

  /** Rows join one by one; each finds the cheapest way to a free column (shortest path). */
  private static int[] smallest(double[][] cost) {
    int rows = cost.length;
    int columns = cost[0].length;
    double[] u = new double[rows + 1];
    double[] v = new double[columns + 1];
    int[] rowOf = new int[columns + 1]; // 0: free
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      int[] way = new int[columns + 1];
      int column = freeColumn(cost, u, v, rowOf, way);
      while (column != 0) {
        rowOf[column] = rowOf[way[column]];
        column = way[column];
      }
    }
    int[] columnOf = new int[rows];
    for (int j = 1; j <= columns; j++) {
      if (rowOf[j] != 0) {
        columnOf[rowOf[j] - 1] = j - 1;
      }
    }
    return columnOf;
  }

  private static int freeColumn(double[][] cost, double[] u, double[] v, int[] rowOf, int[] way) {
    double[] slack = new double[v.length];
    Arrays.fill(slack, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[v.length];
    int column = 0;
    while (rowOf[column] != 0) {
      used[column] = true;
      int row = rowOf[column];
      int next = 0;
      for (int j = 1; j < v.length; j++) {
        if (!used[j]) {
          double reduced = cost[row - 1][j - 1] - u[row] - v[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            way[j] = column;
          }
          if (next == 0 || slack[j] < slack[next]) {
            next = j;
          }
        }
      }
      shift(slack[next], u, v, rowOf, used, slack);
      column = next;
    }
    return column;
  }

  private static void shift(
      double delta, double[] u, double[] v, int[] rowOf, boolean[] used, double[] slack) {
    for (int j = 0; j < v.length; j++) {
      if (used[j]) {
        u[rowOf[j]] += delta;
        v[j] -= delta;
      } else {
        slack[j] -= delta;
      }
    }
  }

  private static double[][] negative(double[][] a) {
    return Arrays.stream(a)
        .map(row -> Arrays.stream(row).map(value -> -value).toArray())
        .toArray(double[][]::new);
  }
}
