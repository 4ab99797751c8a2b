package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindGaussian {

  private BlindGaussian() {}

  @Mistake(
      exercise = "1.1",
      name = "1 / 2 in whole numbers makes the normalising term vanish",
      why = "",
      section = "")
  static double integerHalf(Gaussian g, double x) {
    double z = (x - g.mean()) / Math.sqrt(g.variance());
    return -(1 / 2) * Math.log(2 * Math.PI * g.variance()) - z * z / 2;
  }

  @Mistake(
      exercise = "1.1",
      name = "the log of the standard deviation where the bracket has the log of the variance",
      why = "",
      section = "")
  static double logOfSigma(Gaussian g, double x) {
    double sigma = Math.sqrt(g.variance());
    double y = (x - g.mean()) / sigma;
    return -0.5 * (Math.log(2 * Math.PI) + Math.log(sigma) + y * y);
  }

  @Mistake(
      exercise = "1.1",
      name = "takes the field variance for the standard deviation",
      why = "",
      section = "")
  static double varianceAsSigma(Gaussian g, double x) {
    double sigma = g.variance();
    double y = (x - g.mean()) / sigma;
    return -0.5 * Math.log(2 * Math.PI) - Math.log(sigma) - 0.5 * y * y;
  }
}
