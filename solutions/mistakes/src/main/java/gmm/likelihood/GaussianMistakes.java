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
    return -0.5 * (Math.log(gaussian.variance()) + square(z(gaussian, x)));
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
        * (LOG_TWO_PI + Math.log(gaussian.variance()) + square(z(gaussian, x)) * standardDeviation);
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
    return Math.exp(-0.5 * square(z(gaussian, x))) / Math.sqrt(2 * Math.PI * gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "forgets the minus sign of the squared distance",
      why = "The density falls with the distance from the mean; so does its logarithm.",
      section = "2.2")
  static double growsWithDistance(Gaussian gaussian, double x) {
    return -0.5 * (LOG_TWO_PI + Math.log(gaussian.variance()) - square(z(gaussian, x)));
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

  @Mistake(
      exercise = "1.1",
      name = "squares the distance before it is divided",
      why =
          "The square of a large distance is infinite even where y is small: divide by "
              + "the standard deviation first, then square.",
      section = "2.2")
  static double squaresFirst(Gaussian gaussian, double x) {
    return -0.5
        * (LOG_TWO_PI
            + Math.log(gaussian.variance())
            + square(x - gaussian.mean()) / gaussian.variance());
  }

  @Mistake(
      exercise = "1.1",
      name = "takes log σ where log σ² belongs",
      why = "The logarithm of the variance is asked for; log σ is half of it.",
      section = "2.2")
  static double logarithmOfTheStandardDeviation(Gaussian gaussian, double x) {
    return -0.5 * (LOG_TWO_PI + 0.5 * Math.log(gaussian.variance()) + square(z(gaussian, x)));
  }

  @Mistake(
      exercise = "1.1",
      name = "divides by the variance and squares afterwards",
      why =
          "y is the distance divided by the standard deviation; divided by the variance "
              + "it has been divided once too often when it is squared.",
      section = "2.2")
  static double squaresTheVarianceToo(Gaussian gaussian, double x) {
    return -0.5
        * (LOG_TWO_PI
            + Math.log(gaussian.variance())
            + square((x - gaussian.mean()) / gaussian.variance()));
  }

  @Mistake(
      exercise = "1.1",
      name = "halves only the first of the three terms",
      why = "All three are halved and negated: mind the brackets.",
      section = "2.2")
  static double halvesTheConstantAlone(Gaussian gaussian, double x) {
    return -0.5 * LOG_TWO_PI - Math.log(gaussian.variance()) - square(z(gaussian, x));
  }

  @Mistake(
      exercise = "1.1",
      name = "puts -½ before the first of the three terms only",
      why = "All three are halved and negated: mind the brackets.",
      section = "2.2")
  static double bracketForgotten(Gaussian gaussian, double x) {
    return -0.5 * LOG_TWO_PI + Math.log(gaussian.variance()) + square(z(gaussian, x));
  }

  @Mistake(
      exercise = "1.1",
      name = "writes the half as 1 / 2",
      why = "In Java that divides integers and gives 0: write 0.5 or 1.0 / 2.",
      section = "2.2")
  static double integerHalf(Gaussian gaussian, double x) {
    int half = 1 / 2;
    return -half * (LOG_TWO_PI + Math.log(gaussian.variance()) + square(z(gaussian, x)));
  }

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private static double z(Gaussian gaussian, double x) {
    return (x - gaussian.mean()) / Math.sqrt(gaussian.variance());
  }

  private static double square(double value) {
    return value * value;
  }
}
