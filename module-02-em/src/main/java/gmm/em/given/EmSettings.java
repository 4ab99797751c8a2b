// Given: nothing to write here.
package gmm.em.given;

import gmm.kit.Check;

/**
 * When expectation maximisation stops, and what it adds to every variance.
 *
 * @param maxIterations at least 1
 * @param tolerance 0 or more: EM has converged once the mean log-likelihood per sample changes by
 *     less in one iteration; with 0 it never has and runs all its iterations
 * @param regularization 0 or more, added to the diagonal of every covariance in every M-step, in
 *     squared units of the data
 */
public record EmSettings(int maxIterations, double tolerance, double regularization) {

  /** What is added to each variance unless one says otherwise; scikit-learn's reg_covar. */
  public static final double DEFAULT_REGULARIZATION = 1e-6;

  /**
   * @throws IllegalArgumentException if there is no iteration, or a number is negative or not
   *     finite
   */
  public EmSettings {
    Check.atLeast("maxIterations", maxIterations, 1);
    Check.notNegative("tolerance", tolerance);
    Check.notNegative("regularization", regularization);
  }

  /** {@return scikit-learn's: 100 iterations, tolerance 1e-3, regularisation 1e-6} */
  public static EmSettings defaults() {
    return new EmSettings(100, 1e-3, DEFAULT_REGULARIZATION);
  }
}
