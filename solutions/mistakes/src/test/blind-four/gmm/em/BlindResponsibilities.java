package gmm.em;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;

final class BlindResponsibilities {

  private BlindResponsibilities() {}

  @Mistake(
      exercise = "2.1",
      name = "the normalising sum is not set back to 0 for the next sample",
      why = "",
      section = "")
  static double[][] sumNotReset(Mixture mixture, double[][] data) {
    Check.columns("data", data, mixture.dimension());
    int k = mixture.size();
    double[] weights = mixture.weights();
    double[][] r = new double[data.length][k];
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      double max = Double.NEGATIVE_INFINITY;
      for (int j = 0; j < k; j++) {
        r[i][j] = Math.log(weights[j]) + mixture.components().get(j).logDensity(data[i]);
        max = Math.max(max, r[i][j]);
      }
      for (int j = 0; j < k; j++) {
        r[i][j] = Math.exp(r[i][j] - max);
        sum += r[i][j];
      }
      for (int j = 0; j < k; j++) {
        r[i][j] /= sum;
      }
    }
    return r;
  }
}
