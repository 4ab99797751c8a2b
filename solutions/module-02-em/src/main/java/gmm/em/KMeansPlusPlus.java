package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
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
    double[][] centroids = new double[k][];
    centroids[0] = data[random.nextInt(data.length)].clone();
    double[] nearest = new double[data.length];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int c = 1; c < k; c++) {
      for (int i = 0; i < data.length; i++) {
        double distance = Matrices.squaredDistance(data[i], centroids[c - 1]);
        nearest[i] = Math.min(nearest[i], distance);
      }
      centroids[c] = data[draw(nearest, random)].clone();
    }
    return centroids;
  }

  private static int draw(double[] masses, RandomGenerator random) {
    double total = Arrays.stream(masses).sum();
    if (total == 0) {
      return random.nextInt(masses.length);
    }
    double left = random.nextDouble() * total;
    int last = 0;
    for (int i = 0; i < masses.length; i++) {
      if (masses[i] > 0) {
        last = i;
        left -= masses[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last; // rounding left a crumb of the total over
  }
}
