package gmm.faces;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Right answers for {@link FaceClusters} in another style. */
final class FaceClustersAlternatives {

  private FaceClustersAlternatives() {}

  @Alternative(exercise = "5.3", method = "fit", style = "a stream of starts")
  static FaceClusters fitByStream(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    KMeansResult best =
        Stream.generate(() -> KMeansPlusPlus.seed(codes, clusters, random))
            .limit(starts)
            .map(seeds -> KMeans.fit(codes, seeds, 100))
            .reduce((a, b) -> b.inertia() < a.inertia() ? b : a)
            .orElseThrow();
    return new FaceClusters(codes, best.centroids(), best.labels());
  }

  @Alternative(exercise = "5.3", method = "fit", style = "a list of results")
  static FaceClusters fitByList(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    List<KMeansResult> results = new ArrayList<>();
    while (results.size() < starts) {
      results.add(KMeans.fit(codes, KMeansPlusPlus.seed(codes, clusters, random), 100));
    }
    results.sort(Comparator.comparingDouble(KMeansResult::inertia));
    return new FaceClusters(codes, results.get(0).centroids(), results.get(0).labels());
  }

  @Alternative(exercise = "5.3", method = "cohesions", style = "sums over all faces")
  static double[] cohesionsBySums(FaceClusters clusters) {
    double[][] centroids = clusters.centroids();
    double[][] codes = clusters.codes();
    double[] sums = new double[centroids.length];
    int[] counts = new int[centroids.length];
    for (int i = 0; i < codes.length; i++) {
      int k = clusters.labels()[i];
      sums[k] += Matrices.squaredDistance(codes[i], centroids[k]);
      counts[k]++;
    }
    for (int k = 0; k < sums.length; k++) {
      sums[k] = counts[k] == 0 ? Double.POSITIVE_INFINITY : sums[k] / counts[k];
    }
    return sums;
  }

  @Alternative(exercise = "5.3", method = "cohesions", style = "streams of members")
  static double[] cohesionsByStreams(FaceClusters clusters) {
    double[][] codes = clusters.codes();
    return IntStream.range(0, clusters.centroids().length)
        .mapToDouble(
            k ->
                Arrays.stream(clusters.members(k))
                    .mapToDouble(i -> Matrices.squaredDistance(codes[i], clusters.centroids()[k]))
                    .average()
                    .orElse(Double.POSITIVE_INFINITY))
        .toArray();
  }

  @Alternative(exercise = "5.3", method = "curated", style = "a loop, then a sort of numbers")
  static int[] curatedByLoop(FaceClusters clusters, int faces) {
    double[] cohesions = clusters.cohesions();
    int tightest = -1;
    for (int k = 0; k < cohesions.length; k++) {
      if (clusters.members(k).length >= faces
          && (tightest < 0 || cohesions[k] < cohesions[tightest])) {
        tightest = k;
      }
    }
    double[][] codes = clusters.codes();
    double[] centroid = clusters.centroids()[tightest];
    Integer[] members = Arrays.stream(clusters.members(tightest)).boxed().toArray(Integer[]::new);
    Arrays.sort(
        members, Comparator.comparingDouble(i -> Matrices.squaredDistance(codes[i], centroid)));
    int[] chosen = new int[faces];
    for (int i = 0; i < faces; i++) {
      chosen[i] = members[i];
    }
    return chosen;
  }

  @Alternative(exercise = "5.3", method = "curated", style = "the nearest taken out, one by one")
  static int[] curatedOneByOne(FaceClusters clusters, int faces) {
    double[] cohesions = clusters.cohesions();
    int tightest =
        IntStream.range(0, cohesions.length)
            .filter(k -> clusters.members(k).length >= faces)
            .reduce((a, b) -> cohesions[b] < cohesions[a] ? b : a)
            .orElseThrow();
    List<Integer> left = new ArrayList<>();
    Arrays.stream(clusters.members(tightest)).forEach(left::add);
    int[] chosen = new int[faces];
    for (int c = 0; c < faces; c++) {
      int nearest = 0;
      for (int m = 1; m < left.size(); m++) {
        if (distance(clusters, left.get(m), tightest)
            < distance(clusters, left.get(nearest), tightest)) {
          nearest = m;
        }
      }
      chosen[c] = left.remove(nearest);
    }
    return chosen;
  }

  private static double distance(FaceClusters clusters, int face, int cluster) {
    return Math.sqrt(
        Matrices.squaredDistance(clusters.codes()[face], clusters.centroids()[cluster]));
  }
}
