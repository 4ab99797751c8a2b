package gmm.digits;

import gmm.kit.testing.Mistake;

final class BlindPosteriorClassifier {
  private BlindPosteriorClassifier() {}

  @Mistake(exercise = "4.5", method = "labelGivenComponent", name = "counts a sample as one for each component responsible for at least half of it, else not at all", why = "", section = "")
  static double[][] atLeastHalf(double[][] responsibilities, int[] labels, int classes) {
    int components = responsibilities[0].length;
    double[][] table = new double[components][classes];
    for (int k = 0; k < components; k++) {
      double total = 0;
      for (int i = 0; i < labels.length; i++) {
        if (responsibilities[i][k] >= 0.5) {
          table[k][labels[i]]++;
          total++;
        }
      }
      if (total == 0) {
        for (int label : labels) {
          table[k][label]++;
          total++;
        }
      }
      for (int y = 0; y < classes; y++) {
        table[k][y] /= total;
      }
    }
    return table;
  }
}
