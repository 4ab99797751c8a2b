// Yours to write: 3.13 of. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import java.util.function.IntFunction;

/** EM finds a local maximum: several starts, and the best of what they lead to. */
public final class BestOfStarts {

  private BestOfStarts() {}

  /**
   * Fits from several starts and keeps the mixture under which the data is most probable.
   *
   * @param starts how many, at least 1
   * @param fitFrom fits from start 0, 1, ...; each is to be asked for once, in this order
   * @return the model whose {@link GaussianMixture#lowerBound()} is highest; the earlier one where
   *     two are equal
   * @throws IllegalArgumentException if there is no start
   */
  @Exercise("3.13")
  public static GaussianMixture of(int starts, IntFunction<GaussianMixture> fitFrom) {
    Check.atLeast("starts", starts, 1);
    throw new Todo("3.13");
  }
}
