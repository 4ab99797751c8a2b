// Yours to write: 2.11 seed. All else here is given.
package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import java.util.random.RandomGenerator;

/**
 * A start for k-means that is spread over the data.
 *
 * <p>Arthur and Vassilvitskii (2007): in expectation the inertia of this start alone is within 8
 * (log K + 2) of the best there is. Costs O(n K d).
 */
public final class KMeansPlusPlus {

  private KMeansPlusPlus() {}

  /**
   * Draws k of the samples: the first uniformly, each further one with a probability proportional
   * to D², its squared distance from the nearest sample drawn so far (uniformly where all of those
   * are 0).
   *
   * <p>P(i) = Dᵢ² / Σᵢ′ Dᵢ′²
   *
   * @param data n x d, finite
   * @param k from 1 to n
   * @param random where the draws come from
   * @return K x d, each a copy of a row of data
   * @throws IllegalArgumentException if data is not a table of finite numbers or k is not from 1 to
   *     n
   */
  @Exercise("2.11")
  public static double[][] seed(double[][] data, int k, RandomGenerator random) {
    Check.rows("data", data);
    Check.between("k", k, 1, data.length);
    throw new Todo("2.11");
  }
}
