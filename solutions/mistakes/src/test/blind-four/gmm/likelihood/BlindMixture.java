package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindMixture {

  private BlindMixture() {}

  @Mistake(
      exercise = "1.12",
      name = "all samples from one and the same component: the sum over components comes last",
      why = "",
      section = "")
  static double oneComponentForAll(Mixture mixture, double[][] data) {
    Check.rows("data", data);
    double[] weights = mixture.weights();
    double[] totals = new double[mixture.size()];
    for (int k = 0; k < totals.length; k++) {
      totals[k] = Math.log(weights[k]);
      for (double[] x : data) {
        totals[k] += mixture.components().get(k).logDensity(x);
      }
    }
    return LogSumExp.of(totals);
  }
}
