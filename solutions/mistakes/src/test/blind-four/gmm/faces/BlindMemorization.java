package gmm.faces;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindMemorization {

  private BlindMemorization() {}

  @Mistake(
      exercise = "5.5",
      method = "copyProbability",
      name = "share of the generated faces that are nearer than the median held-out one",
      why = "",
      section = "")
  static double nearerThanMedian(double[] generated, double[] heldOut) {
    Check.sample("generated", generated);
    Check.sample("heldOut", heldOut);
    double[] sorted = heldOut.clone();
    Arrays.sort(sorted);
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    double nearer = 0;
    for (double distance : generated) {
      if (distance < median) {
        nearer += 1;
      } else if (distance == median) {
        nearer += 0.5;
      }
    }
    return nearer / generated.length;
  }
}
