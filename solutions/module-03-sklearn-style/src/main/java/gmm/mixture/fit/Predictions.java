package gmm.mixture.fit;

import gmm.kit.linalg.RowSource;
import gmm.mixture.GaussianMixture;

/** The components of rows that need not all be in memory. */
final class Predictions {

  private static final int ROWS_AT_ONCE = 1 << 16;

  /** Takes the component of a row. */
  @FunctionalInterface
  interface Taker<E extends Exception> {
    /** Takes one. */
    void take(int row, int component) throws E;
  }

  private Predictions() {}

  /** Hands over each row's component, in order. */
  static <E extends Exception> void each(GaussianMixture model, RowSource rows, Taker<E> taker)
      throws E {
    for (int from = 0; from < rows.rows(); from += ROWS_AT_ONCE) {
      int to = (int) Math.min(rows.rows(), (long) from + ROWS_AT_ONCE);
      int[] components = model.predict(rows.block(from, to).toRows());
      for (int i = 0; i < components.length; i++) {
        taker.take(from + i, components[i]);
      }
    }
  }
}
