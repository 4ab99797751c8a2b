package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.Mixture;
import java.util.Arrays;

/**
 * Expectation maximisation for Gaussian mixtures: E-step, M-step, converged?
 *
 * <p>Dempster, Laird and Rubin (1977); Bishop, PRML, section 9.2.2. An iteration costs O(n K d²).
 */
public final class ExpectationMaximization {

  /** How much a mean log-likelihood may fall by rounding alone, relative to its size. */
  private static final double ROUNDING = 1e-9;

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
    Mixture mixture = start;
    double[] history = new double[settings.maxIterations() + 1];
    history[0] = mixture.logLikelihood(data) / data.length;
    int iteration = 0;
    boolean converged = false;
    while (!converged && iteration < settings.maxIterations()) {
      double[][] responsibilities = Responsibilities.of(mixture, data);
      mixture = MaximizationStep.of(data, responsibilities, settings.regularization());
      iteration++;
      history[iteration] = mixture.logLikelihood(data) / data.length;
      demandNoFall(history[iteration - 1], history[iteration], settings);
      converged = Math.abs(history[iteration] - history[iteration - 1]) < settings.tolerance();
    }
    return new EmResult(mixture, Arrays.copyOf(history, iteration + 1), converged, iteration);
  }

  private static void demandNoFall(double before, double after, EmSettings settings) {
    if (settings.regularization() == 0
        && after < before - ROUNDING * Math.max(1, Math.abs(before))) {
      throw new IllegalStateException(
          "the mean log-likelihood fell from %s to %s without regularization: a step is wrong"
              .formatted(before, after));
    }
  }
}
