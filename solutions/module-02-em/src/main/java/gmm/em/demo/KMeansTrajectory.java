package gmm.em.demo;

import gmm.em.KMeans;
import java.util.ArrayList;
import java.util.List;

/**
 * All centroids that k-means passes through, from the start on.
 *
 * @param centroids the start, then one per iteration
 * @param labels as many: the nearest centroid of each point
 * @param inertias as many
 */
record KMeansTrajectory(List<double[][]> centroids, List<int[]> labels, double[] inertias) {

  /** Runs a number of iterations, whether k-means has converged or not. */
  static KMeansTrajectory of(double[][] points, double[][] start, int iterations) {
    List<double[][]> centroids = new ArrayList<>();
    List<int[]> labels = new ArrayList<>();
    double[] inertias = new double[iterations + 1];
    double[][] now = start;
    for (int i = 0; i <= iterations; i++) {
      int[] assigned = KMeans.assign(points, now);
      centroids.add(now);
      labels.add(assigned);
      inertias[i] = KMeans.inertia(points, assigned, now);
      if (i < iterations) {
        now = KMeans.update(points, assigned, now);
      }
    }
    return new KMeansTrajectory(centroids, labels, inertias);
  }
}
