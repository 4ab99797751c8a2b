package gmm.em;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;

final class BlindEvidenceLowerBound {

  private BlindEvidenceLowerBound() {}

  @Mistake(
      exercise = "2.2",
      name = "entropy of the components' mean shares instead of each sample's own",
      why = "",
      section = "")
  static double entropyOfShares(
      Mixture mixture, double[][] data, double[][] responsibilities) {
    Check.columns("data", data, mixture.dimension());
    Check.columns("responsibilities", responsibilities, mixture.size());
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
    double[] weights = mixture.weights();
    double bound = 0;
    for (int k = 0; k < mixture.size(); k++) {
      double share = 0;
      for (int i = 0; i < data.length; i++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          bound += r * (Math.log(weights[k]) + mixture.components().get(k).logDensity(data[i]));
        }
        share += r / data.length;
      }
      if (share > 0) {
        bound -= data.length * share * Math.log(share);
      }
    }
    return bound;
  }
}
