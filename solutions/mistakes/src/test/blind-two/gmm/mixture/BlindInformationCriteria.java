package gmm.mixture;

import gmm.kit.testing.Mistake;
import gmm.mixture.given.Parameters;

final class BlindInformationCriteria {

  private BlindInformationCriteria() {}

  @Mistake(exercise = "3.10", name = "n taken as the number of numbers, n d, in the penalty", why = "", section = "")
  static double numbersNotRows(Parameters parameters, double score, int n) {
    int free = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    double numbers = (double) n * parameters.dimension();
    return -2 * n * score + free * Math.log(numbers);
  }

  @Mistake(exercise = "3.11", name = "the small-sample form AICc", why = "", section = "")
  static double corrected(Parameters parameters, double score, int n) {
    double free = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return -2 * n * score + 2 * free + 2 * free * (free + 1) / (n - free - 1);
  }
}
