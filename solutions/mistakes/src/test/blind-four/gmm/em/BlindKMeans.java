package gmm.em;

import gmm.em.given.KMeansResult;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindKMeans {

  private BlindKMeans() {}

  @Mistake(
      exercise = "2.8",
      name = "largest scalar product with a centroid: the centroids' own squares are dropped",
      why = "",
      section = "")
  static int[] scalarProduct(double[][] data, double[][] centroids) {
    Check.rows("centroids", centroids);
    Check.columns("data", data, centroids[0].length);
    int[] labels = new int[data.length];
    for (int i = 0; i < data.length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < centroids.length; k++) {
        double product = Matrices.dot(data[i], centroids[k]);
        if (product > best) {
          best = product;
          labels[i] = k;
        }
      }
    }
    return labels;
  }

  @Mistake(
      exercise = "2.9",
      name = "the old centroid is counted as one of the samples",
      why = "",
      section = "")
  static double[][] oldCentroidCounts(double[][] data, int[] labels, double[][] centroids) {
    Check.rows("centroids", centroids);
    Check.columns("data", data, centroids[0].length);
    Check.sameSize("labels", labels.length, "data", data.length);
    Check.atLeast("the number of samples", data.length, centroids.length);
    double[][] updated = Matrices.copy(centroids);
    int[] counts = new int[centroids.length];
    Arrays.fill(counts, 1);
    for (int i = 0; i < data.length; i++) {
      counts[labels[i]]++;
      for (int j = 0; j < data[i].length; j++) {
        updated[labels[i]][j] += data[i][j];
      }
    }
    for (int k = 0; k < updated.length; k++) {
      for (int j = 0; j < updated[k].length; j++) {
        updated[k][j] /= counts[k];
      }
    }
    return updated;
  }

  @Mistake(
      exercise = "2.10",
      name = "notes the inertia between update and assign, with the labels of before",
      why = "",
      section = "")
  static KMeansResult inertiaTooEarly(double[][] data, double[][] centroids, int maxIterations) {
    Check.atLeast("maxIterations", maxIterations, 1);
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
    return new KMeansResult(
        current, labels, Arrays.copyOf(history, iterations + 1), converged, iterations);
  }
}
