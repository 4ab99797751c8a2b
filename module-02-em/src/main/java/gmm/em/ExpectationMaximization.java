// Yours to write: 2.7 fit. All else here is given.
package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;

/**
 * Expectation maximisation for Gaussian mixtures: E-step, M-step, converged?
 *
 * <p>Dempster, Laird and Rubin (1977); Bishop, PRML, section 9.2.2. An iteration costs O(n K d²).
 */
public final class ExpectationMaximization {

  private ExpectationMaximization() {}

  /**
   * The mixture that EM reaches from a start. Each iteration is an E-step and an M-step; the run
   * has converged once the mean log-likelihood per sample changes by less than the tolerance, up or
   * down: with regularisation it may fall a little.
   *
   * @param start K components of d features
   * @param data n x d, finite
   * @param settings when to stop, and the regularisation
   * @return the last mixture, the mean log-likelihoods of the start and after each iteration,
   *     whether it converged, and the number of iterations
   * @throws IllegalArgumentException if data is empty or a row has not d finite values
   * @throws gmm.em.given.CollapsedException if a component loses all its samples or its extent
   * @throws IllegalStateException if the mean log-likelihood falls without regularisation by more
   *     than rounding, 1e-9 of its size or of 1 if that is more: then a step is wrong
   */
  @Exercise("2.7")
  public static EmResult fit(Mixture start, double[][] data, EmSettings settings) {
    Check.rows("data", data);
    throw new Todo("2.7");
  }
}
