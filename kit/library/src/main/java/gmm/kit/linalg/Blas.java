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

  /** Loads OpenBLAS (once, a few tenths of a second) and keeps it to one thread. */
  public static void singleThreaded() {
    // the static initialiser did it
  }
}
