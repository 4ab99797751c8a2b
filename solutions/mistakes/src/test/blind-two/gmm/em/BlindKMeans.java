package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindKMeans {

  private BlindKMeans() {}

  @Mistake(exercise = "2.8", name = "square multiplied out and the 2 lost: |mu|^2 - x mu", why = "", section = "")
  static int[] twoLost(double[][] data, double[][] centroids) {
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double best = Double.POSITIVE_INFINITY;
      for (int k = 0; k < centroids.length; k++) {
        double distance =
            Matrices.dot(centroids[k], centroids[k]) - Matrices.dot(data[i], centroids[k]);
        if (distance < best) {
          best = distance;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(exercise = "2.9", name = "the sums begin at the old centroids instead of at 0", why = "", section = "")
  static double[][] sumsFromOld(double[][] data, int[] labels, double[][] centroids) {
    int[] own = labels.clone();
    int[] counts = new int[centroids.length];
    for (int label : own) {
      counts[label]++;
    }
    for (int k = 0; k < counts.length; k++) {
      if (counts[k] == 0) {
        int far = farthest(data, own, centroids, counts);
        counts[own[far]]--;
        own[far] = k;
        counts[k] = 1;
      }
    }
    double[][] means = Matrices.copy(centroids);
    for (int i = 0; i < data.length; i++) {
      for (int j = 0; j < data[i].length; j++) {
        means[own[i]][j] += data[i][j];
      }
    }
    for (int k = 0; k < means.length; k++) {
      for (int j = 0; j < means[k].length; j++) {
        means[k][j] /= counts[k];
      }
    }
    return means;
  }

  private static int farthest(double[][] data, int[] labels, double[][] centroids, int[] counts) {
    int far = -1;
    double largest = -1;
    for (int i = 0; i < data.length; i++) {
      double distance = Matrices.squaredDistance(data[i], centroids[labels[i]]);
      if (counts[labels[i]] > 1 && distance > largest) {
        largest = distance;
        far = i;
      }
    }
    return far;
  }

  @Mistake(exercise = "2.10", name = "inertia noted between update and assign, with the old labels", why = "", section = "")
  static KMeansResult inertiaTooEarly(double[][] data, double[][] centroids, int maxIterations) {
    double[][] current = Matrices.copy(centroids);
    int[] labels = KMeans.assign(data, current);
    double[] history = new double[maxIterations + 1];
    history[0] = KMeans.inertia(data, labels, current);
    boolean converged = false;
    int iterations = 0;
    while (!converged && iterations < maxIterations) {
      iterations++;
      current = KMeans.update(data, labels, current);
      history[iterations] = KMeans.inertia(data, labels, current);
      int[] next = KMeans.assign(data, current);
      converged = Arrays.equals(next, labels);
      labels = next;
    }
    return new KMeansResult(
        current, labels, Arrays.copyOf(history, iterations + 1), converged, iterations);
  }
}
