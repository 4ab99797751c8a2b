package gmm.likelihood;

import gmm.kit.testing.Alternative;
import java.util.stream.DoubleStream;

/** Right answers for {@link MaximumLikelihood} in another style. */
final class MaximumLikelihoodAlternatives {

  private MaximumLikelihoodAlternatives() {}

  @Alternative(exercise = "1.3", style = "two loops")
  static Gaussian loops(double[] data) {
    double sum = 0;
    for (double x : data) {
      sum += x;
    }
    double mean = sum / data.length;
    double squares = 0;
    for (double x : data) {
      squares += Math.pow(x - mean, 2);
    }
    return new Gaussian(mean, squares / data.length);
  }

  @Alternative(exercise = "1.3", style = "each sample weighted by 1 / n")
  static Gaussian weighted(double[] data) {
    double weight = 1.0 / data.length;
    double mean = 0;
    for (double x : data) {
      mean += weight * x;
    }
    double centre = mean;
    return new Gaussian(
        mean, DoubleStream.of(data).map(x -> weight * ((x - centre) * (x - centre))).sum());
  }

  @Alternative(exercise = "1.4", style = "from the fit of 1.3's formulas by n / (n - 1)")
  static double byFactor(double[] data) {
    double n = data.length;
    double mean = DoubleStream.of(data).sum() / n;
    double variance = 0;
    for (double x : data) {
      variance += (x - mean) * (x - mean) / n;
    }
    return variance * (n / (n - 1));
  }

  @Alternative(exercise = "1.4", style = "Welford's one pass")
  static double welford(double[] data) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < data.length; i++) {
      double before = data[i] - mean;
      mean += before / (i + 1);
      squares += before * (data[i] - mean);
    }
    return squares / (data.length - 1);
  }
}
