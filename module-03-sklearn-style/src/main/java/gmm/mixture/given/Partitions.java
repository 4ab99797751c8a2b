// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The data of a fit, cut into a number of partitions that depends on the data alone and walked by
 * as many threads as there are cores. What the partitions give is merged in their order: the same
 * bits whatever the number of threads.
 */
final class Partitions {

  private static final int MOST = 16;

  private final RowSource source;
  private final int blockRows;
  private final int partitions;
  private final List<List<Block>> kept;

  Partitions(RowSource source, int components) {
    this.source = source;
    blockRows = Blocks.rows(source.columns(), components);
    int blocks = Math.ceilDiv(source.rows(), blockRows);
    partitions = Math.min(MOST, blocks);
    kept =
        source.inMemory()
            ? IntStream.range(0, partitions).parallel().mapToObj(p -> read(p).toList()).toList()
            : null;
  }

  int rows() {
    return source.rows();
  }

  int columns() {
    return source.columns();
  }

  RowSource source() {
    return source;
  }

  /**
   * Walks all rows once.
   *
   * @param type what is to be summed
   * @param references a point for each component, about which its moments are taken
   * @param eStep what each block's responsibilities are
   */
  Statistics walk(CovarianceType type, double[][] references, Function<Block, Posterior> eStep) {
    return IntStream.range(0, partitions)
        .parallel()
        .mapToObj(
            p -> {
              Statistics sums = new Statistics(type, references);
              blocks(p).forEach(block -> sums.add(block, eStep.apply(block)));
              return sums;
            })
        .toList()
        .stream()
        .reduce(Statistics::plus)
        .orElseThrow();
  }

  private Stream<Block> blocks(int partition) {
    return kept == null ? read(partition) : kept.get(partition).stream();
  }

  private Stream<Block> read(int partition) {
    int blocks = Math.ceilDiv(source.rows(), blockRows);
    int first = (int) ((long) blocks * partition / partitions);
    int last = (int) ((long) blocks * (partition + 1) / partitions);
    return IntStream.range(first, last)
        .mapToObj(b -> source.block(b * blockRows, Math.min(source.rows(), (b + 1) * blockRows)));
  }
}
