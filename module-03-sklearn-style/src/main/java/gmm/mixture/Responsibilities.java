// Yours to write: 3.7 of. All else here is given.
package gmm.mixture;

import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.Block;
import gmm.mixture.given.Posterior;

/**
 * The E-step of a block of rows: module 2's, for all rows at once.
 *
 * <p>Source: Bishop, PRML, equation 9.23.
 */
public final class Responsibilities {

  private Responsibilities() {}

  /**
   * How probable it is that each row came from each component.
   *
   * <p>rᵢₖ = exp(ℓᵢₖ - log Σₗ exp ℓᵢₗ) with ℓᵢₖ = log wₖ + log N(xᵢ; μₖ, Σₖ); the logarithm of that
   * sum is log p(xᵢ). The largest ℓᵢₖ of a row is taken out before the exponential, as in exercise
   * 1.10. {@link Block#plusRow} makes a block of your own; {@link Block#minusColumn}, {@link
   * Block#exp} and {@link Block#dividedByColumn} change it in place, {@link Block#rowMaxima} and
   * {@link Block#rowSums} read it.
   *
   * @param logDensities log N(xᵢ; μₖ, Σₖ), B x K, read only
   * @param logWeights log wₖ, length K
   * @return responsibilities, B x K, each row summing to 1, and log densities of the rows, length B
   */
  @Exercise("3.7")
  public static Posterior of(Block logDensities, double[] logWeights) {
    throw new Todo("3.7");
  }
}
