package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindLogSumExp {
  private BlindLogSumExp() {}

  @Mistake(exercise = "1.10", name = "log1p although the largest value's own 1 is in the sum", why = "", section = "")
  static double largestTwice(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - max);
    }
    return max + Math.log1p(sum);
  }
}
