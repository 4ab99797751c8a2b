// Yours to write: 2.8 assign, 2.9 update, 2.10 fit. All else here is given.
package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.Matrices;

/**
 * K-means: EM with hard assignments and equal spheres.
 *
 * <p>Lloyd (1982); Bishop, PRML, section 9.1. An iteration costs O(n K d).
 */
public final class KMeans {

  private KMeans() {}

  /**
   * The hard E-step: each sample to its nearest centroid, the first of them where several are
   * equally near.
   *
   * <p>zᵢ = argminₖ ‖xᵢ - μₖ‖²
   *
   * @param data n x d, finite
   * @param centroids K x d, finite
   * @return n indices of centroids
   * @throws IllegalArgumentException if there is no centroid or the widths differ
   */
  @Exercise("2.8")
  public static int[] assign(double[][] data, double[][] centroids) {
    Check.rows("centroids", centroids);
    Check.columns("data", data, centroids[0].length);
    throw new Todo("2.8");
  }

  /**
   * The hard M-step: each centroid to the mean of its samples. A cluster without samples first
   * takes the one that lies farthest from the (old) centroid of its own cluster, among clusters of
   * two samples or more, the first of them where several lie as far; that sample leaves the cluster
   * it was in. Empty clusters take their turns in ascending order. The arguments stay as they are.
   *
   * <p>μₖ = mean of the xᵢ with zᵢ = k
   *
   * @param data n x d, finite, n at least K
   * @param labels n indices of centroids
   * @param centroids K x d, the old ones
   * @return K x d, the new ones
   * @throws IllegalArgumentException if the shapes do not fit together or n is less than K
   */
  @Exercise("2.9")
  public static double[][] update(double[][] data, int[] labels, double[][] centroids) {
    Check.rows("centroids", centroids);
    Check.columns("data", data, centroids[0].length);
    Check.sameSize("labels", labels.length, "data", data.length);
    Check.atLeast("the number of samples", data.length, centroids.length);
    throw new Todo("2.9");
  }

  /**
   * Lloyd's loop: update, assign, until no label changes.
   *
   * @param data n x d, finite, n at least K
   * @param centroids K x d, the start
   * @param maxIterations at least 1
   * @return the last centroids, the label of each sample's nearest one, the inertia of the start
   *     and after each iteration (it never rises), whether it converged, and the number of
   *     iterations
   * @throws IllegalArgumentException if the shapes do not fit together or n is less than K
   */
  @Exercise("2.10")
  public static KMeansResult fit(double[][] data, double[][] centroids, int maxIterations) {
    Check.atLeast("maxIterations", maxIterations, 1);
    throw new Todo("2.10");
  }

  /**
   * What k-means lowers: the sum of squared distances of the samples from their centroids. Given.
   *
   * <p>J = Σᵢ ‖xᵢ - μ(zᵢ)‖²
   *
   * @param data n x d, finite
   * @param labels n indices of centroids
   * @param centroids K x d, finite
   * @return the inertia, in squared units of the data
   */
  public static double inertia(double[][] data, int[] labels, double[][] centroids) {
    double total = 0;
    for (int i = 0; i < data.length; i++) {
      total += Matrices.squaredDistance(data[i], centroids[labels[i]]);
    }
    return total;
  }
}
