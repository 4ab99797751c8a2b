package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.mixture.given.Parameters;

/**
 * How well a mixture describes data, less what its parameters cost: the lower the better. The data
 * enter through their mean log-likelihood alone, so that they need not be in memory.
 */
public final class InformationCriteria {

  private InformationCriteria() {}

  /**
   * The Bayesian information criterion.
   *
   * <p>BIC = -2 ℓ + ν log n, with ν the number of free parameters. Source: Schwarz, Estimating the
   * dimension of a model, 1978.
   *
   * @param parameters of the mixture; {@code type()}, {@code size()} and {@code dimension()} say
   *     what ν is
   * @param score the mean log-likelihood of a row, ℓ / n
   * @param n how many rows, at least 1
   */
  @Exercise("3.10")
  public static double bic(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    return -2.0 * n * score + freeParameters(parameters) * Math.log(n);
  }

  /**
   * Akaike's information criterion.
   *
   * <p>AIC = -2 ℓ + 2 ν, with ν the number of free parameters. Source: Akaike, A new look at the
   * statistical model identification, 1974.
   *
   * @param parameters of the mixture; {@code type()}, {@code size()} and {@code dimension()} say
   *     what ν is
   * @param score the mean log-likelihood of a row, ℓ / n
   * @param n how many rows, at least 1
   */
  @Exercise("3.11")
  public static double aic(Parameters parameters, double score, int n) {
    Check.atLeast("n", n, 1);
    return -2.0 * n * score + 2.0 * freeParameters(parameters);
  }

  private static int freeParameters(Parameters parameters) {
    return parameters.type().freeParameters(parameters.size(), parameters.dimension());
  }
}
