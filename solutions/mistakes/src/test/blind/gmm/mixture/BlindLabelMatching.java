package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.algorithms.Assignment;
import gmm.kit.testing.Mistake;

final class BlindLabelMatching {
  private BlindLabelMatching() {}

  @Mistake(exercise = "3.16", method = "best", name = "greedy: each component in turn takes its most frequent class still free", why = "", section = "")
  static int[] greedy(int[] labels, int components, int[] classes, int classCount) {
    Check.labels("labels", labels, components);
    Check.labels("classes", classes, classCount);
    Check.sameSize("labels", labels.length, "classes", classes.length);
    int[][] shared = new int[components][classCount];
    for (int i = 0; i < labels.length; i++) {
      shared[labels[i]][classes[i]]++;
    }
    boolean[] taken = new boolean[classCount];
    int[] map = new int[components];
    for (int k = 0; k < components; k++) {
      int best = Assignment.NONE;
      for (int c = 0; c < classCount; c++) {
        if (!taken[c] && (best == Assignment.NONE || shared[k][c] > shared[k][best])) {
          best = c;
        }
      }
      map[k] = best;
      if (best != Assignment.NONE) {
        taken[best] = true;
      }
    }
    return map;
  }

  @Mistake(exercise = "3.16", method = "accuracy", name = "samples of components without a class left out of the count", why = "", section = "")
  static double leftOverSkipped(int[] labels, int[] classes, int[] map) {
    Check.sameSize("labels", labels.length, "classes", classes.length);
    int right = 0;
    int count = 0;
    for (int i = 0; i < labels.length; i++) {
      int mapped = map[labels[i]];
      if (mapped == Assignment.NONE) {
        continue;
      }
      count++;
      if (mapped == classes[i]) {
        right++;
      }
    }
    return count == 0 ? 0 : (double) right / count;
  }
}
