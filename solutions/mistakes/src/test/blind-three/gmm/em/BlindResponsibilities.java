package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;

final class BlindResponsibilities {
  private BlindResponsibilities() {}

  @Mistake(exercise = "2.1", name = "weights and Mahalanobis distances only, the determinants taken to cancel", why = "", section = "")
  static double[][] noDeterminant(Mixture mixture, double[][] data) {
    int k = mixture.size();
    double[] w = mixture.weights();
    double[][] r = new double[data.length][k];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < k; j++) {
        r[i][j] = Math.log(w[j]) - 0.5 * mixture.components().get(j).mahalanobisSquared(data[i]);
      }
      double total = LogSumExp.of(r[i]);
      for (int j = 0; j < k; j++) {
        r[i][j] = Math.exp(r[i][j] - total);
      }
    }
    return r;
  }
}
