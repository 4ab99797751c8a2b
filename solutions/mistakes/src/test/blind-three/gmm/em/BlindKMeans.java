package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindKMeans {
  private BlindKMeans() {}

  @Mistake(exercise = "2.8", method = "assign", name = "multiplied out: x times c less the whole square of c, without the half", why = "", section = "")
  static int[] wholeSquare(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < centroids.length; k++) {
        double value = Matrices.dot(data[i], centroids[k]) - Matrices.dot(centroids[k], centroids[k]);
        if (value > best) {
          best = value;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(exercise = "2.9", method = "update", name = "starts each sum from the old centroid and counts it as a sample", why = "", section = "")
  static double[][] oldCentroidCounts(double[][] data, int[] labels, double[][] centroids) {
    int[] z = labels.clone();
    int[] sizes = new int[centroids.length];
    for (int label : z) {
      sizes[label]++;
    }
    for (int k = 0; k < centroids.length; k++) {
      if (sizes[k] == 0) {
        int farthest = -1;
        double most = -1;
        for (int i = 0; i < data.length; i++) {
          double distance = Matrices.squaredDistance(data[i], centroids[z[i]]);
          if (sizes[z[i]] >= 2 && distance > most) {
            most = distance;
            farthest = i;
          }
        }
        sizes[z[farthest]]--;
        z[farthest] = k;
        sizes[k] = 1;
      }
    }
    double[][] next = Matrices.copy(centroids);
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < data[i].length; j++) {
        next[z[i]][j] += data[i][j];
      }
    }
    for (int k = 0; k < next.length; k++) {
      for (int j = 0; j < next[k].length; j++) {
        next[k][j] /= sizes[k] + 1;
      }
    }
    return next;
  }

  @Mistake(exercise = "2.10", method = "fit", name = "notes the inertia of the new centroids with the labels of before", why = "", section = "")
  static KMeansResult inertiaOfStaleLabels(double[][] data, double[][] centroids, int maxIterations) {
    double[][] current = Matrices.copy(centroids);
    int[] labels = KMeans.assign(data, current);
    double[] history = new double[maxIterations + 1];
    history[0] = KMeans.inertia(data, labels, current);
    boolean converged = false;
    int iterations = 0;
    while (!converged && iterations < maxIterations) {
      current = KMeans.update(data, labels, current);
      iterations++;
      history[iterations] = KMeans.inertia(data, labels, current);
      int[] next = KMeans.assign(data, current);
      converged = Arrays.equals(next, labels);
      labels = next;
    }
    return new KMeansResult(current, labels, Arrays.copyOf(history, iterations + 1), converged, iterations);
  }
}
