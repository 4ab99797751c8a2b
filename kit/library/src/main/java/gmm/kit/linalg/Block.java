package gmm.kit.linalg;

import gmm.kit.Check;

/**
 * A block of rows (m x d) kept column by column, so that an operation on the whole block is a few
 * long loops or one call of OpenBLAS instead of m short ones.
 *
 * <p>A block made from rows of data is read only. {@link #minusRow} and {@link #plusRow} make a
 * block of one's own; every other operation that gives a {@code Block} works <em>in place</em> and
 * returns the same block, so that operations can be chained:
 *
 * <pre>{@code
 * double[] distances = data.minusRow(mean).timesUpper(p).squaredNorms();
 * }</pre>
 *
 * <p>Not for use by several threads at once, unless it is read only.
 */
public final class Block extends Columns {

  private Block(double[][] values, boolean readOnly) {
    super(values, readOnly);
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

  /** A number for each row and column. */
  @FunctionalInterface
  public interface Entry {

    /**
     * {@return the number at a place}
     *
     * @param i row, from 0
     * @param j column, from 0
     */
    double at(int i, int j);
  }

  /**
   * {@return a block of one's own with a number for each row and column}
   *
   * @param rows m, at least 1
   * @param columns d, at least 1
   * @param entry the number at row i and column j; asked for once a place
   */
  public static Block of(int rows, int columns, Entry entry) {
    Check.atLeast("rows", rows, 1);
    Check.atLeast("columns", columns, 1);
    double[][] values = new double[columns][rows];
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        values[j][i] = entry.at(i, j);
      }
    }
    return new Block(values, false);
  }

  /** {@return a block of one's own of this size, what it holds unknown} */
  static Block ofUnknown(int rows, int columns) {
    return new Block(Spare.columns(columns, rows), false);
  }

  /**
   * {@return a read-only block over these very columns, not copied: whoever changes them later
   * changes the block}
   *
   * @param columns k columns of equal length m
   */
  public static Block over(double[][] columns) {
    for (int j = 0; j < columns.length; j++) {
      Check.length("columns[" + j + "]", columns[j], columns[0].length);
    }
    return new Block(columns, true);
  }

  /** {@return a read-only block over the same columns, not copied} */
  public Block readOnly() {
    return over(values());
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
      difference[j] = Kernels.minus(values()[j], row[j]);
    }
    return new Block(difference, false);
  }

  /**
   * {@return a new block, X + 1 rᵀ: the row added to every row}
   *
   * @param row length d
   */
  public Block plusRow(double[] row) {
    Check.length("row", row, columns());
    double[][] sum = Spare.columns(columns(), rows());
    for (int j = 0; j < row.length; j++) {
      Kernels.plus(values()[j], row[j], sum[j]);
    }
    return new Block(sum, false);
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
    for (double[] column : values()) {
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
    Kernels.addScaledSquaredDistances(values(), centre, scale, distances);
    return distances;
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
   * Replaces one column by these values, copied, in place.
   *
   * @param j 0 to d - 1
   * @param values length m
   * @return this
   */
  public Block setColumn(int j, double[] values) {
    Check.length("values", values, rows());
    System.arraycopy(values, 0, own()[j], 0, values.length);
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
    double[] maxima = values()[0].clone();
    for (double[] column : values()) {
      Kernels.maximum(column, maxima);
    }
    return maxima;
  }

  /** {@return the sum of each row, length m} */
  public double[] rowSums() {
    double[] sums = new double[rows()];
    for (double[] column : values()) {
      Kernels.add(column, sums);
    }
    return sums;
  }
}
