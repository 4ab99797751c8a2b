package gmm.likelihood;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class LogLikelihoodMistakes {

  private LogLikelihoodMistakes() {}

  @Mistake(
      exercise = "1.2",
      name = "gives the mean of the log densities",
      why =
          "The log-likelihood is their sum; the mean per sample is something else, and "
              + "module 2 says so when it means it.",
      section = "4")
  static double mean(double[] data, Gaussian gaussian) {
    return Arrays.stream(data).map(gaussian::logDensity).average().orElseThrow();
  }

  @Mistake(
      exercise = "1.2",
      name = "multiplies the densities and takes the logarithm at the end",
      why =
          "The product of a few hundred densities is 0 in floating point, and its logarithm "
              + "minus infinity: add logarithms instead.",
      section = "4")
  static double logarithmOfTheProduct(double[] data, Gaussian gaussian) {
    double product = 1;
    for (double x : data) {
      product *= Math.exp(gaussian.logDensity(x));
    }
    return Math.log(product);
  }

  @Mistake(
      exercise = "1.2",
      name = "adds the densities instead of their logarithms",
      why = "Independent samples multiply their densities, so it is the logarithms that add.",
      section = "4")
  static double sumOfDensities(double[] data, Gaussian gaussian) {
    return Arrays.stream(data).map(x -> Math.exp(gaussian.logDensity(x))).sum();
  }

  @Mistake(
      exercise = "1.2",
      name = "takes the logarithm of the sum of the densities",
      why =
          "The likelihood is a product over the samples; its logarithm is a sum of "
              + "logarithms, not a logarithm of a sum.",
      section = "4")
  static double logarithmOfTheSum(double[] data, Gaussian gaussian) {
    return Math.log(sumOfDensities(data, gaussian));
  }

  @Mistake(
      exercise = "1.2",
      name = "counts the normalising constant once instead of once a sample",
      why = "Every sample has its own factor 1/√(2πσ²): n samples have n of them.",
      section = "4")
  static double oneConstant(double[] data, Gaussian gaussian) {
    double constant = gaussian.logDensity(gaussian.mean());
    return constant + Arrays.stream(data).map(x -> gaussian.logDensity(x) - constant).sum();
  }

  @Mistake(
      exercise = "1.2",
      name = "multiplies the log densities",
      why = "The densities multiply, so their logarithms add.",
      section = "4")
  static double productOfLogarithms(double[] data, Gaussian gaussian) {
    return Arrays.stream(data).map(gaussian::logDensity).reduce(1, (a, b) -> a * b);
  }
}
