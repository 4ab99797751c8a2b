package gmm.likelihood;

import gmm.kit.testing.Mistake;

final class BlindMaximumLikelihood {

  private BlindMaximumLikelihood() {}

  @Mistake(exercise = "1.3", name = "running mean, squares taken about the mean so far", why = "", section = "")
  static Gaussian runningMean(double[] data) {
    double mean = 0;
    double squares = 0;
    for (int i = 0; i < data.length; i++) {
      mean += (data[i] - mean) / (i + 1);
      squares += (data[i] - mean) * (data[i] - mean);
    }
    return new Gaussian(mean, squares / data.length);
  }

  @Mistake(exercise = "1.4", name = "mean squared difference of all pairs, the half forgotten", why = "", section = "")
  static double pairs(double[] data) {
    int n = data.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        sum += (data[i] - data[j]) * (data[i] - data[j]);
      }
    }
    return sum / ((double) n * (n - 1));
  }
}
