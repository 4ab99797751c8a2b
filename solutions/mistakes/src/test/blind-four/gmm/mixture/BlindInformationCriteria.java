package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Parameters;

final class BlindInformationCriteria {

  private BlindInformationCriteria() {}

  @Mistake(
      exercise = "3.10",
      name = "log of the number of values n d, and the weights are not counted as parameters",
      why = "",
      section = "")
  static double valuesAndNoWeights(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    int k = parameters.size();
    int d = parameters.dimension();
    int free = parameters.type().freeParameters(k, d) - (k - 1);
    return -2 * score * n + free * Math.log((double) n * d);
  }

  @Mistake(
      exercise = "3.11",
      name = "with the correction for small samples, AICc",
      why = "",
      section = "")
  static double smallSamples(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    double free = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return -2 * score * n + 2 * free + 2 * free * (free + 1) / (n - free - 1);
  }
}
