package gmm.em.demo;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Greedy k-means++, to compare exercise 2.11 with: for each centroid some candidates are drawn as
 * there, and the one that lowers the inertia most is kept.
 */
final class GreedySeeds {

  private GreedySeeds() {}

  /** {@return k rows of the data} */
  static double[][] draw(double[][] data, int k, RandomGenerator random) {
    double[][] centroids = new double[k][];
    centroids[0] = data[random.nextInt(data.length)];
    double[] nearest = squaredDistances(data, centroids[0]);
    int candidates = 2 + (int) Math.log(k);
    for (int c = 1; c < k; c++) {
      double[] before = nearest;
      double lowest = Double.POSITIVE_INFINITY;
      for (int t = 0; t < candidates; t++) {
        double[] candidate = data[draw(before, random)];
        double[] with = squaredDistances(data, candidate);
        Arrays.setAll(with, i -> Math.min(with[i], before[i]));
        double inertia = Arrays.stream(with).sum();
        if (inertia < lowest) {
          lowest = inertia;
          centroids[c] = candidate;
          nearest = with;
        }
      }
    }
    return centroids;
  }

  private static double[] squaredDistances(double[][] data, double[] point) {
    return Arrays.stream(data).mapToDouble(x -> Matrices.squaredDistance(x, point)).toArray();
  }

  private static int draw(double[] masses, RandomGenerator random) {
    double left = random.nextDouble() * Arrays.stream(masses).sum();
    int i = 0;
    while (i < masses.length - 1 && left >= masses[i]) {
      left -= masses[i++];
    }
    return i;
  }
}
