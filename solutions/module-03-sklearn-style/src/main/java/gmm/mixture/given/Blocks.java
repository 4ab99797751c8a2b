package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import java.util.Arrays;
import java.util.function.Function;

/** Cuts rows into blocks that fit the processor's cache. */
public final class Blocks {

  /** Numbers in the widest table of a block: 128 kB. */
  private static final int NUMBERS = 1 << 14;

  private static final int FEWEST_ROWS = 64;
  private static final int MOST_ROWS = 2048;

  private Blocks() {}

  /**
   * {@return how many rows a block should have}
   *
   * @param d features
   * @param k components
   */
  static int rows(int d, int k) {
    int rows = NUMBERS / Math.max(d, k);
    return Math.clamp(rows & -FEWEST_ROWS, FEWEST_ROWS, MOST_ROWS);
  }

  /**
   * {@return how many rows a block should have whose monomials are multiplied: all fits the cache}
   *
   * @param k components
   * @param monomials of a row
   */
  static int rowsOfMonomials(int k, int monomials) {
    int rows = 2 * NUMBERS / (monomials + k);
    return Math.clamp(rows & -8, FEWEST_ROWS, MOST_ROWS);
  }

  /**
   * Does something with each block of rows, blocks side by side on the machine's cores.
   *
   * @param rows n x d
   * @param k components, which with d decides how many rows a block has
   * @param work gives one value a row: an array as long as the block has rows
   * @return the values of all rows, in their order, length n
   */
  public static double[] map(double[][] rows, int k, Function<Block, double[]> work) {
    return new SourceBlocks(RowSource.of(rows), k)
        .map(work)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  /**
   * Does something with each block of rows, blocks side by side on the machine's cores.
   *
   * @param rows n x d
   * @param k components, which with d decides how many rows a block has
   * @param work gives a table with as many rows as the block
   * @return the rows of all tables, in their order, n of them
   */
  public static double[][] mapRows(double[][] rows, int k, Function<Block, Block> work) {
    return new SourceBlocks(RowSource.of(rows), k)
        .map(block -> work.apply(block).toRows())
        .flatMap(Arrays::stream)
        .toArray(double[][]::new);
  }
}
