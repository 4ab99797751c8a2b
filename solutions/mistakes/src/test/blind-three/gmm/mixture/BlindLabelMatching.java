package gmm.mixture;

import gmm.kit.algorithms.Assignment;
import gmm.kit.testing.Mistake;

final class BlindLabelMatching {
  private BlindLabelMatching() {}

  @Mistake(exercise = "3.16", method = "best", name = "maximises the shares within the components, not the samples", why = "", section = "")
  static int[] sharesOfComponents(int[] labels, int components, int[] classes, int classCount) {
    double[][] gain = new double[components][classCount];
    int[] sizes = new int[components];
    for (int i = 0; i < labels.length; i++) {
      gain[labels[i]][classes[i]]++;
      sizes[labels[i]]++;
    }
    for (int k = 0; k < components; k++) {
      for (int c = 0; c < classCount; c++) {
        gain[k][c] /= Math.max(sizes[k], 1);
      }
    }
    return Assignment.maximize(gain);
  }
}
