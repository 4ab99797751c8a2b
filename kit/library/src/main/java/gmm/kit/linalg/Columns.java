package gmm.kit.linalg;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table (m x d) kept column by column: its shape, its entries, and who may change them. */
abstract class Columns {

  /** Rows in a message. */
  private static final int MOST_SHOWN = 6;

  /** One array per column: the JIT makes vector instructions of loops over whole arrays only. */
  private double[][] values;

  private final boolean readOnly;

  Columns(double[][] values, boolean readOnly) {
    this.values = values;
    this.readOnly = readOnly;
  }

  /** {@return m, the number of rows} */
  public int rows() {
    return values()[0].length;
  }

  /** {@return d, the number of columns} */
  public int columns() {
    return values().length;
  }

  /**
   * {@return the entry in row i and column j}
   *
   * @param i 0 to m - 1
   * @param j 0 to d - 1
   */
  public double get(int i, int j) {
    return values()[j][i];
  }

  /** {@return a copy, row by row, m x d} */
  public double[][] toRows() {
    return Matrices.transpose(values());
  }

  /** {@return the shape and the first rows} */
  @Override
  public String toString() {
    int shown = Math.min(rows(), MOST_SHOWN);
    return IntStream.range(0, shown)
        .mapToObj(i -> Arrays.toString(Arrays.stream(values()).mapToDouble(x -> x[i]).toArray()))
        .collect(
            Collectors.joining(
                ", ", rows() + " x " + columns() + ": [", shown < rows() ? ", ...]" : "]"));
  }

  /** The columns themselves, not to be changed. */
  double[][] values() {
    if (values == null) {
      throw new IllegalStateException("this block has been released: nobody may use it any more");
    }
    return values;
  }

  /** The columns themselves, to be changed. */
  double[][] own() {
    if (readOnly) {
      throw new IllegalStateException(
          "this block is read only: minusRow and plusRow make a block of your own");
    }
    return values();
  }

  /**
   * Ends the use of a block of one's own: this thread's next one of the same shape is made of its
   * memory. For those who make very many blocks; nobody has to. A read-only block, whose memory may
   * be somebody else's, stays as it is.
   */
  public void release() {
    if (!readOnly) {
      Spare.keep(values());
      values = null;
    }
  }

  /** Fills an array with the entries row by row, and returns it. */
  double[] rowMajor(double[] to) {
    int k = columns();
    for (int c = 0; c < k; c++) {
      double[] column = values()[c];
      for (int i = 0; i < column.length; i++) {
        to[i * k + c] = column[i];
      }
    }
    return to;
  }
}
