// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Walks once through rows that need not all be in memory, a block at a time, the blocks side by
 * side on the machine's cores.
 */
final class SourceBlocks {

  private final RowSource source;
  private final int size;
  private final int count;

  /**
   * @param source n x d
   * @param k components, which with d decides how many rows a block has
   */
  SourceBlocks(RowSource source, int k) {
    this.source = source;
    size = Blocks.rows(source.columns(), k);
    count = Math.ceilDiv(source.rows(), size);
  }

  private Block block(int number) {
    int from = number * size;
    return source.block(from, (int) Math.min(source.rows(), (long) from + size));
  }

  /** {@return what each block gives, in the order of the rows} */
  <T> Stream<T> map(Function<Block, T> work) {
    return IntStream.range(0, count).parallel().mapToObj(b -> work.apply(block(b)));
  }

  /** {@return the sum of what each block gives, added in the order of the rows} */
  double sum(ToDoubleFunction<Block> work) {
    double[] parts = map(work::applyAsDouble).mapToDouble(part -> part).toArray();
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** Reads every row, so that one that cannot be used is refused before any work; the first one. */
  void requireReadable() {
    IntStream.range(0, count)
        .parallel()
        .mapToObj(this::refusal)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(
            refusal -> {
              throw refusal;
            });
  }

  private RuntimeException refusal(int number) {
    try {
      block(number);
      return null;
    } catch (RuntimeException e) {
      return e;
    }
  }
}
