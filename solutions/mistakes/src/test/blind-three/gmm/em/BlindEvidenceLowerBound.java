package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;

final class BlindEvidenceLowerBound {
  private BlindEvidenceLowerBound() {}

  @Mistake(exercise = "2.2", name = "subtracts the log of the posterior, not of the responsibilities given", why = "", section = "")
  static double posteriorInTheEntropy(Mixture mixture, double[][] data, double[][] responsibilities) {
    double[] w = mixture.weights();
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      double[] joint = new double[w.length];
      for (int k = 0; k < w.length; k++) {
        joint[k] = Math.log(w[k]) + mixture.components().get(k).logDensity(data[i]);
      }
      double total = LogSumExp.of(joint);
      for (int k = 0; k < w.length; k++) {
        double r = responsibilities[i][k];
        double logPosterior = joint[k] - total;
        if (r > 0 && joint[k] > Double.NEGATIVE_INFINITY) {
          bound += r * (joint[k] - logPosterior);
        }
      }
    }
    return bound;
  }
}
