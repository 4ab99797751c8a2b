package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindLogSumExp {

  private BlindLogSumExp() {}

  private static double largest(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  @Mistake(
      exercise = "1.10",
      name = "log1p of a sum that holds the largest term already",
      why = "",
      section = "")
  static double log1pTwice(double[] values) {
    double max = largest(values);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - max);
    }
    return max + Math.log1p(sum);
  }

  @Mistake(
      exercise = "1.10",
      name = "adds pair by pair and starts from 0, the logarithm of 1",
      why = "",
      section = "")
  static double startsFromZero(double[] values) {
    double result = 0;
    for (double value : values) {
      if (value == Double.NEGATIVE_INFINITY) {
        continue;
      }
      double high = Math.max(result, value);
      double low = Math.min(result, value);
      result = high + Math.log1p(Math.exp(low - high));
    }
    return result;
  }

  @Mistake(
      exercise = "1.10",
      name = "subtracts the first value and adds the largest back",
      why = "",
      section = "")
  static double subtractsFirst(double[] values) {
    double max = largest(values);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - values[0]);
    }
    return Math.log(sum) + max;
  }
}
