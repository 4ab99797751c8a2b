package gmm.mixture;

import gmm.kit.testing.Alternative;
import gmm.mixture.given.Parameters;

/** Right answers for {@link InformationCriteria} in another style. */
final class InformationCriteriaAlternatives {

  private InformationCriteriaAlternatives() {}

  @Alternative(exercise = "3.10", style = "the total likelihood first")
  static double bicOfTotal(Parameters parameters, double score, int n) {
    double total = score * n;
    int p = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return p * Math.log(n) - 2 * total;
  }

  @Alternative(exercise = "3.10", style = "two times a half of it")
  static double bicOfHalf(Parameters parameters, double score, int n) {
    double p = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return -2 * (n * score - p / 2 * Math.log(n));
  }

  @Alternative(exercise = "3.11", style = "the total likelihood first")
  static double aicOfTotal(Parameters parameters, double score, int n) {
    double total = score * n;
    int p = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return 2 * p - 2 * total;
  }

  @Alternative(exercise = "3.11", style = "twice the difference")
  static double aicOfDifference(Parameters parameters, double score, int n) {
    double p = parameters.type().freeParameters(parameters.size(), parameters.dimension());
    return 2 * (p - n * score);
  }
}
