package gmm.faces;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.KMeansResult;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Faces sorted into clusters of similar ones, by k-means on their codes, and the most alike of them
 * taken out: curation.
 *
 * @param codes n x m, the faces in terms of eigenfaces
 * @param centroids k x m
 * @param labels n, the cluster of each face, 0 to K - 1
 */
public record FaceClusters(double[][] codes, double[][] centroids, int[] labels) {

  private static final int MAX_ITERATIONS = 100;

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the shapes do not fit together or a label is not a
   *     cluster's
   */
  public FaceClusters {
    Check.rows("codes", codes);
    Check.rows("centroids", centroids);
    Check.columns("centroids", centroids, codes[0].length);
    Check.sameSize("labels", labels.length, "codes", codes.length);
    Check.labels("labels", labels, centroids.length);
    codes = Matrices.copy(codes);
    centroids = Matrices.copy(centroids);
    labels = labels.clone();
  }

  /**
   * K-means from several starts; the one of the smallest inertia counts.
   *
   * <p>Each start is {@link KMeansPlusPlus#seed}, followed by {@link KMeans#fit} with at most 100
   * iterations.
   *
   * @param codes n x m, the faces in terms of eigenfaces
   * @param clusters k, 1 to n
   * @param starts at least 1
   * @param random where the starts come from, one after the other
   * @return the clusters; which of them comes first is left to chance
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  @Exercise("5.3")
  public static FaceClusters fit(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    Check.rows("codes", codes);
    Check.between("clusters", clusters, 1, codes.length);
    Check.atLeast("starts", starts, 1);
    KMeansResult best = null;
    for (int s = 0; s < starts; s++) {
      double[][] seeds = KMeansPlusPlus.seed(codes, clusters, random);
      KMeansResult result = KMeans.fit(codes, seeds, MAX_ITERATIONS);
      if (best == null || result.inertia() < best.inertia()) {
        best = result;
      }
    }
    return new FaceClusters(codes, best.centroids(), best.labels());
  }

  /**
   * How far a cluster's faces lie from its centroid: the smaller, the more they are alike.
   *
   * <p>Cₖ = 1/nₖ Σ over the nₖ faces of cluster k of |zᵢ - cₖ|²
   *
   * @return k mean squared distances; positive infinity for a cluster without faces
   */
  @Exercise("5.3")
  public double[] cohesions() {
    double[] cohesions = new double[centroids.length];
    for (int k = 0; k < centroids.length; k++) {
      double[] centroid = centroids[k];
      cohesions[k] =
          IntStream.of(members(k))
              .mapToDouble(n -> Matrices.squaredDistance(codes[n], centroid))
              .average()
              .orElse(Double.POSITIVE_INFINITY);
    }
    return cohesions;
  }

  /**
   * The curated subset: of the clusters with enough faces the one of the smallest cohesion value,
   * and of that cluster the faces nearest to its centroid.
   *
   * @param faces how many, at least 1 and at most as many as the largest cluster has
   * @return that many indices of faces, the nearest to the centroid first
   * @throws IllegalArgumentException if no cluster has that many faces
   */
  @Exercise("5.3")
  public int[] curated(int faces) {
    Check.between("faces", faces, 1, largest());
    double[] cohesions = cohesions();
    int tightest =
        IntStream.range(0, centroids.length)
            .filter(k -> members(k).length >= faces)
            .boxed()
            .min(Comparator.comparingDouble(k -> cohesions[k]))
            .orElseThrow();
    return IntStream.of(members(tightest))
        .boxed()
        .sorted(Comparator.comparingDouble(n -> distance(n, tightest)))
        .mapToInt(Integer::intValue)
        .limit(faces)
        .toArray();
  }

  private double distance(int face, int cluster) {
    return Matrices.squaredDistance(codes[face], centroids[cluster]);
  }

  /**
   * {@return the indices of a cluster's faces, ascending}
   *
   * @param cluster 0 to K - 1
   */
  public int[] members(int cluster) {
    return IntStream.range(0, labels.length).filter(n -> labels[n] == cluster).toArray();
  }

  /** {@return the number of faces in the largest cluster} */
  public int largest() {
    return IntStream.range(0, centroids.length).map(k -> members(k).length).max().orElseThrow();
  }

  /** {@return a copy, n x m} */
  @Override
  public double[][] codes() {
    return Matrices.copy(codes);
  }

  /** {@return a copy, k x m} */
  @Override
  public double[][] centroids() {
    return Matrices.copy(centroids);
  }

  /** {@return a copy, n labels} */
  @Override
  public int[] labels() {
    return labels.clone();
  }
}
