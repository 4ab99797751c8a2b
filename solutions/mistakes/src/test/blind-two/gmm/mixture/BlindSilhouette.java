package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindSilhouette {

  private BlindSilhouette() {}

  @Mistake(exercise = "3.14", name = "distances from the clusters' centroids instead of from their samples", why = "", section = "")
  static double fromCentroids(double[][] rows, int[] labels) {
    int[] names = Arrays.stream(labels).distinct().toArray();
    double[][] centroids = new double[names.length][rows[0].length];
    int[] counts = new int[names.length];
    for (int c = 0; c < names.length; c++) {
      for (int i = 0; i < rows.length; i++) {
        if (labels[i] == names[c]) {
          counts[c]++;
          for (int j = 0; j < rows[i].length; j++) {
            centroids[c][j] += rows[i][j];
          }
        }
      }
      for (int j = 0; j < centroids[c].length; j++) {
        centroids[c][j] /= counts[c];
      }
    }
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      double a = 0;
      double b = Double.POSITIVE_INFINITY;
      boolean alone = false;
      for (int c = 0; c < names.length; c++) {
        double distance = Math.sqrt(Matrices.squaredDistance(rows[i], centroids[c]));
        if (names[c] == labels[i]) {
          a = distance;
          alone = counts[c] == 1;
        } else {
          b = Math.min(b, distance);
        }
      }
      if (!alone && Math.max(a, b) > 0) {
        sum += (b - a) / Math.max(a, b);
      }
    }
    return sum / rows.length;
  }
}
