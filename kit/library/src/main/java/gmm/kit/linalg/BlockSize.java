package gmm.kit.linalg;

/** How many rows a block should have, so that it and what is made of it fit into the cache. */
public final class BlockSize {

  /** Numbers in the widest table of a block: 128 kB. */
  private static final int NUMBERS = 1 << 14;

  private static final int FEWEST_ROWS = 64;
  private static final int MOST_ROWS = 2048;

  private BlockSize() {}

  /**
   * {@return the rows of a block that becomes a table of as many rows}
   *
   * @param d columns of the block
   * @param k columns of the table
   */
  public static int of(int d, int k) {
    int rows = NUMBERS / Math.max(d, k);
    return Math.clamp(rows & -FEWEST_ROWS, FEWEST_ROWS, MOST_ROWS);
  }

  /**
   * {@return the rows of a block whose monomials are multiplied}
   *
   * @param k columns of the table that comes out
   * @param monomials of a row
   */
  public static int ofMonomials(int k, int monomials) {
    int rows = 2 * NUMBERS / (monomials + k);
    return Math.clamp(rows & -8, FEWEST_ROWS, MOST_ROWS);
  }
}
