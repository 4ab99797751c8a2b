package gmm.kit.linalg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/**
 * Memory that a thread uses again and again: fresh arrays for every block would push the data out
 * of the cache. For OpenBLAS it lies outside the heap, since arrays would be copied both ways.
 */
final class Scratch {

  private static final ThreadLocal<DoubleBuffer[]> BUFFERS =
      ThreadLocal.withInitial(() -> new DoubleBuffer[3]);

  private static final ThreadLocal<double[][]> ARRAYS =
      ThreadLocal.withInitial(() -> new double[0][]);

  private static final ThreadLocal<double[]> NUMBERS = ThreadLocal.withInitial(() -> new double[0]);

  private static final ThreadLocal<int[]> INTEGERS = ThreadLocal.withInitial(() -> new int[0]);

  /** Up to here arrays are kept for the most and for the longest that were ever asked for. */
  private static final long MOST_KEPT = 1 << 20;

  private Scratch() {}

  /** {@return an array of at least that length, what it holds unknown} */
  static int[] integers(int length) {
    int[] integers = INTEGERS.get();
    if (integers.length < length) {
      integers = new int[length];
      INTEGERS.set(integers);
    }
    return integers;
  }

  /** {@return an array of at least that length, what it holds unknown; none of {@link #arrays}} */
  static double[] numbers(int length) {
    double[] numbers = NUMBERS.get();
    if (numbers.length < length) {
      numbers = new double[length];
      NUMBERS.set(numbers);
    }
    return numbers;
  }

  /** {@return arrays of at least that length, what they hold unknown} */
  static double[][] arrays(int count, int length) {
    double[][] arrays = ARRAYS.get();
    if (arrays.length < count || arrays[0].length < length) {
      int most = Math.max(count, arrays.length);
      int longest = arrays.length == 0 ? length : Math.max(length, arrays[0].length);
      // many short ones before and few long ones now must not become many long ones
      boolean both = (long) most * longest <= MOST_KEPT;
      arrays = both ? new double[most][longest] : new double[count][length];
      ARRAYS.set(arrays);
    }
    return arrays;
  }

  /** {@return the first piece, empty, with room for at least that many numbers} */
  static DoubleBuffer first(int size) {
    return piece(0, size);
  }

  /** {@return the second piece, empty, with room for at least that many numbers} */
  static DoubleBuffer second(int size) {
    return piece(1, size);
  }

  /** {@return the third piece, empty, with room for at least that many numbers} */
  static DoubleBuffer third(int size) {
    return piece(2, size);
  }

  private static DoubleBuffer piece(int which, int size) {
    DoubleBuffer[] buffers = BUFFERS.get();
    if (buffers[which] == null || buffers[which].capacity() < size) {
      buffers[which] =
          ByteBuffer.allocateDirect(Math.multiplyExact(size, Double.BYTES))
              .order(ByteOrder.nativeOrder())
              .asDoubleBuffer();
    }
    return buffers[which].clear();
  }
}
