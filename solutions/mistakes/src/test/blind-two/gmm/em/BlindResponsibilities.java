package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;

final class BlindResponsibilities {

  private BlindResponsibilities() {}

  @Mistake(exercise = "2.1", name = "the determinants dropped as if they were a common constant", why = "", section = "")
  static double[][] noDeterminant(Mixture mixture, double[][] data) {
    double[] weights = mixture.weights();
    double[][] table = new double[data.length][weights.length];
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        double distance = mixture.components().get(k).mahalanobisSquared(data[i]);
        table[i][k] = Math.log(weights[k]) - distance / 2;
      }
      double total = LogSumExp.of(table[i]);
      for (int k = 0; k < weights.length; k++) {
        table[i][k] = Math.exp(table[i][k] - total);
      }
    }
    return table;
  }
}
