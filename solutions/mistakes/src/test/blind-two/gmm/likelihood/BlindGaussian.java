package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindGaussian {

  private BlindGaussian() {}

  @Mistake(exercise = "1.1", name = "difference of the squares instead of the square of the difference", why = "", section = "")
  static double squaresApart(Gaussian gaussian, double x) {
    double m = gaussian.mean();
    double distance = (x * x - m * m) / gaussian.variance();
    return -0.5 * (Math.log(2 * Math.PI) + Math.log(gaussian.variance()) + distance);
  }
}
