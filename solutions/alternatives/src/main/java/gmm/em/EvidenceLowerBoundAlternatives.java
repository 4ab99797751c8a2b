package gmm.em;

import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;

/** Right answers for {@link EvidenceLowerBound} in another style. */
final class EvidenceLowerBoundAlternatives {

  private EvidenceLowerBoundAlternatives() {}

  @Alternative(exercise = "2.2", style = "expected log joint plus entropy")
  static double withEntropy(Mixture mixture, double[][] data, double[][] responsibilities) {
    double expected = 0;
    double entropy = 0;
    for (int k = 0; k < mixture.size(); k++) {
      for (int i = 0; i < data.length; i++) {
        double r = responsibilities[i][k];
        if (r == 0) {
          continue;
        }
        expected += r * Math.log(mixture.weights()[k]);
        expected += r * mixture.components().get(k).logDensity(data[i]);
        entropy -= r * Math.log(r);
      }
    }
    return expected + entropy;
  }

  @Alternative(exercise = "2.2", style = "sample by sample")
  static double sampleBySample(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      double ofSample = 0;
      for (int k = 0; k < responsibilities[i].length; k++) {
        double r = responsibilities[i][k];
        double weight = mixture.weights()[k];
        ofSample +=
            r > 0
                ? r * (Math.log(weight / r) + mixture.components().get(k).logDensity(data[i]))
                : 0;
      }
      bound += ofSample;
    }
    return bound;
  }
}
