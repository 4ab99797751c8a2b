package gmm.kit.linalg;

import gmm.kit.Check;
import gmm.kit.Parallel;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * The rows of a source, cut into blocks of the same number of rows; the last one may be shorter.
 * Each block is read when it is asked for, so that the rows need not all be in memory.
 *
 * @param source n x d
 * @param size rows of a block, at least 1
 */
public record RowBlocks(RowSource source, int size) {

  /**
   * @throws IllegalArgumentException if the size is less than 1
   */
  public RowBlocks {
    Check.notNull("source", source);
    Check.atLeast("size", size, 1);
  }

  /**
   * {@return blocks that fit into the cache}
   *
   * @param source n x d
   * @param k columns of the table that a block becomes
   */
  public static RowBlocks fitting(RowSource source, int k) {
    return new RowBlocks(source, BlockSize.of(source.columns(), k));
  }

  /** {@return how many blocks there are} */
  public int count() {
    return Math.ceilDiv(source.rows(), size);
  }

  /**
   * {@return a block, read now; read only}
   *
   * @param number 0 to count - 1
   */
  public Block block(int number) {
    int from = number * size;
    return source.block(from, from + Math.min(size, source.rows() - from));
  }

  /**
   * Does something with each block, blocks side by side on the machine's cores.
   *
   * @param work with a block
   * @param <T> what it gives
   * @return what each block gives, in the order of the rows
   */
  public <T> List<T> map(Function<Block, T> work) {
    return Parallel.map(count(), work(), b -> work.apply(block(b)));
  }

  /**
   * {@return the sum of what each block gives, added in the order of the rows}
   *
   * @param work with a block
   */
  public double sum(ToDoubleFunction<Block> work) {
    double sum = 0;
    for (double part : map(work::applyAsDouble)) {
      sum += part;
    }
    return sum;
  }

  /** Reads every row, so that the first one that cannot be used is refused before any work. */
  public void requireReadable() {
    Parallel.map(count(), work(), this::read);
  }

  private int read(int number) {
    return block(number).rows();
  }

  /** What is done with a number is not known here; it is seldom less than this. */
  private long work() {
    return 32L * source.rows() * source.columns();
  }
}
