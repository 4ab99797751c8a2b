package gmm.kit.linalg;

import gmm.kit.Check;

/**
 * Rows of data (n x d) that are read a block at a time, so that not all of them need be in memory
 * at once. May be read by several threads.
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
      public boolean inMemory() {
        return true;
      }
    };
  }
}
