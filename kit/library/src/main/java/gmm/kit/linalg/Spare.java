package gmm.kit.linalg;

/**
 * Columns of blocks that a thread has released, for its next block of the same shape: memory that
 * is in the cache already, and none for the garbage collector.
 */
final class Spare {

  /** A thread has few blocks at a time. */
  private static final int MOST = 4;

  /** Larger ones would not stay in a cache: 2 MB. */
  private static final long MOST_NUMBERS = 1 << 18;

  private static final ThreadLocal<double[][][]> KEPT =
      ThreadLocal.withInitial(() -> new double[MOST][][]);

  private Spare() {}

  /** {@return columns of that length, what they hold unknown} */
  static double[][] columns(int count, int length) {
    double[][][] kept = KEPT.get();
    for (int i = 0; i < MOST; i++) {
      double[][] columns = kept[i];
      if (columns != null && columns.length == count && columns[0].length == length) {
        kept[i] = null;
        return columns;
      }
    }
    return new double[count][length];
  }

  /** Keeps columns for the next block of their shape, in place of others if need be. */
  static void keep(double[][] columns) {
    if ((long) columns.length * columns[0].length > MOST_NUMBERS) {
      return;
    }
    double[][][] kept = KEPT.get();
    int place = 0;
    while (place < MOST - 1 && kept[place] != null) {
      place++;
    }
    kept[place] = columns;
  }
}
