package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class KMeansPlusPlusMistakes {

  private KMeansPlusPlusMistakes() {}

  @Mistake(
      exercise = "2.11",
      name = "draws every centroid uniformly",
      why =
          "Two of them may then lie side by side in one cluster: only the first is uniform, the"
              + " others are drawn in proportion to D².",
      section = "12")
  static double[][] uniform(double[][] data, int k, RandomGenerator random) {
    return seeded(data, k, random, random.nextInt(data.length), d -> d > 0 ? 1 : 0, false);
  }

  @Mistake(
      exercise = "2.11",
      name = "draws in proportion to the distance, not to its square",
      why = "What k-means lowers is a sum of squares: so are the odds.",
      section = "12")
  static double[][] unsquared(double[][] data, int k, RandomGenerator random) {
    return seeded(data, k, random, random.nextInt(data.length), Math::sqrt, false);
  }

  @Mistake(
      exercise = "2.11",
      name = "measures from the last centroid only",
      why = "D is the distance from the nearest of all the centroids so far: keep the minimum.",
      section = "12")
  static double[][] fromTheLast(double[][] data, int k, RandomGenerator random) {
    return seeded(data, k, random, random.nextInt(data.length), d -> d, true);
  }

  @Mistake(
      exercise = "2.11",
      name = "takes the farthest sample every time",
      why =
          "That picks outliers, always: draw at random with odds D², so that a crowd far away"
              + " outweighs one stray sample.",
      section = "12")
  static double[][] farthest(double[][] data, int k, RandomGenerator random) {
    double[][] centroids = new double[k][];
    centroids[0] = data[random.nextInt(data.length)].clone();
    for (int c = 1; c < k; c++) {
      double[] nearest = nearest(data, centroids, 0, c);
      boolean none = Arrays.stream(nearest).sum() == 0;
      centroids[c] = data[none ? random.nextInt(data.length) : largest(nearest)].clone();
    }
    return centroids;
  }

  @Mistake(
      exercise = "2.11",
      name = "begins with the first sample every time",
      why = "The first centroid is drawn too, uniformly: random.nextInt(data.length).",
      section = "12")
  static double[][] fromTheFirst(double[][] data, int k, RandomGenerator random) {
    return seeded(data, k, random, 0, d -> d, false);
  }

  @Mistake(
      exercise = "2.11",
      name = "takes the last sample where all distances are 0",
      why = "Where every sample lies on a centroid there are no odds to go by: draw uniformly.",
      section = "12")
  static double[][] lastIfNone(double[][] data, int k, RandomGenerator random) {
    double[][] centroids = new double[k][];
    centroids[0] = data[random.nextInt(data.length)].clone();
    for (int c = 1; c < k; c++) {
      centroids[c] = data[drawn(nearest(data, centroids, 0, c), random)].clone();
    }
    return centroids;
  }

  private static double[][] seeded(
      double[][] data,
      int k,
      RandomGenerator random,
      int first,
      DoubleUnaryOperator odds,
      boolean lastOnly) {
    double[][] centroids = new double[k][];
    centroids[0] = data[first].clone();
    for (int c = 1; c < k; c++) {
      double[] masses = nearest(data, centroids, lastOnly ? c - 1 : 0, c);
      Arrays.setAll(masses, i -> odds.applyAsDouble(masses[i]));
      boolean none = Arrays.stream(masses).sum() == 0;
      int i = none ? random.nextInt(data.length) : drawn(masses, random);
      centroids[c] = data[i].clone();
    }
    return centroids;
  }

  private static int drawn(double[] masses, RandomGenerator random) {
    double left = random.nextDouble() * Arrays.stream(masses).sum();
    int i = 0;
    while (i < masses.length - 1 && left >= masses[i]) {
      left -= masses[i++];
    }
    return i;
  }

  private static double[] nearest(double[][] data, double[][] centroids, int from, int to) {
    return Arrays.stream(data)
        .mapToDouble(
            x ->
                IntStream.range(from, to)
                    .mapToDouble(c -> Matrices.squaredDistance(x, centroids[c]))
                    .min()
                    .orElseThrow())
        .toArray();
  }

  private static int largest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }
}
