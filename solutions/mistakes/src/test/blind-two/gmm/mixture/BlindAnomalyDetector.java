package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindAnomalyDetector {

  private BlindAnomalyDetector() {}

  @Mistake(exercise = "3.15", method = "threshold", name = "a share of the range between lowest and highest score, not of the samples", why = "", section = "")
  static double shareOfRange(double[] scores, double q) {
    double lowest = scores[0];
    double highest = scores[0];
    for (double score : scores) {
      lowest = Math.min(lowest, score);
      highest = Math.max(highest, score);
    }
    return lowest + q * (highest - lowest);
  }
}
