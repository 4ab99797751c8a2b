package gmm.kit.linalg;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/**
 * Memory that a thread uses again and again: fresh arrays for every block would push the data out
 * of the cache. For OpenBLAS it lies outside the heap, for arrays would be copied both ways.
 */
final class Scratch {

  private static final ThreadLocal<DoubleBuffer[]> BUFFERS =
      ThreadLocal.withInitial(() -> new DoubleBuffer[2]);

  private static final ThreadLocal<double[][]> ARRAYS =
      ThreadLocal.withInitial(() -> new double[0][]);

  private Scratch() {}

  /** {@return arrays of at least that length, what they hold unknown} */
  static double[][] arrays(int count, int length) {
    double[][] arrays = ARRAYS.get();
    if (arrays.length < count || arrays[0].length < length) {
      arrays = new double[Math.max(count, arrays.length)][length];
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

  private static DoubleBuffer piece(int which, int size) {
    DoubleBuffer[] buffers = BUFFERS.get();
    if (buffers[which] == null || buffers[which].capacity() < size) {
      buffers[which] =
          ByteBuffer.allocateDirect(size * Double.BYTES)
              .order(ByteOrder.nativeOrder())
              .asDoubleBuffer();
    }
    return buffers[which].clear();
  }
}
