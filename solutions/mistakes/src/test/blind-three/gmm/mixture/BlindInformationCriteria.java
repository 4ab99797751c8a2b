package gmm.mixture;

import gmm.kit.testing.Mistake;
import gmm.mixture.given.Parameters;

final class BlindInformationCriteria {
  private BlindInformationCriteria() {}

  @Mistake(exercise = "3.10", method = "bic", name = "log of how many numbers there are, rows times features", why = "", section = "")
  static double logOfAllNumbers(Parameters parameters, double score, int n) {
    int free = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return -2 * n * score + free * Math.log((double) n * parameters.dimension());
  }

  @Mistake(exercise = "3.11", method = "aic", name = "AICc, with the correction for small samples", why = "", section = "")
  static double smallSampleCorrection(Parameters parameters, double score, int n) {
    double free = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    double left = Math.max(n - free - 1, 1);
    return -2 * n * score + 2 * free + 2 * free * (free + 1) / left;
  }
}
