package gmm.kit.linalg;

import org.bytedeco.openblas.global.openblas;

/**
 * OpenBLAS, set to one thread: the same sums in the same order whatever the number of cores, and no
 * quarrel with worker threads of ours.
 */
public final class Blas {

  static {
    openblas.blas_set_num_threads(1);
  }

  private Blas() {}

  /**
   * Loads OpenBLAS (once, a few tenths of a second) and keeps it to one thread.
   *
   * <p>While JavaCPP loads it, another thread that loads a library of its own can lock both for
   * ever (each waits for a lock of the dynamic linker that the other holds). So nothing is gained
   * by loading it in the background, and who starts threads loads it first.
   */
  public static void singleThreaded() {
    // the static initialiser did it
  }
}
