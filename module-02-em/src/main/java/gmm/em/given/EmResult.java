// Given: nothing to write here.
package gmm.em.given;

import gmm.kit.Check;
import gmm.likelihood.Mixture;

/**
 * What a run of expectation maximisation found.
 *
 * @param mixture after the last M-step
 * @param history iterations + 1 values: the mean log-likelihood per sample of the start, then after
 *     each iteration
 * @param converged whether the last change was below the tolerance
 * @param iterations how many times an E-step and an M-step were made
 */
public record EmResult(Mixture mixture, double[] history, boolean converged, int iterations) {

  /**
   * Copies the history.
   *
   * @throws IllegalArgumentException if the history's length is not iterations + 1
   */
  public EmResult {
    Check.notNull("mixture", mixture);
    Check.that(
        history.length == iterations + 1,
        "history must hold the start and one value an iteration (%s) but has %s",
        iterations + 1,
        history.length);
    history = history.clone();
  }

  /** {@return a copy: the mean log-likelihood of the start and after each iteration} */
  @Override
  public double[] history() {
    return history.clone();
  }
}
