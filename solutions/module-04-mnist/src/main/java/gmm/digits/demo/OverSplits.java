package gmm.digits.demo;

import java.util.Arrays;

/**
 * A number measured on several splits.
 *
 * @param mean over the splits
 * @param error the standard error of the mean: the splits' standard deviation (n - 1) divided by
 *     the root of their number
 */
record OverSplits(double mean, double error) {

  /** {@return the mean with its error, of at least two splits} */
  static OverSplits of(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new OverSplits(mean, Math.sqrt(squares / (values.length - 1) / values.length));
  }

  /** {@return the same of the differences, split by split} */
  static OverSplits ofDifferences(double[] first, double[] second) {
    double[] differences = new double[first.length];
    Arrays.setAll(differences, i -> first[i] - second[i]);
    return of(differences);
  }
}
