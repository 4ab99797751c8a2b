package gmm.faces;

import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindMemorization {

  private BlindMemorization() {}

  @Mistake(exercise = "5.5", method = "copyProbability", name = "share of the generated below the median of the held-out", why = "", section = "")
  static double belowMedian(double[] generated, double[] heldOut) {
    double[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double median = (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    double nearer = 0;
    for (double distance : generated) {
      if (distance < median) {
        nearer++;
      } else if (distance == median) {
        nearer += 0.5;
      }
    }
    return nearer / generated.length;
  }
}
