// Given: nothing to write here.
package gmm.em.given;

import gmm.kit.Check;
import java.util.Arrays;

/**
 * What a run of k-means found.
 *
 * @param centroids k x d, after the last update
 * @param labels n, the index of each sample's nearest centroid
 * @param inertiaHistory iterations + 1 values, in squared units of the data: the inertia of the
 *     start, then after each iteration; it never rises
 * @param converged whether no label changed in the last iteration
 * @param iterations how many times the centroids were updated
 */
public record KMeansResult(
    double[][] centroids,
    int[] labels,
    double[] inertiaHistory,
    boolean converged,
    int iterations) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the history's length is not iterations + 1
   */
  public KMeansResult {
    Check.that(
        inertiaHistory.length == iterations + 1,
        "inertiaHistory must hold the start and one value an iteration (%s) but has %s",
        iterations + 1,
        inertiaHistory.length);
    centroids = copy(centroids);
    labels = labels.clone();
    inertiaHistory = inertiaHistory.clone();
  }

  /** {@return a copy, k x d} */
  @Override
  public double[][] centroids() {
    return copy(centroids);
  }

  /** {@return a copy, n indices of centroids} */
  @Override
  public int[] labels() {
    return labels.clone();
  }

  /** {@return a copy: the inertia of the start and after each iteration} */
  @Override
  public double[] inertiaHistory() {
    return inertiaHistory.clone();
  }

  /** {@return the sum of the squared distances of all samples from their centroids} */
  public double inertia() {
    return inertiaHistory[iterations];
  }

  private static double[][] copy(double[][] rows) {
    return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
  }
}
