package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindLabelMatching {

  private BlindLabelMatching() {}

  @Mistake(exercise = "3.16", method = "accuracy", name = "mean of the classes' own shares, each class alike", why = "", section = "")
  static double meanOfClasses(int[] labels, int[] classes, int[] map) {
    int count = 0;
    for (int y : classes) {
      count = Math.max(count, y + 1);
    }
    double sum = 0;
    int present = 0;
    for (int y = 0; y < count; y++) {
      int right = 0;
      int all = 0;
      for (int i = 0; i < classes.length; i++) {
        if (classes[i] == y) {
          all++;
          right += map[labels[i]] == y ? 1 : 0;
        }
      }
      if (all > 0) {
        present++;
        sum += (double) right / all;
      }
    }
    return sum / present;
  }
}
