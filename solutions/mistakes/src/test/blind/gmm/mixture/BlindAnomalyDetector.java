package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindAnomalyDetector {
  private BlindAnomalyDetector() {}

  @Mistake(exercise = "3.15", method = "threshold", name = "interpolation weights of the two neighbours swapped", why = "", section = "")
  static double swappedWeights(double[] scores, double q) {
    Check.sample("scores", scores);
    Check.probability("q", q);
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double place = q * (sorted.length - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    if (below == above) {
      return sorted[below];
    }
    double part = place - below;
    return part * sorted[below] + (1 - part) * sorted[above];
  }

  @Mistake(exercise = "3.15", method = "anomalies", name = "scores on the threshold are anomalies too", why = "", section = "")
  static boolean[] onTheLine(double[] scores, double threshold) {
    boolean[] anomalies = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      anomalies[i] = !(scores[i] > threshold);
    }
    return anomalies;
  }
}
