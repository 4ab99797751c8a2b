// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.Check;
import gmm.mixture.CovarianceType;

/**
 * What a fit is asked to do; scikit-learn's constructor arguments.
 *
 * @param components k, at least 1
 * @param covarianceType the shape of the covariances
 * @param tol the fit stops when the mean log-likelihood changes by less; 0 or greater
 * @param regCovar added to the diagonal of every covariance; 0 or greater
 * @param maxIter EM iterations at most; 0 gives the start as it is
 * @param nInit how many starts are tried, at least 1; the best is kept
 * @param init how a start is found
 * @param seed of all randomness
 */
public record Settings(
    int components,
    CovarianceType covarianceType,
    double tol,
    double regCovar,
    int maxIter,
    int nInit,
    InitMethod init,
    long seed) {

  /**
   * @throws IllegalArgumentException if one of them is not what it must be, naming it
   */
  public Settings {
    Check.atLeast("components", components, 1);
    Check.notNull("covarianceType", covarianceType);
    Check.notNegative("tol", tol);
    Check.notNegative("regCovar", regCovar);
    Check.atLeast("maxIter", maxIter, 0);
    Check.atLeast("nInit", nInit, 1);
    Check.notNull("init", init);
  }
}
