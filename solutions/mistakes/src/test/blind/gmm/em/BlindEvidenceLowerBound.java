package gmm.em;

import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;

final class BlindEvidenceLowerBound {

  private BlindEvidenceLowerBound() {}

  @Mistake(
      exercise = "2.2",
      name = "brackets missing: the responsibility multiplies the log weight and the entropy only",
      why = "",
      section = "")
  static double bracketsMissing(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < mixture.size(); k++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          bound +=
              r * Math.log(mixture.weights()[k])
                  + mixture.components().get(k).logDensity(data[i])
                  - r * Math.log(r);
        }
      }
    }
    return bound;
  }

  @Mistake(
      exercise = "2.2",
      name = "the whole mixture's log density where the component's joint one belongs",
      why = "",
      section = "")
  static double mixtureInside(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      double log = mixture.logDensity(data[i]);
      for (double r : responsibilities[i]) {
        if (r == 0) {
          continue;
        }
        bound += r * (log - Math.log(r));
      }
    }
    return bound;
  }

  @Mistake(
      exercise = "2.2",
      name = "the responsibilities' logs are added, not subtracted, and the mean is handed over",
      why = "",
      section = "")
  static double signAndMean(Mixture mixture, double[][] data, double[][] responsibilities) {
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < mixture.size(); k++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          double joint =
              Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(data[i]);
          bound += r * (joint + Math.log(r));
        }
      }
    }
    return bound / data.length;
  }
}
