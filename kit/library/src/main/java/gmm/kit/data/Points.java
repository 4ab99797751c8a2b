package gmm.kit.data;

import gmm.kit.Check;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Made-up points, n x 2, the classes as equal in size as n allows, their points in random order.
 * Points from random Gaussians: {@link TrueMixture}.
 */
public final class Points {

  private Points() {}

  /**
   * {@return points around given centres, one class per centre}
   *
   * @param n how many points, at least 1
   * @param centers k x d
   * @param standardDeviation of every class in every direction, not negative
   * @param random where the draws come from
   */
  public static LabelledData blobs(
      int n, double[][] centers, double standardDeviation, RandomGenerator random) {
    Check.rows("centers", centers);
    Check.notNegative("standardDeviation", standardDeviation);
    return shape(
        "Blobs", n, centers.length, random, c -> around(centers[c], standardDeviation, random));
  }

  /**
   * {@return points around k centres drawn uniformly from [-10, 10]²}
   *
   * @param n how many points, at least 1
   * @param k how many centres, at least 1
   * @param standardDeviation of every class in every direction, not negative
   * @param random where the draws come from
   */
  public static LabelledData blobs(int n, int k, double standardDeviation, RandomGenerator random) {
    double[][] centers = new double[Check.atLeast("k", k, 1)][];
    for (int c = 0; c < k; c++) {
      centers[c] = new double[] {random.nextDouble(-10, 10), random.nextDouble(-10, 10)};
    }
    return blobs(n, centers, standardDeviation, random);
  }

  /**
   * {@return two half circles of radius 1 that interlock, the first around (0, 0), the second,
   * upside down, around (1, 0.5)}
   *
   * @param n how many points, at least 1
   * @param noise standard deviation added in both directions, not negative
   * @param random where the draws come from
   */
  public static LabelledData moons(int n, double noise, RandomGenerator random) {
    return shape(
        "Moons",
        n,
        2,
        random,
        c -> {
          double angle = Math.PI * random.nextDouble();
          double[] on = {Math.cos(angle), Math.sin(angle)};
          return around(c == 0 ? on : new double[] {1 - on[0], 0.5 - on[1]}, noise, random);
        });
  }

  /**
   * {@return rings around (0, 0), one class per ring, ring c of radius c + 1}
   *
   * @param n how many points, at least 1
   * @param rings how many, at least 1
   * @param noise standard deviation added in both directions, not negative
   * @param random where the draws come from
   */
  public static LabelledData rings(int n, int rings, double noise, RandomGenerator random) {
    return shape(
        "Rings",
        n,
        rings,
        random,
        c -> {
          double angle = 2 * Math.PI * random.nextDouble();
          return around(polar(c + 1, angle), noise, random);
        });
  }

  /**
   * {@return arms that wind one and a half times around (0, 0), one class per arm, the radius
   * growing from 0.5 to 5}
   *
   * @param n how many points, at least 1
   * @param arms how many, at least 1
   * @param noise standard deviation added in both directions, not negative
   * @param random where the draws come from
   */
  public static LabelledData spirals(int n, int arms, double noise, RandomGenerator random) {
    return shape(
        "Spirals",
        n,
        arms,
        random,
        c -> {
          double along = Math.sqrt(random.nextDouble()); // roughly evenly along the arm
          double angle = 3 * Math.PI * along + 2 * Math.PI * c / arms;
          return around(polar(0.5 + 4.5 * along, angle), noise, random);
        });
  }

  /** A point of a class. */
  @FunctionalInterface
  private interface Draw {
    double[] of(int label);
  }

  private static LabelledData shape(
      String name, int n, int classes, RandomGenerator random, Draw draw) {
    Check.atLeast("n", n, 1);
    Check.atLeast("classes", classes, 1);
    int[] labels = evenLabels(n, classes, random);
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = draw.of(labels[i]);
    }
    List<String> names = IntStream.range(0, classes).mapToObj(c -> "class " + c).toList();
    return new LabelledData(name, rows, labels, axes(rows[0].length), names);
  }

  private static List<String> axes(int d) {
    return d == 2 ? List.of("x", "y") : IntStream.rangeClosed(1, d).mapToObj(j -> "x" + j).toList();
  }

  private static int[] evenLabels(int n, int classes, RandomGenerator random) {
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = i % classes;
    }
    for (int i = n - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = labels[i];
      labels[i] = labels[other];
      labels[other] = kept;
    }
    return labels;
  }

  private static double[] polar(double radius, double angle) {
    return new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
  }

  private static double[] around(double[] center, double noise, RandomGenerator random) {
    double[] point = center.clone();
    for (int j = 0; j < point.length; j++) {
      point[j] += noise * random.nextGaussian();
    }
    return point;
  }
}
