package gmm.faces;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class FaceClustersMistakes {

  private static final Comparator<KMeansResult> INERTIA =
      Comparator.comparingDouble(KMeansResult::inertia);

  private FaceClustersMistakes() {}

  @Mistake(
      exercise = "5.3",
      method = "fit",
      name = "keeps the last start, whatever its inertia",
      why = "K-means ends in a local optimum: of all the starts, the one of least inertia counts.",
      section = "6")
  static FaceClusters last(double[][] codes, int clusters, int starts, RandomGenerator random) {
    return of(codes, runs(codes, clusters, starts, random).getLast());
  }

  @Mistake(
      exercise = "5.3",
      method = "fit",
      name = "runs k-means once and ignores the number of starts",
      why = "K-means ends in a local optimum: of all the starts, the one of least inertia counts.",
      section = "6")
  static FaceClusters once(double[][] codes, int clusters, int starts, RandomGenerator random) {
    return of(codes, runs(codes, clusters, 1, random).getFirst());
  }

  @Mistake(
      exercise = "5.3",
      method = "fit",
      name = "keeps the start of largest inertia",
      why = "Inertia is a sum of squared distances: the smaller, the better.",
      section = "6")
  static FaceClusters worst(double[][] codes, int clusters, int starts, RandomGenerator random) {
    return of(codes, runs(codes, clusters, starts, random).stream().max(INERTIA).orElseThrow());
  }

  @Mistake(
      exercise = "5.3",
      method = "fit",
      name = "keeps the start that begins with the least inertia",
      why = "What counts is the inertia at the end: inertia(), not inertiaHistory()[0].",
      section = "6")
  static FaceClusters bestBeginning(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    return of(
        codes,
        runs(codes, clusters, starts, random).stream()
            .min(Comparator.comparingDouble(result -> result.inertiaHistory()[0]))
            .orElseThrow());
  }

  @Mistake(
      exercise = "5.3",
      method = "fit",
      name = "makes a generator of its own and leaves the given one aside",
      why =
          "Hand random on to KMeansPlusPlus.seed: a generator made anew repeats the same start,"
              + " or cannot be repeated.",
      section = "6")
  static FaceClusters ownRandom(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    return of(codes, runs(codes, clusters, 1, new Random(0)).getFirst());
  }

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "gives a cluster without faces the cohesion 0",
      why = "It would be the tightest of all: its cohesion is positive infinity.",
      section = "6")
  static double[] emptyAsZero(FaceClusters clusters) {
    return Arrays.stream(each(clusters, k -> mean(clusters, k, 1)))
        .map(c -> Double.isInfinite(c) ? 0 : c)
        .toArray();
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "gives the places within the cluster, not the indices of faces",
      why = "members(k)[i] is the index of the cluster's i-th face among all faces.",
      section = "6")
  static int[] places(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    int[] members = clusters.members(k);
    return IntStream.of(nearest(clusters, k, faces))
        .map(face -> Arrays.binarySearch(members, face))
        .toArray();
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "puts the nearest faces in the order of their indices",
      why = "They are wanted in the order of their distance, the nearest first.",
      section = "6")
  static int[] byIndex(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    return IntStream.of(nearest(clusters, k, faces)).sorted().toArray();
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "looks for the nearest faces in all clusters",
      why = "A face near to this centroid may be nearer to another: only members(k) count.",
      section = "6")
  static int[] ofAllClusters(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    return IntStream.range(0, clusters.labels().length)
        .boxed()
        .sorted(Comparator.comparingDouble(n -> distance(clusters, n, k)))
        .mapToInt(Integer::intValue)
        .limit(faces)
        .toArray();
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "gives the whole cluster",
      why = "Of the cluster only as many faces are wanted as were asked for.",
      section = "6")
  static int[] whole(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    return nearest(clusters, k, clusters.members(k).length);
  }

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "sums the squared distances and does not divide",
      why = "A sum favours small clusters: divide by the number of faces in the cluster.",
      section = "6")
  static double[] sums(FaceClusters clusters) {
    return each(clusters, k -> clusters.members(k).length * mean(clusters, k, 1));
  }

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "divides by the number of all faces",
      why = "Each cluster's mean is over its own faces.",
      section = "6")
  static double[] dividedByAll(FaceClusters clusters) {
    double all = clusters.labels().length;
    return each(clusters, k -> clusters.members(k).length * mean(clusters, k, 1) / all);
  }

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "averages the distances, not their squares",
      why = "K-means makes squared distances small: cohesion is the mean of those.",
      section = "6")
  static double[] distances(FaceClusters clusters) {
    return each(clusters, k -> mean(clusters, k, 0.5));
  }

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "divides by the cluster's number of faces less one",
      why = "The centroid is given, and a cluster of one would have 0/0: divide by the number.",
      section = "6")
  static double[] lessOne(FaceClusters clusters) {
    return each(
        clusters,
        k -> {
          double n = clusters.members(k).length;
          return n == 1 ? Double.NaN : mean(clusters, k, 1) * n / (n - 1);
        });
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "takes the cluster of largest cohesion value, the loosest",
      why = "The value is a mean squared distance: the smaller, the more the faces are alike.",
      section = "6")
  static int[] loosest(FaceClusters clusters, int faces) {
    return nearest(clusters, choose(clusters, faces, k -> -mean(clusters, k, 1)), faces);
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "takes the largest cluster",
      why = "A large cluster is not a tight one: among those with enough faces, cohesion decides.",
      section = "6")
  static int[] largest(FaceClusters clusters, int faces) {
    return nearest(clusters, choose(clusters, faces, k -> -clusters.members(k).length), faces);
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "takes the tightest cluster, though it has too few faces",
      why = "A cluster of one face is perfectly tight; only clusters with enough faces count.",
      section = "6")
  static int[] tooFew(FaceClusters clusters, int faces) {
    return nearest(clusters, choose(clusters, 1, k -> mean(clusters, k, 1)), faces);
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "does not sort the cluster's faces by their distance",
      why = "The faces nearest to the centroid are wanted, the nearest first.",
      section = "6")
  static int[] unsorted(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    return Arrays.copyOf(clusters.members(k), faces);
  }

  @Mistake(
      exercise = "5.3",
      method = "curated",
      name = "takes the faces farthest from the centroid",
      why = "The core of the cluster is wanted: the nearest first.",
      section = "6")
  static int[] farthest(FaceClusters clusters, int faces) {
    int k = choose(clusters, faces, c -> mean(clusters, c, 1));
    int[] inward = nearest(clusters, k, clusters.members(k).length);
    return IntStream.range(0, faces).map(i -> inward[inward.length - 1 - i]).toArray();
  }

  private static List<KMeansResult> runs(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    return Stream.generate(() -> KMeansPlusPlus.seed(codes, clusters, random))
        .limit(starts)
        .map(seeds -> KMeans.fit(codes, seeds, 100))
        .toList();
  }

  private static FaceClusters of(double[][] codes, KMeansResult result) {
    return new FaceClusters(codes, result.centroids(), result.labels());
  }

  private static double[] each(FaceClusters clusters, IntToDoubleFunction value) {
    return IntStream.range(0, clusters.centroids().length)
        .mapToDouble(
            k ->
                clusters.members(k).length == 0 ? Double.POSITIVE_INFINITY : value.applyAsDouble(k))
        .toArray();
  }

  private static double mean(FaceClusters clusters, int k, double power) {
    return IntStream.of(clusters.members(k))
        .mapToDouble(n -> Math.pow(distance(clusters, n, k), power))
        .average()
        .orElse(Double.POSITIVE_INFINITY);
  }

  private static double distance(FaceClusters clusters, int face, int k) {
    return Matrices.squaredDistance(clusters.codes()[face], clusters.centroids()[k]);
  }

  private static int choose(FaceClusters clusters, int faces, IntToDoubleFunction badness) {
    return IntStream.range(0, clusters.centroids().length)
        .filter(k -> clusters.members(k).length >= faces)
        .boxed()
        .min(Comparator.comparingDouble(badness::applyAsDouble))
        .orElseThrow();
  }

  private static int[] nearest(FaceClusters clusters, int k, int faces) {
    return IntStream.of(clusters.members(k))
        .boxed()
        .sorted(Comparator.comparingDouble(n -> distance(clusters, n, k)))
        .mapToInt(Integer::intValue)
        .limit(faces)
        .toArray();
  }
}
