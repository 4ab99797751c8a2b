package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindLogLikelihood {

  private BlindLogLikelihood() {}

  @Mistake(
      exercise = "1.2",
      name = "starts from the first sample and adds it again in the loop",
      why = "",
      section = "")
  static double firstTwice(double[] data, Gaussian gaussian) {
    double total = gaussian.logDensity(data[0]);
    for (double x : data) {
      total += gaussian.logDensity(x);
    }
    return total;
  }

  @Mistake(
      exercise = "1.2",
      name = "the summed formula with the squares not divided by the variance",
      why = "",
      section = "")
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
