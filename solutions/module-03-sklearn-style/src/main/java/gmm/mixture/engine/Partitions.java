package gmm.mixture.engine;

import gmm.kit.Parallel;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowBlocks;
import gmm.kit.linalg.RowSource;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * The data of a fit, cut into blocks, and the blocks into a number of partitions that depends on
 * the data alone, walked by as many threads as there are cores. What the partitions give is merged
 * in their order: the same bits whatever the number of threads.
 */
final class Partitions {

  private static final int MOST = 16;

  private static final int FEWEST = 2;

  /** All partitions' sums together are not to have more numbers than this: 256 MB. */
  private static final long MOST_SUMS = 1 << 25;

  /** Data up to this size are kept as blocks; of larger ones each block is read when it is due. */
  private static final long MOST_KEPT = 128L << 20;

  private final RowBlocks rows;
  private final int partitions;
  private final long work;
  private final List<Block> kept;

  /**
   * @param source n x d
   * @param blockRows rows of a block
   * @param sums how many numbers are summed up in each partition
   */
  Partitions(RowSource source, int blockRows, long sums) {
    rows = new RowBlocks(source, blockRows);
    partitions = Math.min(Math.clamp(MOST_SUMS / sums, FEWEST, MOST), rows.count());
    work = source.rows() * sums;
    long bytes = (long) source.rows() * source.columns() * Double.BYTES;
    kept = bytes <= MOST_KEPT ? Parallel.map(rows.count(), bytes, rows::block) : null;
  }

  int rows() {
    return source().rows();
  }

  int columns() {
    return source().columns();
  }

  int blocks() {
    return rows.count();
  }

  RowSource source() {
    return rows.source();
  }

  /** What is done with a block of rows. */
  interface Visit<S> {

    /**
     * @param sums where what the block gives is added
     * @param number the block's, from 0
     * @param rows the block
     */
    void of(S sums, int number, Block rows);
  }

  /**
   * Walks all rows once, partitions side by side.
   *
   * @param fresh sums of nothing
   * @param visit what adds a block to sums
   * @param merge adds the second sums to the first
   */
  <S> S walk(Supplier<S> fresh, Visit<S> visit, BinaryOperator<S> merge) {
    return Parallel.map(partitions, work, p -> walk(p, fresh.get(), visit)).stream()
        .reduce(merge)
        .orElseThrow();
  }

  private <S> S walk(int partition, S sums, Visit<S> visit) {
    int first = (int) ((long) blocks() * partition / partitions);
    int last = (int) ((long) blocks() * (partition + 1) / partitions);
    for (int b = first; b < last; b++) {
      visit.of(sums, b, block(b));
    }
    return sums;
  }

  /** All rows, in blocks. */
  List<Block> all() {
    return kept == null ? Parallel.map(rows.count(), rows::block) : kept;
  }

  /**
   * Some of the rows, in blocks of at most as many as the others.
   *
   * @param places their numbers
   */
  List<Block> chosen(int[] places) {
    int count = Math.ceilDiv(places.length, rows.size());
    return Parallel.map(
        count,
        b -> {
          int from = b * rows.size();
          return chosen(places, from, Math.min(places.length, from + rows.size()));
        });
  }

  private Block chosen(int[] places, int from, int to) {
    double[][] columns = new double[columns()][to - from];
    for (int i = from; i < to; i++) {
      Block block = kept == null ? null : kept.get(places[i] / rows.size());
      double[] row = block == null ? source().row(places[i]) : null;
      for (int j = 0; j < columns.length; j++) {
        columns[j][i - from] = block == null ? row[j] : block.get(places[i] % rows.size(), j);
      }
    }
    return Block.over(columns);
  }

  Block block(int number) {
    return kept == null ? rows.block(number) : kept.get(number);
  }
}
