package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindMaximumLikelihood {
  private BlindMaximumLikelihood() {}

  @Mistake(exercise = "1.3", method = "fit", name = "one pass: squares the distance from the running mean after its update", why = "", section = "")
  static Gaussian runningMeanSquared(double[] data) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < data.length; i++) {
      mean += (data[i] - mean) / (i + 1);
      squares += (data[i] - mean) * (data[i] - mean);
    }
    return new Gaussian(mean, squares / data.length);
  }

  @Mistake(exercise = "1.4", method = "unbiasedVariance", name = "mean squared difference over all pairs, without the half", why = "", section = "")
  static double allPairs(double[] data) {
    double sum = 0;
    int pairs = 0;
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < data.length; j++) {
        if (i != j) {
          sum += (data[i] - data[j]) * (data[i] - data[j]);
          pairs++;
        }
      }
    }
    return sum / pairs;
  }
}
