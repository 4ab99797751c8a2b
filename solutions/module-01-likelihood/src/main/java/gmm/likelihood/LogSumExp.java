package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;

/** The sum of numbers of which only the logarithms are at hand. */
public final class LogSumExp {

  private LogSumExp() {}

  /**
   * The logarithm of a sum of exponentials, without overflow or underflow.
   *
   * <p>log Σₖ exp(ℓₖ) = ℓ_max + log Σₖ exp(ℓₖ - ℓ_max). Source: Murphy, Probabilistic Machine
   * Learning: An Introduction, section 2.5.4.
   *
   * @param values logarithms, at least one; -∞ stands for log 0
   * @return at least the largest value and at most that plus log n; -∞ where all values are
   * @throws IllegalArgumentException if there is no value, or one is NaN or +∞
   */
  @Exercise("1.10")
  public static double of(double[] values) {
    Check.logarithms("values", values);
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    if (largest == Double.NEGATIVE_INFINITY) {
      return largest; // a sum of zeros; -∞ - (-∞) would be NaN
    }
    double sum = 0;
    for (double value : values) {
      // term: the exponentials of the values, the largest taken off
      sum += Math.exp(value - largest);
    }
    // term: the largest value put back, and the logarithm of the sum
    return largest + Math.log(sum);
  }
}
