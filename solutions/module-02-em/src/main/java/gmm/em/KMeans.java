package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

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
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centroids.length; k++) {
        double distance = Matrices.squaredDistance(data[i], centroids[k]);
        if (distance < nearest) {
          nearest = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
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
    int[] filled = fillEmpty(data, labels, centroids);
    int[] counts = clusterSizes(filled, centroids.length);
    double[][] means = new double[centroids.length][centroids[0].length];
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < data[i].length; j++) {
        means[filled[i]][j] += data[i][j] / counts[filled[i]];
      }
    }
    return means;
  }

  private static int[] fillEmpty(double[][] data, int[] labels, double[][] centroids) {
    int[] filled = labels.clone();
    int[] counts = clusterSizes(filled, centroids.length);
    for (int k = 0; k < centroids.length; k++) {
      if (counts[k] == 0) {
        int farthest = indexOfFarthest(data, filled, labels, centroids, counts);
        counts[filled[farthest]]--;
        counts[k]++;
        filled[farthest] = k;
      }
    }
    return filled;
  }

  /** The sample farthest from its centroid that can be spared and has not been moved yet. */
  private static int indexOfFarthest(
      double[][] data, int[] filled, int[] labels, double[][] centroids, int[] counts) {
    int farthest = -1;
    double distance = -1;
    for (int i = 0; i < data.length; i++) {
      double d = Matrices.squaredDistance(data[i], centroids[labels[i]]);
      if (counts[filled[i]] > 1 && d > distance) {
        farthest = i;
        distance = d;
      }
    }
    return farthest;
  }

  private static int[] clusterSizes(int[] labels, int k) {
    int[] counts = new int[k];
    for (int label : labels) {
      counts[label]++;
    }
    return counts;
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
    double[][] now = centroids;
    int[] labels = assign(data, now);
    double[] history = new double[maxIterations + 1];
    history[0] = inertia(data, labels, now);
    int iteration = 0;
    boolean converged = false;
    while (!converged && iteration < maxIterations) {
      now = update(data, labels, now);
      int[] next = assign(data, now);
      iteration++;
      history[iteration] = inertia(data, next, now);
      converged = Arrays.equals(next, labels);
      labels = next;
    }
    double[] made = Arrays.copyOf(history, iteration + 1);
    return new KMeansResult(now, labels, made, converged, iteration);
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
