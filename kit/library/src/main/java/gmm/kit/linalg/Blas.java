package gmm.kit.linalg;

import org.bytedeco.openblas.global.openblas;

/**
 * OpenBLAS, set to one thread: the same sums in the same order whatever the number of cores, and no
 * quarrel with worker threads of ours.
 */
public final class Blas {

  private static volatile boolean loaded;

  private Blas() {}

  /** Holds what is done once: loading takes a few tenths of a second. */
  private static final class Library {

    static {
      openblas.blas_set_num_threads(1);
      loaded = true;
    }

    private Library() {}

    static void load() {
      // the static initialiser did it
    }
  }

  /** Loads OpenBLAS, if it is not loaded yet, and keeps it to one thread. */
  public static void singleThreaded() {
    Library.load();
  }

  /** Begins to load OpenBLAS beside what the caller does meanwhile. */
  public static void loadInBackground() {
    if (!loaded) {
      Thread.ofPlatform().daemon().name("loads OpenBLAS").start(Blas::singleThreaded);
    }
  }

  /** {@return whether OpenBLAS is there} */
  public static boolean loaded() {
    return loaded;
  }
}
