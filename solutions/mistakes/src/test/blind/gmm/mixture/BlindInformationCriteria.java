package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Parameters;

final class BlindInformationCriteria {
  private BlindInformationCriteria() {}

  private static int free(Parameters parameters) {
    return parameters.type().freeParameters(parameters.size(), parameters.dimension());
  }

  @Mistake(exercise = "3.10", name = "half of it: minus the likelihood plus half the penalty", why = "", section = "")
  static double schwarzForm(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    return -(n * score) + 0.5 * free(parameters) * Math.log(n);
  }

  @Mistake(exercise = "3.11", name = "n before the bracket: the penalty paid for every row", why = "", section = "")
  static double penaltyPerRow(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    return n * (-2 * score + 2 * free(parameters));
  }
}
