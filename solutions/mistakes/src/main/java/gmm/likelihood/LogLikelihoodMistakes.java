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

  @Mistake(
      exercise = "1.2",
      name = "starts from the first number's density and adds it again in the loop",
      why = "Each number counts once: begin with 0, or begin the loop at the second.",
      section = "4")
  static double firstTwice(double[] data, Gaussian gaussian) {
    double total = gaussian.logDensity(data[0]);
    for (double x : data) {
      total += gaussian.logDensity(x);
    }
    return total;
  }

  @Mistake(
      exercise = "1.2",
      name = "leaves the squared differences undivided by the variance",
      why = "In the sum, too, each squared difference stands over 2σ².",
      section = "4")
  static double squaresNotScaled(double[] data, Gaussian gaussian) {
    int n = data.length;
    double squares = 0;
    for (double x : data) {
      double difference = x - gaussian.mean();
      squares += difference * difference;
    }
    return -n / 2.0 * Math.log(2 * Math.PI)
        - n / 2.0 * Math.log(gaussian.variance())
        - 0.5 * squares;
  }
}
