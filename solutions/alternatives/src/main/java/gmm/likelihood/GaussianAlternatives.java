package gmm.likelihood;

import gmm.kit.testing.Alternative;

/** Right answers for {@link Gaussian} in another style. */
final class GaussianAlternatives {

  private GaussianAlternatives() {}

  @Alternative(exercise = "1.1", style = "by the standard deviation")
  static double byStandardDeviation(Gaussian gaussian, double x) {
    double sigma = Math.sqrt(gaussian.variance());
    double z = (x - gaussian.mean()) / sigma;
    return -Math.log(sigma) - 0.5 * Math.log(2 * Math.PI) - z * z / 2;
  }

  @Alternative(exercise = "1.1", style = "one term after the other")
  static double termByTerm(Gaussian gaussian, double x) {
    double difference = x - gaussian.mean();
    double result = 0;
    result -= Math.log(Math.sqrt(2 * Math.PI));
    result -= Math.log(gaussian.variance()) / 2;
    result -= difference / gaussian.variance() * difference / 2;
    return result;
  }
}
