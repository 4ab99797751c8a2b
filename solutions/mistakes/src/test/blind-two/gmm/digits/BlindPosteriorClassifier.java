package gmm.digits;

import gmm.kit.testing.Mistake;

final class BlindPosteriorClassifier {

  private BlindPosteriorClassifier() {}

  @Mistake(exercise = "4.5", name = "mean responsibility within each label, so that all labels count as equally common", why = "", section = "")
  static double[][] labelsAlike(double[][] responsibilities, int[] labels, int classes) {
    int size = responsibilities[0].length;
    double[] ofLabel = new double[classes];
    for (int label : labels) {
      ofLabel[label]++;
    }
    double[][] table = new double[size][classes];
    for (int k = 0; k < size; k++) {
      double sum = 0;
      for (int i = 0; i < labels.length; i++) {
        double share = responsibilities[i][k] / ofLabel[labels[i]];
        table[k][labels[i]] += share;
        sum += share;
      }
      for (int y = 0; y < classes; y++) {
        table[k][y] = sum > 0 ? table[k][y] / sum : ofLabel[y] / labels.length;
      }
    }
    return table;
  }
}
