package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;

final class BlindEvidenceLowerBound {

  private BlindEvidenceLowerBound() {}

  @Mistake(exercise = "2.2", name = "weights that the M-step would make of the responsibilities, not the mixture's", why = "", section = "")
  static double nextWeights(Mixture mixture, double[][] data, double[][] responsibilities) {
    double[] weights =
        MaximizationStep.weights(MaximizationStep.effectiveCounts(responsibilities));
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          double density = mixture.components().get(k).logDensity(data[i]);
          bound += r * (Math.log(weights[k]) + density - Math.log(r));
        }
      }
    }
    return bound;
  }
}
