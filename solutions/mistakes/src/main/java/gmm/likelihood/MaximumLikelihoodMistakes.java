package gmm.likelihood;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class MaximumLikelihoodMistakes {

  private MaximumLikelihoodMistakes() {}

  @Mistake(
      exercise = "1.3",
      name = "divides the sum of squares by n - 1",
      why = "That is the unbiased estimate (exercise 1.4); the likelihood is largest for n.",
      section = "6")
  static Gaussian dividesByNMinusOne(double[] data) {
    return new Gaussian(mean(data), sumOfSquares(data, mean(data)) / (data.length - 1));
  }

  @Mistake(
      exercise = "1.3",
      name = "gives the standard deviation for the variance",
      why = "A Gaussian here holds its variance: do not take the square root.",
      section = "6")
  static Gaussian standardDeviation(double[] data) {
    return new Gaussian(mean(data), Math.sqrt(sumOfSquares(data, mean(data)) / data.length));
  }

  @Mistake(
      exercise = "1.3",
      name = "forgets to divide the sum of squares by n",
      why = "The variance is the mean of the squared distances, not their sum.",
      section = "6")
  static Gaussian sumForVariance(double[] data) {
    return new Gaussian(mean(data), sumOfSquares(data, mean(data)));
  }

  @Mistake(
      exercise = "1.3",
      name = "averages the squares without subtracting the mean",
      why = "The variance is measured from the mean, not from zero.",
      section = "6")
  static Gaussian rawSecondMoment(double[] data) {
    return new Gaussian(mean(data), sumOfSquares(data, 0) / data.length);
  }

  @Mistake(
      exercise = "1.3",
      name = "subtracts the squared mean from the mean of the squares",
      why =
          "The formula is right on paper; in floating point two large numbers cancel and "
              + "take the digits with them. Subtract the mean first, then square.",
      section = "6.4")
  static Gaussian meanSquareLessSquaredMean(double[] data) {
    double mean = mean(data);
    return new Gaussian(mean, sumOfSquares(data, 0) / data.length - mean * mean);
  }

  @Mistake(
      exercise = "1.3",
      name = "averages the distances instead of their squares",
      why = "The log-likelihood has squared distances in it, and so has its maximum.",
      section = "6")
  static Gaussian meanDistance(double[] data) {
    double mean = mean(data);
    return new Gaussian(mean, Arrays.stream(data).map(x -> Math.abs(x - mean)).sum() / data.length);
  }

  @Mistake(
      exercise = "1.3",
      name = "measures the distances from a mean that is still growing",
      why = "Two loops: the mean must be complete before the first distance is taken.",
      section = "6")
  static Gaussian oneLoop(double[] data) {
    double mean = 0;
    double variance = 0;
    for (double x : data) {
      mean += x / data.length;
      variance += (x - mean) * (x - mean) / data.length;
    }
    return new Gaussian(mean, variance);
  }

  @Mistake(
      exercise = "1.4",
      name = "divides by n",
      why =
          "That is the maximum of the likelihood (exercise 1.3), too small on average by "
              + "the factor (n - 1)/n. (If you did multiply by n / (n - 1): of two ints Java "
              + "keeps the whole part only.)",
      section = "7")
  static double dividesByN(double[] data) {
    return sumOfSquares(data, mean(data)) / data.length;
  }

  @Mistake(
      exercise = "1.4",
      name = "corrects the wrong way, by (n - 1)/n instead of n/(n - 1)",
      why = "The estimate with n is too small: the correction must make it larger.",
      section = "7")
  static double correctsTheWrongWay(double[] data) {
    int n = data.length;
    return sumOfSquares(data, mean(data)) / n * (n - 1) / n;
  }

  @Mistake(
      exercise = "1.4",
      name = "divides the mean by n - 1 as well",
      why =
          "The mean has no bias: it is the sum divided by n. Only the spread about it is "
              + "too small.",
      section = "7")
  static double meanOfNMinusOne(double[] data) {
    double mean = Arrays.stream(data).sum() / (data.length - 1);
    return sumOfSquares(data, mean) / (data.length - 1);
  }

  @Mistake(
      exercise = "1.4",
      name = "gives the standard deviation for the variance",
      why = "The variance is asked for: do not take the square root.",
      section = "7")
  static double standardDeviationOfNMinusOne(double[] data) {
    return Math.sqrt(sumOfSquares(data, mean(data)) / (data.length - 1));
  }

  @Mistake(
      exercise = "1.4",
      name = "divides by n + 1",
      why =
          "That estimate has the smallest expected squared error for Gaussian data, but it "
              + "is biased even more than with n.",
      section = "7")
  static double dividesByNPlusOne(double[] data) {
    return sumOfSquares(data, mean(data)) / (data.length + 1);
  }

  @Mistake(
      exercise = "1.4",
      name = "subtracts n squared means from the sum of the squares",
      why =
          "The formula is right on paper; in floating point two large numbers cancel and "
              + "take the digits with them. Subtract the mean first, then square.",
      section = "6.4")
  static double cancelling(double[] data) {
    double mean = mean(data);
    return (sumOfSquares(data, 0) - data.length * mean * mean) / (data.length - 1);
  }

  private static double mean(double[] data) {
    return Arrays.stream(data).average().orElseThrow();
  }

  private static double sumOfSquares(double[] data, double centre) {
    return Arrays.stream(data).map(x -> (x - centre) * (x - centre)).sum();
  }

  @Mistake(
      exercise = "1.4",
      name = "takes n / (n - 1) in whole numbers, which is 1",
      why = "A quotient of two ints is an int: write (double) n / (n - 1).",
      section = "7")
  static double integerFactor(double[] data) {
    int n = data.length;
    double mean = 0;
    for (double x : data) {
      mean += x / n;
    }
    double biased = 0;
    for (double x : data) {
      biased += (x - mean) * (x - mean) / n;
    }
    return n / (n - 1) * biased;
  }
}
