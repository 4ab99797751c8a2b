package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.mixture.given.Parameters;

final class InformationCriteriaMistakes {

  private InformationCriteriaMistakes() {}

  @Mistake(
      exercise = "3.10",
      name = "uses the mean log-likelihood for the total",
      why = "score is a mean a sample; the criterion is about the likelihood of all n.",
      section = "7.2")
  static double bicOfMean(Parameters parameters, double score, int n) {
    return -2 * score + p(parameters) * Math.log(n);
  }

  @Mistake(
      exercise = "3.10",
      name = "charges 2 a parameter",
      why = "That is AIC; BIC charges log n a parameter.",
      section = "7.2")
  static double bicIsAic(Parameters parameters, double score, int n) {
    return -2 * n * score + 2.0 * p(parameters);
  }

  @Mistake(
      exercise = "3.10",
      name = "turns the sign round",
      why = "Here, as in scikit-learn, a lower BIC is better: -2 ℓ + ν log n.",
      section = "7.2")
  static double bicSign(Parameters parameters, double score, int n) {
    return 2 * n * score - p(parameters) * Math.log(n);
  }

  @Mistake(
      exercise = "3.10",
      name = "counts the components for the parameters",
      why = "ν is the number of free parameters, exercise 3.1.",
      section = "7.2")
  static double bicOfComponents(Parameters parameters, double score, int n) {
    return -2 * n * score + parameters.size() * Math.log(n);
  }

  @Mistake(
      exercise = "3.10",
      name = "forgets the 2 before the log-likelihood",
      why = "Both criteria are on the scale of -2 ℓ.",
      section = "7.2")
  static double bicHalf(Parameters parameters, double score, int n) {
    return -n * score + p(parameters) * Math.log(n);
  }

  @Mistake(
      exercise = "3.11",
      name = "uses the mean log-likelihood for the total",
      why = "score is a mean a sample; the criterion is about the likelihood of all n.",
      section = "7.3")
  static double aicOfMean(Parameters parameters, double score, int n) {
    return -2 * score + 2.0 * p(parameters);
  }

  @Mistake(
      exercise = "3.11",
      name = "charges 1 a parameter",
      why = "On the scale of -2 ℓ a parameter costs 2.",
      section = "7.3")
  static double aicOne(Parameters parameters, double score, int n) {
    return -2 * n * score + p(parameters);
  }

  @Mistake(
      exercise = "3.11",
      name = "charges log n a parameter",
      why = "That is BIC; AIC charges 2 a parameter, however many samples there are.",
      section = "7.3")
  static double aicIsBic(Parameters parameters, double score, int n) {
    return -2 * n * score + p(parameters) * Math.log(n);
  }

  private static int p(Parameters parameters) {
    return parameters.type().freeParameters(parameters.size(), parameters.dimension());
  }

  @Mistake(
      exercise = "3.10",
      name = "returns half of it: minus the log-likelihood plus half the penalty",
      why = "The criterion here is on the scale of twice the log-likelihood, as in scikit-learn.",
      section = "7.2")
  static double schwarzForm(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    return -(n * score) + 0.5 * free(parameters) * Math.log(n);
  }

  private static int free(Parameters parameters) {
    return parameters.type().freeParameters(parameters.size(), parameters.dimension());
  }
}
