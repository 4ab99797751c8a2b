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
    double mean = mean(data);
    return new Gaussian(mean, Math.sqrt(sumOfSquares(data, mean) / data.length));
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

  private static double mean(double[] data) {
    return Arrays.stream(data).average().orElseThrow();
  }

  private static double sumOfSquares(double[] data, double centre) {
    return Arrays.stream(data).map(x -> (x - centre) * (x - centre)).sum();
  }
}
