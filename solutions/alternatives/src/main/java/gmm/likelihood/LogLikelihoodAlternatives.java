package gmm.likelihood;

import gmm.kit.testing.Alternative;

/** Right answers for {@link LogLikelihood} in another style. */
final class LogLikelihoodAlternatives {

  private LogLikelihoodAlternatives() {}

  @Alternative(exercise = "1.2", style = "a loop")
  static double loop(double[] data, Gaussian gaussian) {
    double sum = 0;
    for (double x : data) {
      sum += gaussian.logDensity(x);
    }
    return sum;
  }

  @Alternative(exercise = "1.2", style = "from the last sample to the first")
  static double backwards(double[] data, Gaussian gaussian) {
    double total = gaussian.logDensity(data[data.length - 1]);
    for (int i = data.length - 2; i >= 0; i--) {
      total = total + gaussian.logDensity(data[i]);
    }
    return total;
  }
}
