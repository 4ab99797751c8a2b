package gmm.faces;

import gmm.kit.testing.Mistake;

final class BlindShrinkage {

  private BlindShrinkage() {}

  @Mistake(exercise = "5.11", method = "shape", name = "the sum of N S over the sum of N alpha, not each divided by its own scale", why = "", section = "")
  static double[][] quotientOfSums(double[][][] own, double[] counts, double[] scales) {
    int d = own[0].length;
    double below = 0;
    double[][] shape = new double[d][d];
    for (int k = 0; k < own.length; k++) {
      below += counts[k] * scales[k];
    }
    for (int k = 0; k < own.length; k++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          shape[i][j] += counts[k] * own[k][i][j] / below;
        }
      }
    }
    return shape;
  }
}
