// Yours to write: 2.1 of. All else here is given.
package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;

/**
 * The E-step: how probable it is, given the mixture, that a sample came from each component.
 *
 * <p>Bishop, PRML, section 9.2, equation 9.13. Costs O(n K d²).
 */
public final class Responsibilities {

  private Responsibilities() {}

  /**
   * The posterior probabilities of the components, by Bayes' rule, computed from logs: a sample far
   * from every component has densities that are all 0 in floating point, yet its responsibilities
   * are as sound as any other's.
   *
   * <p>rᵢₖ = wₖ N(xᵢ; μₖ, Σₖ) / Σₗ wₗ N(xᵢ; μₗ, Σₗ)
   *
   * @param mixture K components of d features
   * @param data n x d, finite
   * @return n x K, each between 0 and 1, each row sums to 1
   * @throws IllegalArgumentException if a row has not d finite values
   */
  @Exercise("2.1")
  public static double[][] of(Mixture mixture, double[][] data) {
    Check.columns("data", data, mixture.dimension());
    throw new Todo("2.1");
  }
}
