package gmm.mixture;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindAnomalyDetector {
  private BlindAnomalyDetector() {}

  @Mistake(exercise = "3.15", method = "threshold", name = "always the middle of the two neighbours, as for the median", why = "", section = "")
  static double middleOfNeighbours(double[] scores, double q) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double place = q * (sorted.length - 1);
    return (sorted[(int) Math.floor(place)] + sorted[(int) Math.ceil(place)]) / 2;
  }
}
