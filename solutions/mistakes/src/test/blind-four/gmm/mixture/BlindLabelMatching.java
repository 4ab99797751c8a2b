package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindLabelMatching {

  private BlindLabelMatching() {}

  @Mistake(
      exercise = "3.16",
      method = "accuracy",
      name = "mean over the components of their shares, whatever their sizes",
      why = "",
      section = "")
  static double meanOfShares(int[] labels, int[] classes, int[] map) {
    Check.sameSize("labels", labels.length, "classes", classes.length);
    double[] right = new double[map.length];
    int[] counts = new int[map.length];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]]++;
      if (map[labels[i]] == classes[i]) {
        right[labels[i]]++;
      }
    }
    double total = 0;
    int seen = 0;
    for (int k = 0; k < map.length; k++) {
      if (counts[k] > 0) {
        total += right[k] / counts[k];
        seen++;
      }
    }
    return seen == 0 ? 0 : total / seen;
  }
}
