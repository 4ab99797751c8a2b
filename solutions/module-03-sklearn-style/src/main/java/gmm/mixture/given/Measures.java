package gmm.mixture.given;

import gmm.mixture.InformationCriteria;

/**
 * What was measured of a fit.
 *
 * @param score mean log-likelihood of a row of the data under the fitted mixture
 * @param bic Bayesian information criterion on that data
 * @param aic Akaike's information criterion on that data
 * @param seconds of the fit alone
 * @param startSeconds of these, what went into finding starts: until EM began
 * @param iterations of all its starts together
 */
public record Measures(
    double score, double bic, double aic, double seconds, double startSeconds, int iterations) {

  /**
   * {@return the measures of a fit}
   *
   * @param parameters that were fitted
   * @param score mean log-likelihood of a row of the data they were fitted to
   * @param n how many rows those are
   * @param seconds that the fit took
   * @param startSeconds of these, what its starts took
   * @param iterations of all its starts together
   */
  public static Measures of(
      Parameters parameters,
      double score,
      int n,
      double seconds,
      double startSeconds,
      int iterations) {
    double bic = InformationCriteria.bic(parameters, score, n);
    double aic = InformationCriteria.aic(parameters, score, n);
    return new Measures(score, bic, aic, seconds, startSeconds, iterations);
  }

  /** {@return seconds divided by iterations; NaN if there were none} */
  public double secondsPerIteration() {
    return iterations == 0 ? Double.NaN : seconds / iterations;
  }
}
