package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class GaussianMistakes {

  private GaussianMistakes() {}

  @Mistake(
      exercise = "1.1",
      name = "forgets the constant ½ log 2π",
      why =
          "Without it the density does not integrate to 1; comparing Gaussians would "
              + "survive that, mixtures of other kinds would not.",
      section = "2.2")
  static double withoutConstant(Gaussian gaussian, double x) {
    return -0.5
        * (Math.log(gaussian.variance()) + square(x - gaussian.mean()) / gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "divides the squared distance by the standard deviation",
      why =
          "The squared distance has squared units, so it is divided by the variance, which "
              + "has them too.",
      section = "2.2")
  static double dividesByStandardDeviation(Gaussian gaussian, double x) {
    double standardDeviation = Math.sqrt(gaussian.variance());
    return -0.5
        * (LOG_TWO_PI
            + Math.log(gaussian.variance())
            + square(x - gaussian.mean()) / standardDeviation);
  }

  @Mistake(
      exercise = "1.1",
      name = "takes the variance for the standard deviation",
      why = "A Gaussian here holds its variance: it must not be squared again.",
      section = "2.2")
  static double varianceForStandardDeviation(Gaussian gaussian, double x) {
    double z = (x - gaussian.mean()) / gaussian.variance();
    return -0.5 * (LOG_TWO_PI + z * z) - Math.log(gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "gives the density instead of its logarithm",
      why =
          "Densities of many samples underflow when they are multiplied; that is why "
              + "logarithms are asked for.",
      section = "2.2")
  static double density(Gaussian gaussian, double x) {
    return Math.exp(-0.5 * square(x - gaussian.mean()) / gaussian.variance())
        / Math.sqrt(2 * Math.PI * gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "forgets the minus sign of the squared distance",
      why = "The density falls with the distance from the mean; so does its logarithm.",
      section = "2.2")
  static double growsWithDistance(Gaussian gaussian, double x) {
    return -0.5
        * (LOG_TWO_PI
            + Math.log(gaussian.variance())
            - square(x - gaussian.mean()) / gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "computes the density first and then takes its logarithm",
      why =
          "Forty standard deviations out the density is 0 in floating point, and its "
              + "logarithm minus infinity: write the logarithm out by hand.",
      section = "2.2")
  static double logarithmOfTheDensity(Gaussian gaussian, double x) {
    return Math.log(density(gaussian, x));
  }

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private static double square(double value) {
    return value * value;
  }
}
