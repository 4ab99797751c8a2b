package gmm.kit.measuring;

import gmm.kit.Check;
import java.util.Arrays;

/** The middle of some numbers: one slow run does not move it. */
final class Median {

  private Median() {}

  /**
   * {@return the middle one, or the mean of the middle two}
   *
   * @param values at least one, in any order
   */
  static double of(double... values) {
    Check.atLeast("the number of values", values.length, 1);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
