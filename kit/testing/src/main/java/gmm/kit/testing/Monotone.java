package gmm.kit.testing;

import java.util.Optional;

/** Where a history that an iteration leaves goes the wrong way; for {@link Answer#fulfils}. */
public final class Monotone {

  private Monotone() {}

  /**
   * {@return where a history first falls, in words; empty where it never does}
   *
   * @param history a value before the first iteration, and after each
   * @param rounding how much it may fall by rounding, relative to what it falls from
   */
  public static Optional<String> fall(double[] history, double rounding) {
    return turn(history, rounding, 1, "falls");
  }

  /**
   * {@return where a history first rises, in words; empty where it never does}
   *
   * @param history a value before the first iteration, and after each
   * @param rounding how much it may rise by rounding, relative to what it rises from
   */
  public static Optional<String> rise(double[] history, double rounding) {
    return turn(history, rounding, -1, "rises");
  }

  private static Optional<String> turn(double[] history, double rounding, int sign, String what) {
    for (int i = 1; i < history.length; i++) {
      double before = history[i - 1];
      // a NaN is no progress either
      if (!(sign * (history[i] - before) >= -rounding * Math.abs(before))) {
        return Optional.of(
            "in iteration %d it %s from %s to %s"
                .formatted(i, Double.isNaN(history[i]) ? "goes" : what, before, history[i]));
      }
    }
    return Optional.empty();
  }
}
