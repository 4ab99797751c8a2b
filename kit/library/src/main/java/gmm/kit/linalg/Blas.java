package gmm.kit.linalg;

import org.bytedeco.openblas.global.openblas;

/**
 * OpenBLAS, set to one thread: the same sums in the same order whatever the number of cores, and no
 * contention with our own worker threads.
 */
public final class Blas {

  static {
    openblas.blas_set_num_threads(1);
  }

  private Blas() {}

  /**
   * {@return whether products of blocks are OpenBLAS's: narrower ones are plain loops, and whoever
   * has no others need not load it}
   *
   * @param d columns
   */
  public static boolean isFor(int d) {
    return d >= Kernels.WIDE;
  }

  /**
   * Loads OpenBLAS (once, a few tenths of a second) and keeps it to one thread.
   *
   * <p>While JavaCPP loads it, another thread that loads a library of its own can deadlock both
   * (each waits for a lock of the dynamic linker that the other holds). So it is not loaded in the
   * background: whoever starts threads loads it first.
   */
  public static void singleThreaded() {
    // the static initialiser did it
  }
}
