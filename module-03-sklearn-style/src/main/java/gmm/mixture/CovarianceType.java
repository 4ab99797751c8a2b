// Yours to write: 3.1 freeParameters. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.mixture.given.CovarianceShape;

/**
 * What shape the components' covariance matrices may have.
 *
 * <p>Source: Bishop, PRML, section 2.3 (the number of parameters of a Gaussian) and 9.2.
 */
public enum CovarianceType {
  /** Every component has a d x d matrix of its own. */
  FULL,
  /** All components share one d x d matrix. */
  TIED,
  /** Every component has d variances of its own and no correlations. */
  DIAGONAL,
  /** Every component has one variance of its own, the same in every direction. */
  SPHERICAL;

  /**
   * {@return the compact form in which the covariances of a mixture are kept: k of d x d (full),
   * one of d x d (tied), k of 1 x d (diagonal), k of 1 x 1 (spherical)}
   *
   * @param k components
   * @param d features
   */
  public CovarianceShape shape(int k, int d) {
    return switch (this) {
      case FULL -> new CovarianceShape(k, d, d);
      case TIED -> new CovarianceShape(1, d, d);
      case DIAGONAL -> new CovarianceShape(k, 1, d);
      case SPHERICAL -> new CovarianceShape(k, 1, 1);
    };
  }

  /**
   * The number of parameters that may be chosen freely in a mixture of this type.
   *
   * <p>K - 1 weights (the last one follows, for they sum to 1), K d means, and the covariances: K
   * d(d+1)/2 full, d(d+1)/2 tied, K d diagonal, K spherical.
   *
   * @param k components, at least 1
   * @param d features, at least 1
   * @return weights, means and covariances together
   * @throws IllegalArgumentException if k or d is less than 1
   */
  @Exercise("3.1")
  public int freeParameters(int k, int d) {
    Check.atLeast("k", k, 1);
    Check.atLeast("d", d, 1);
    throw new Todo("3.1");
  }
}
