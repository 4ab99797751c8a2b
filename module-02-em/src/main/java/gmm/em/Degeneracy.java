// Yours to write: 2.13 collapsed, 2.14 restart. All else here is given.
package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;
import java.util.random.RandomGenerator;

/**
 * Components that fall in on a point or a line, where the likelihood grows without bound.
 *
 * <p>Bishop, PRML, section 9.2.1.
 */
public final class Degeneracy {

  private Degeneracy() {}

  /**
   * The components that have no extent to speak of in some direction: those whose smallest
   * covariance eigenvalue is below a bound.
   *
   * @param mixture K components
   * @param minVariance positive, in squared units of the data
   * @return their indices, ascending; empty if there is none
   * @throws IllegalArgumentException if the bound is not positive and finite
   */
  @Exercise("2.13")
  public static int[] collapsed(Mixture mixture, double minVariance) {
    Check.positive("minVariance", minVariance);
    throw new Todo("2.13");
  }

  /**
   * Starts components again: each from a sample drawn uniformly, with the covariance of all the
   * data and the weight 1/k; the weights of the others shrink in proportion, so that all sum to 1.
   *
   * @param mixture K components of d features
   * @param collapsed indices of the components to start again
   * @param data n x d, of a positive definite covariance
   * @param random where the draws come from
   * @return K components, the others' means and covariances as they were
   * @throws IllegalArgumentException if an index is not from 0 to K - 1 or a row has not d finite
   *     values
   */
  @Exercise("2.14")
  public static Mixture restart(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    Check.columns("data", data, mixture.dimension());
    Check.indices("collapsed", collapsed, mixture.size());
    throw new Todo("2.14");
  }
}
