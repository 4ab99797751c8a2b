package gmm.digits.demo;

import java.util.Arrays;
import java.util.Locale;

/**
 * A mean over splits with its standard error.
 *
 * @param mean of the splits
 * @param error its standard error, the root of the unbiased variance over the number of splits; the
 *     splits are of the same digits, so that it is rather too small than too large
 */
record MeanError(double mean, double error) {

  /** {@return the mean of some numbers, at least two} */
  static MeanError of(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new MeanError(mean, Math.sqrt(squares / (values.length - 1) / values.length));
  }

  /** {@return the mean of what one is more than another on the same splits} */
  static MeanError ofDifference(double[] one, double[] other) {
    double[] differences = one.clone();
    Arrays.setAll(differences, i -> one[i] - other[i]);
    return of(differences);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4f ± %.4f", mean, error);
  }
}
