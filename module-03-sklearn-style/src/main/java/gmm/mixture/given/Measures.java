// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.RowSource;
import gmm.mixture.GaussianMixture;

/**
 * What was measured of a fit.
 *
 * @param score mean log-likelihood of a row of the data under the fitted mixture
 * @param bic Bayesian information criterion on that data
 * @param aic Akaike's information criterion on that data
 * @param seconds of the fit alone
 * @param iterations of all its starts together
 */
public record Measures(double score, double bic, double aic, double seconds, int iterations) {

  /**
   * {@return the measures of a fit; the rows are walked through once}
   *
   * @param model what was fitted
   * @param rows n x d, what it was fitted to
   * @param seconds that the fit took
   * @param iterations of all its starts together
   */
  public static Measures of(GaussianMixture model, RowSource rows, double seconds, int iterations) {
    Scoring scoring = new Scoring(model, rows);
    return new Measures(scoring.score(), scoring.bic(), scoring.aic(), seconds, iterations);
  }

  /** {@return seconds by iterations; NaN if there were none} */
  public double secondsPerIteration() {
    return iterations == 0 ? Double.NaN : seconds / iterations;
  }
}
