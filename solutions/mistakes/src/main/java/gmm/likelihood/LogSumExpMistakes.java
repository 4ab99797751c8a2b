package gmm.likelihood;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class LogSumExpMistakes {

  private LogSumExpMistakes() {}

  @Mistake(
      exercise = "1.10",
      name = "exponentiates without subtracting the largest value",
      why =
          "exp(1000) overflows and exp(-1000) underflows: take the largest value out first "
              + "and add it back after the logarithm.",
      section = "12")
  static double naive(double[] values) {
    return Math.log(Arrays.stream(values).map(Math::exp).sum());
  }

  @Mistake(
      exercise = "1.10",
      name = "forgets to add the largest value back",
      why = "What was taken out of the sum as the factor exp(m) comes out of the logarithm as m.",
      section = "12")
  static double withoutTheLargest(double[] values) {
    double largest = Arrays.stream(values).max().orElseThrow();
    return largest == Double.NEGATIVE_INFINITY
        ? largest
        : Math.log(Arrays.stream(values).map(v -> Math.exp(v - largest)).sum());
  }

  @Mistake(
      exercise = "1.10",
      name = "subtracts minus infinity from itself",
      why =
          "Where every value is minus infinity, so is the largest, and the difference is "
              + "NaN: the sum is 0, its logarithm minus infinity, and that needs a case of its "
              + "own.",
      section = "12")
  static double infinityMinusInfinity(double[] values) {
    double largest = Arrays.stream(values).max().orElseThrow();
    return largest + Math.log(Arrays.stream(values).map(v -> Math.exp(v - largest)).sum());
  }

  @Mistake(
      exercise = "1.10",
      name = "gives the largest value alone",
      why = "The others count too: two equal values give the value plus log 2.",
      section = "12")
  static double largest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  @Mistake(
      exercise = "1.10",
      name = "averages the exponentials instead of adding them",
      why = "The result is then too small by log n.",
      section = "12")
  static double ofTheMean(double[] values) {
    double largest = Arrays.stream(values).max().orElseThrow();
    return largest == Double.NEGATIVE_INFINITY
        ? largest
        : largest
            + Math.log(
                Arrays.stream(values).map(v -> Math.exp(v - largest)).average().orElseThrow());
  }

  @Mistake(
      exercise = "1.10",
      name = "starts the search for the largest value at 0",
      why =
          "Where all values are negative, 0 stays the largest and nothing is gained. "
              + "Double.MIN_VALUE is no better, for it is positive: start at the first value, "
              + "or at minus infinity.",
      section = "12")
  static double largestFromZero(double[] values) {
    double largest = Math.max(0, Arrays.stream(values).max().orElseThrow());
    return largest + Math.log(Arrays.stream(values).map(v -> Math.exp(v - largest)).sum());
  }

  @Mistake(
      exercise = "1.10",
      name = "subtracts the mean of the values instead of the largest",
      why =
          "What lies far above the mean still overflows, and a mean with minus infinity "
              + "in it is no number to subtract: only the largest value leaves nothing above 0.",
      section = "12")
  static double lessTheMean(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return mean == Double.NEGATIVE_INFINITY
        ? mean
        : mean + Math.log(Arrays.stream(values).map(v -> Math.exp(v - mean)).sum());
  }

  @Mistake(
      exercise = "1.10",
      name = "begins with 0, as if there were one more value, log 1",
      why = "The sum of the exponentials begins with 0; its logarithm begins with minus infinity.",
      section = "12")
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
      name = "subtracts the first value and adds the largest",
      why =
          "What is taken out of the exponents is what comes back after the logarithm: the largest,"
              + " both times.",
      section = "12")
  static double subtractsFirst(double[] values) {
    double max = largestOf(values);
    if (max == Double.NEGATIVE_INFINITY) {
      return max;
    }
    double sum = 0;
    for (double value : values) {
      sum += Math.exp(value - values[0]);
    }
    return Math.log(sum) + max;
  }

  private static double largestOf(double[] values) {
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      max = Math.max(max, value);
    }
    return max;
  }
}
