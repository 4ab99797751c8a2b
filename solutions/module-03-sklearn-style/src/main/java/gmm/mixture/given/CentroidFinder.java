package gmm.mixture.given;

import java.util.random.RandomGenerator;

/** Finds centroids that a fit can begin with: a k-means of one's own, such as module 2's. */
@FunctionalInterface
public interface CentroidFinder {

  /**
   * {@return centroids, k x d}
   *
   * @param rows n x d, all of them, a copy
   * @param k 1 to n
   * @param random the source of randomness
   */
  double[][] find(double[][] rows, int k, RandomGenerator random);
}
