package gmm.faces;

import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.KMeansResult;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class BlindFaceClusters {
  private BlindFaceClusters() {}

  @Mistake(exercise = "5.3", method = "fit", name = "best inertia never brought up to date: a start counts if better than the one before", why = "", section = "")
  static FaceClusters staleBest(
      double[][] codes, int clusters, int starts, RandomGenerator random) {
    Check.rows("codes", codes);
    Check.between("clusters", clusters, 1, codes.length);
    Check.atLeast("starts", starts, 1);
    KMeansResult best = null;
    double before = Double.POSITIVE_INFINITY;
    for (int s = 0; s < starts; s++) {
      KMeansResult result =
          KMeans.fit(codes, KMeansPlusPlus.seed(codes, clusters, random), 100);
      if (best == null || result.inertia() < before) {
        best = result;
      }
      before = result.inertia();
    }
    return new FaceClusters(codes, best.centroids(), best.labels());
  }

  @Mistake(exercise = "5.3", method = "curated", name = "nearest of all faces to the centroid, not of the cluster's own", why = "", section = "")
  static int[] ofAllFaces(FaceClusters clusters, int faces) {
    Check.between("faces", faces, 1, clusters.largest());
    double[] cohesions = clusters.cohesions();
    int best = -1;
    for (int k = 0; k < cohesions.length; k++) {
      if (clusters.members(k).length >= faces
          && (best < 0 || cohesions[k] < cohesions[best])) {
        best = k;
      }
    }
    double[] centroid = clusters.centroids()[best];
    double[][] codes = clusters.codes();
    return IntStream.range(0, codes.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                (Integer i) -> Matrices.squaredDistance(codes[i], centroid)))
        .limit(faces)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
