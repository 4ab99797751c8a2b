package gmm.digits.demo;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/** How near digits lie to those that a generator has learned from. */
final class Nearness {

  private Nearness() {}

  /** {@return the distance of each digit to the nearest of the others, which must not hold it} */
  static double[] distances(double[][] digits, double[][] others) {
    return Arrays.stream(digits)
        .parallel()
        .mapToDouble(
            digit ->
                Math.sqrt(
                    Arrays.stream(others)
                        .mapToDouble(other -> Matrices.squaredDistance(digit, other))
                        .min()
                        .orElseThrow()))
        .toArray();
  }

  /** {@return P(one of the first is smaller than one of the second), ties one half} */
  static double smaller(double[] first, double[] second) {
    double pairs = 0;
    for (double a : first) {
      for (double b : second) {
        pairs += a < b ? 1 : a == b ? 0.5 : 0;
      }
    }
    return pairs / first.length / second.length;
  }
}
