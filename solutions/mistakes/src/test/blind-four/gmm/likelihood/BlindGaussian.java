package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindGaussian {

  private BlindGaussian() {}

  @Mistake(
      exercise = "1.1",
      name = "expands the square of the difference as x² - μ²",
      why = "",
      section = "")
  static double differenceOfSquares(Gaussian gaussian, double x) {
    Check.finite("x", x);
    double squared = (x * x - gaussian.mean() * gaussian.mean()) / gaussian.variance();
    return -0.5 * (Math.log(2 * Math.PI) + Math.log(gaussian.variance()) + squared);
  }
}
