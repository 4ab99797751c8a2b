package gmm.kit.linalg;

import gmm.kit.Check;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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

  /** Rows in a message. */
  private static final int MOST_SHOWN = 6;

  /** One array a column: the JIT makes vector instructions of loops over whole arrays only. */
  private final double[][] values;

  private final boolean readOnly;

  private Block(double[][] values, boolean readOnly) {
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
    double[][] values = new double[rows[from].length][to - from];
    for (int i = from; i < to; i++) {
      double[] row = rows[i];
      for (int j = 0; j < row.length; j++) {
        values[j][i - from] = row[j];
      }
    }
    return new Block(values, true);
  }

  /**
   * {@return a read-only block of rows that lie one after the other}
   *
   * @param rowMajor m d numbers, at least
   * @param rows m
   * @param columns d
   */
  public static Block ofRowMajor(double[] rowMajor, int rows, int columns) {
    double[][] values = new double[columns][rows];
    for (int j = 0; j < columns; j++) {
      double[] column = values[j];
      for (int i = 0; i < rows; i++) {
        column[i] = rowMajor[i * columns + j];
      }
    }
    return new Block(values, true);
  }

  /**
   * {@return a block of one's own with these columns, copied}
   *
   * @param columns k columns of equal length m
   */
  public static Block ofColumns(double[]... columns) {
    double[][] values = new double[columns.length][];
    for (int j = 0; j < columns.length; j++) {
      Check.length("columns[" + j + "]", columns[j], columns[0].length);
      values[j] = columns[j].clone();
    }
    return new Block(values, false);
  }

  /**
   * {@return a block of one's own made of these very columns, not copied: they must not be used
   * otherwise any more}
   *
   * @param columns k columns of equal length m
   */
  public static Block takingOver(double[][] columns) {
    for (int j = 0; j < columns.length; j++) {
      Check.length("columns[" + j + "]", columns[j], columns[0].length);
    }
    return new Block(columns, false);
  }

  /** {@return m, the number of rows} */
  public int rows() {
    return values[0].length;
  }

  /** {@return d, the number of columns} */
  public int columns() {
    return values.length;
  }

  /**
   * {@return the entry in row i and column j}
   *
   * @param i 0 to m - 1
   * @param j 0 to d - 1
   */
  public double get(int i, int j) {
    return values[j][i];
  }

  /** {@return a copy, row by row, m x d} */
  public double[][] toRows() {
    return Matrices.transpose(values);
  }

  /**
   * {@return a new block, X - 1 rᵀ: the row taken from every row}
   *
   * @param row length d
   */
  public Block minusRow(double[] row) {
    Check.length("row", row, columns());
    double[][] difference = new double[columns()][];
    for (int j = 0; j < row.length; j++) {
      difference[j] = Kernels.minus(values[j], row[j]);
    }
    return new Block(difference, false);
  }

  /**
   * The product X P with an upper triangular matrix, in place: about half the work of a product
   * with a full one.
   *
   * @param p d x d; what lies below its diagonal is not read
   * @return this
   */
  public Block timesUpper(double[][] p) {
    Check.sameSize("columns of the block", columns(), "rows of the matrix", p.length);
    Kernels.timesUpper(own(), p);
    return this;
  }

  /** {@return ‖xᵢ‖² of each row, length m} */
  public double[] squaredNorms() {
    double[] norms = new double[rows()];
    for (double[] column : values) {
      Kernels.addSquares(column, norms);
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
    Check.length("centre", centre, columns());
    Check.length("scale", scale, columns());
    double[] distances = new double[rows()];
    Kernels.addScaledSquaredDistances(values, centre, scale, distances);
    return distances;
  }

  /**
   * Adds a row to every row, in place.
   *
   * @param row length d
   * @return this
   */
  public Block plusRow(double[] row) {
    Check.length("row", row, columns());
    double[][] x = own();
    for (int j = 0; j < row.length; j++) {
      Kernels.add(x[j], row[j]);
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
    Check.length("column", column, rows());
    for (double[] x : own()) {
      Kernels.subtract(x, column);
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
    Check.length("column", column, rows());
    double[] inverse = Kernels.inverse(column);
    for (double[] x : own()) {
      Kernels.multiply(x, inverse);
    }
    return this;
  }

  /**
   * Replaces every entry by its exponential, in place.
   *
   * @return this
   */
  public Block exp() {
    Exponential.of(own());
    return this;
  }

  /** {@return the largest entry of each row, length m} */
  public double[] rowMaxima() {
    double[] maxima = values[0].clone();
    for (double[] column : values) {
      Kernels.maximum(column, maxima);
    }
    return maxima;
  }

  /** {@return the sum of each row, length m} */
  public double[] rowSums() {
    double[] sums = new double[rows()];
    for (double[] column : values) {
      Kernels.add(column, sums);
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
    Check.sameSize("rows", rows(), "rows of weights", weights.rows());
    return Moments.add(values, weights.values[k], centre, sums, second);
  }

  /**
   * {@return ‖(x - c)ᵀ P‖² of some of the rows, over the first q features alone}
   *
   * <p>Nothing is made of the block on the way: what the rows become is a few hundred at a time.
   *
   * @param rows which, each 0 to m - 1; null for all
   * @param centre c, length d
   * @param p d x d, upper triangular
   * @param q 1 to d: with more features a distance only grows
   */
  public double[] whitenedSquaredNorms(int[] rows, double[] centre, double[][] p, int q) {
    Check.length("centre", centre, columns());
    Check.between("q", q, 1, columns());
    double[] norms = new double[rows == null ? rows() : rows.length];
    Whitening.squaredNorms(values, rows, centre, p, q, norms);
    return norms;
  }

  /** {@return the shape and the first rows} */
  @Override
  public String toString() {
    int shown = Math.min(rows(), MOST_SHOWN);
    return IntStream.range(0, shown)
        .mapToObj(i -> Arrays.toString(Arrays.stream(values).mapToDouble(x -> x[i]).toArray()))
        .collect(
            Collectors.joining(
                ", ", rows() + " x " + columns() + ": [", shown < rows() ? ", ...]" : "]"));
  }

  /** Fills an array with the entries row by row, and returns it. */
  double[] rowMajor(double[] to) {
    int k = columns();
    for (int c = 0; c < k; c++) {
      double[] column = values[c];
      for (int i = 0; i < column.length; i++) {
        to[i * k + c] = column[i];
      }
    }
    return to;
  }

  /** The column itself, not to be changed. */
  double[] column(int j) {
    return values[j];
  }

  private double[][] own() {
    if (readOnly) {
      throw new IllegalStateException(
          "this block holds the data and is read only: minusRow makes a block of your own");
    }
    return values;
  }
}
