package gmm.digits;

import gmm.kit.testing.Mistake;

final class BlindClassConditionalMixture {
  private BlindClassConditionalMixture() {}

  @Mistake(exercise = "4.9", method = "classProbabilities", name = "shifts the logs to be positive and divides by their sum, no exponential", why = "", section = "")
  static double[][] shiftedLogs(ClassConditionalMixture classifier, double[][] rows) {
    double[][] joint = classifier.logJoint(rows);
    double[][] probabilities = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      double least = Double.POSITIVE_INFINITY;
      for (double value : joint[i]) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
        }
      }
      double[] p = new double[joint[i].length];
      double sum = 0;
      for (int y = 0; y < p.length; y++) {
        p[y] = Double.isFinite(joint[i][y]) ? joint[i][y] - least : 0;
        sum += p[y];
      }
      for (int y = 0; y < p.length; y++) {
        p[y] = sum > 0 ? p[y] / sum : 1.0 / p.length;
      }
      probabilities[i] = p;
    }
    return probabilities;
  }
}
