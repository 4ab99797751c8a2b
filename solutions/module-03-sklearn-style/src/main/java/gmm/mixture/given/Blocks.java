package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowBlocks;
import gmm.kit.linalg.RowSource;
import java.util.Arrays;
import java.util.function.Function;

/** Cuts rows into blocks that fit the processor's cache. */
public final class Blocks {

  private Blocks() {}

  /**
   * Does something with each block of rows, blocks side by side on the machine's cores.
   *
   * @param rows n x d
   * @param k components, which with d decides how many rows a block has
   * @param work gives one value per row: an array as long as the block has rows
   * @return the values of all rows, in their order, length n
   */
  public static double[] map(double[][] rows, int k, Function<Block, double[]> work) {
    return RowBlocks.fitting(RowSource.of(rows), k).map(work).stream()
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
    return RowBlocks.fitting(RowSource.of(rows), k)
        .map(block -> work.apply(block).toRows())
        .stream()
        .flatMap(Arrays::stream)
        .toArray(double[][]::new);
  }
}
