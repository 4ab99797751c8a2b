package gmm.kit.linalg;

import gmm.kit.Check;

/**
 * Rows of data (n x d) that are read a block at a time, so that not all of them need be in memory
 * at once. May be read by several threads.
 *
 * <p>The rows themselves are never copied as a whole and must not change while they are read; every
 * row or block that is handed out is a copy.
 */
public interface RowSource {

  /** {@return n, the number of rows} */
  int rows();

  /** {@return d, the number of columns} */
  int columns();

  /**
   * {@return rows {@code from} to {@code to - 1}, read only}
   *
   * @param from 0 to n - 1
   * @param to greater than {@code from}, at most n
   */
  Block block(int from, int to);

  /**
   * {@return a copy of one row, length d}
   *
   * @param i 0 to n - 1
   */
  default double[] row(int i) {
    return block(i, i + 1).toRows()[0];
  }

  /** {@return a copy of all rows, n x d: for data that are known to fit into memory} */
  default double[][] allRows() {
    return block(0, rows()).toRows();
  }

  /** {@return whether the rows are in memory, so that blocks of them may be kept} */
  boolean inMemory();

  /**
   * {@return the rows, as a source}
   *
   * @param rows n x d, n and d at least 1, rectangular, finite; not copied
   * @throws IllegalArgumentException if they are not, naming the place
   */
  static RowSource of(double[][] rows) {
    Check.rows("rows", rows);
    return new RowSource() {
      @Override
      public int rows() {
        return rows.length;
      }

      @Override
      public int columns() {
        return rows[0].length;
      }

      @Override
      public Block block(int from, int to) {
        return Block.of(rows, from, to);
      }

      @Override
      public double[] row(int i) {
        return rows[i].clone();
      }

      @Override
      public double[][] allRows() {
        return Matrices.copy(rows);
      }

      @Override
      public boolean inMemory() {
        return true;
      }
    };
  }
}
