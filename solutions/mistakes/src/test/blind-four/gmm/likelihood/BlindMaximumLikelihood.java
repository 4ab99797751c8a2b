package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindMaximumLikelihood {

  private BlindMaximumLikelihood() {}

  @Mistake(
      exercise = "1.3",
      name = "one pass: squares the distance from the running mean that already holds the sample",
      why = "",
      section = "")
  static Gaussian runningMean(double[] data) {
    Check.notAllEqual("data", data);
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < data.length; i++) {
      mean += (data[i] - mean) / (i + 1);
      squares += (data[i] - mean) * (data[i] - mean);
    }
    return new Gaussian(mean, squares / data.length);
  }

  @Mistake(
      exercise = "1.4",
      name = "mean squared difference of all pairs, not halved",
      why = "",
      section = "")
  static double pairsNotHalved(double[] data) {
    Check.sample("data", data);
    Check.atLeast("the number of samples", data.length, 2);
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += (data[i] - data[j]) * (data[i] - data[j]);
      }
    }
    double pairs = data.length * (data.length - 1.0) / 2;
    return sum / pairs;
  }
}
