package gmm.kit.linalg;

import gmm.kit.Check;
import java.util.Arrays;

/**
 * A block of rows (m x d) kept column by column, so that an operation on the whole block is a few
 * long loops or one call of OpenBLAS instead of m short ones.
 *
 * <p>A block made from rows of data is read only. {@link #minusRow} and the static factories make a
 * block of one's own; every other operation that gives a {@code Block} works <em>in place</em> and
 * returns the same block, so that operations can be chained:
 *
 * <pre>{@code
 * double[] distances = data.minusRow(mean).timesUpper(p).squaredNorms();
 * }</pre>
 *
 * <p>Not for use by several threads at once, unless it is read only.
 */
public final class Block {

  private final int rows;
  private final int columns;
  private final double[] values;
  private final boolean readOnly;

  private Block(int rows, int columns, double[] values, boolean readOnly) {
    this.rows = rows;
    this.columns = columns;
    this.values = values;
    this.readOnly = readOnly;
  }

  /**
   * {@return a read-only block of these rows, copied}
   *
   * @param rows m x d, m and d at least 1, finite
   */
  public static Block of(double[][] rows) {
    Check.rows("rows", rows);
    return of(rows, 0, rows.length);
  }

  /**
   * {@return a read-only block of some of the rows, copied}
   *
   * @param rows n x d, taken as checked
   * @param from the first, from 0
   * @param to after the last
   */
  public static Block of(double[][] rows, int from, int to) {
    int m = to - from;
    int d = rows[from].length;
    double[] values = new double[m * d];
    for (int i = 0; i < m; i++) {
      double[] row = rows[from + i];
      for (int j = 0; j < d; j++) {
        values[j * m + i] = row[j];
      }
    }
    return new Block(m, d, values, true);
  }

  /**
   * {@return a read-only block of rows that lie one after the other}
   *
   * @param rowMajor m d numbers, at least
   * @param rows m
   * @param columns d
   */
  public static Block ofRowMajor(double[] rowMajor, int rows, int columns) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[j * rows + i] = rowMajor[i * columns + j];
      }
    }
    return new Block(rows, columns, values, true);
  }

  /**
   * {@return a block of one's own with these columns, copied}
   *
   * @param columns k columns of equal length m
   */
  public static Block ofColumns(double[]... columns) {
    int m = columns[0].length;
    double[] values = new double[m * columns.length];
    for (int j = 0; j < columns.length; j++) {
      Check.length("columns[" + j + "]", columns[j], m);
      System.arraycopy(columns[j], 0, values, j * m, m);
    }
    return new Block(m, columns.length, values, false);
  }

  /** {@return m, the number of rows} */
  public int rows() {
    return rows;
  }

  /** {@return d, the number of columns} */
  public int columns() {
    return columns;
  }

  /**
   * {@return the entry in row i and column j}
   *
   * @param i 0 to m - 1
   * @param j 0 to d - 1
   */
  public double get(int i, int j) {
    return values[j * rows + i];
  }

  /** {@return a copy, row by row, m x d} */
  public double[][] toRows() {
    double[][] copy = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        copy[i][j] = values[j * rows + i];
      }
    }
    return copy;
  }

  /**
   * {@return a new block, X - 1 rᵀ: the row taken from every row}
   *
   * @param row length d
   */
  public Block minusRow(double[] row) {
    Check.length("row", row, columns);
    double[] difference = new double[values.length];
    for (int j = 0; j < columns; j++) {
      Kernels.subtract(values, j * rows, row[j], difference, j * rows, rows);
    }
    return new Block(rows, columns, difference, false);
  }

  /**
   * The product X P with an upper triangular matrix, in place: about half the work of a product
   * with a full one.
   *
   * @param p d x d; what lies below its diagonal is not read
   * @return this
   */
  public Block timesUpper(double[][] p) {
    Check.sameSize("columns of the block", columns, "rows of the matrix", p.length);
    Kernels.timesUpper(own(), rows, columns, p);
    return this;
  }

  /** {@return ‖xᵢ‖² of each row, length m} */
  public double[] squaredNorms() {
    double[] norms = new double[rows];
    for (int j = 0; j < columns; j++) {
      Kernels.addSquares(values, j * rows, norms, rows);
    }
    return norms;
  }

  /**
   * {@return Σⱼ ((xᵢⱼ - cⱼ) sⱼ)² of each row, length m}
   *
   * @param centre c, length d
   * @param scale s, length d
   */
  public double[] scaledSquaredDistances(double[] centre, double[] scale) {
    Check.length("centre", centre, columns);
    Check.length("scale", scale, columns);
    double[] distances = new double[rows];
    Kernels.addScaledSquaredDistances(values, rows, centre, scale, distances);
    return distances;
  }

  /**
   * Adds a row to every row, in place.
   *
   * @param row length d
   * @return this
   */
  public Block plusRow(double[] row) {
    Check.length("row", row, columns);
    double[] x = own();
    for (int j = 0; j < columns; j++) {
      Kernels.subtract(x, j * rows, -row[j], x, j * rows, rows);
    }
    return this;
  }

  /**
   * Takes the i-th number from every entry of row i, in place.
   *
   * @param column length m
   * @return this
   */
  public Block minusColumn(double[] column) {
    Check.length("column", column, rows);
    double[] x = own();
    for (int j = 0; j < columns; j++) {
      Kernels.subtract(x, j * rows, column, rows);
    }
    return this;
  }

  /**
   * Divides every entry of row i by the i-th number, in place.
   *
   * @param column length m
   * @return this
   */
  public Block dividedByColumn(double[] column) {
    Check.length("column", column, rows);
    double[] inverse = Arrays.stream(column).map(value -> 1 / value).toArray();
    double[] x = own();
    for (int j = 0; j < columns; j++) {
      Kernels.multiply(x, j * rows, inverse, rows);
    }
    return this;
  }

  /**
   * Replaces every entry by its exponential, in place.
   *
   * @return this
   */
  public Block exp() {
    Kernels.exp(own());
    return this;
  }

  /** {@return the largest entry of each row, length m} */
  public double[] rowMaxima() {
    double[] maxima = Arrays.copyOf(values, rows);
    for (int j = 1; j < columns; j++) {
      Kernels.maximum(values, j * rows, maxima, rows);
    }
    return maxima;
  }

  /** {@return the sum of each row, length m} */
  public double[] rowSums() {
    double[] sums = new double[rows];
    for (int j = 0; j < columns; j++) {
      Kernels.add(values, j * rows, sums, rows);
    }
    return sums;
  }

  /**
   * Adds the moments of the rows about a point, each row with its weight: the total weight, the
   * weighted sum of x - c, and either the weighted squares of each column or the weighted products
   * of every two columns.
   *
   * @param weights m x k, none negative
   * @param k which of its columns
   * @param centre c, length d
   * @param sums length d: Σᵢ wᵢ (xᵢ - c) is added
   * @param second length d: Σᵢ wᵢ (xᵢⱼ - cⱼ)² is added; or length d², column by column: the upper
   *     triangle of Σᵢ wᵢ (xᵢ - c)(xᵢ - c)ᵀ is added; or length 0
   * @return Σᵢ wᵢ
   */
  public double addMoments(Block weights, int k, double[] centre, double[] sums, double[] second) {
    Check.sameSize("rows", rows, "rows of weights", weights.rows);
    return Moments.add(values, rows, columns, weights.values, k * rows, centre, sums, second);
  }

  private double[] own() {
    if (readOnly) {
      throw new IllegalStateException(
          "this block holds the data and is read only: minusRow makes a block of your own");
    }
    return values;
  }
}
