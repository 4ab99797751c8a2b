package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.mixture.given.Numbered;

/**
 * How well clusters keep apart, judged by distances alone. Cost O(n² d).
 *
 * <p>Source: Rousseeuw, Silhouettes: a graphical aid to the interpretation and validation of
 * cluster analysis, 1987.
 */
public final class Silhouette {

  private Silhouette() {}

  /**
   * The mean silhouette width.
   *
   * <p>For each sample: a, its mean distance from the others of its cluster; b, the smallest of its
   * mean distances from the samples of another cluster; s = (b - a) / max(a, b), and 0 for a sample
   * that is alone in its cluster.
   *
   * @param rows n x d, finite
   * @param labels length n, each 0 or more; at least two different ones
   * @return the mean of s, from -1 to 1
   * @throws IllegalArgumentException if there are not as many labels as rows, or only one label
   */
  @Exercise("3.14")
  public static double score(double[][] rows, int[] labels) {
    Check.rows("rows", rows);
    Check.sameSize("labels", labels.length, "rows", rows.length);
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.that(different(labels), "labels must name at least two clusters but name one");
    int[] clusters = Numbered.from0(labels);
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      total += width(meanDistances(rows, clusters, i), clusters[i]);
    }
    return total / rows.length;
  }

  /** Whether there are two different labels; given. */
  static boolean different(int[] labels) {
    for (int label : labels) {
      if (label != labels[0]) {
        return true;
      }
    }
    return false;
  }

  /** From sample i to each cluster, itself left out; NaN where a cluster has no (other) sample. */
  private static double[] meanDistances(double[][] rows, int[] labels, int i) {
    int clusters = 0;
    for (int label : labels) {
      clusters = Math.max(clusters, label + 1);
    }
    double[] sums = new double[clusters];
    int[] counts = new int[clusters];
    for (int j = 0; j < rows.length; j++) {
      if (j != i) {
        sums[labels[j]] += Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        counts[labels[j]]++;
      }
    }
    for (int c = 0; c < clusters; c++) {
      sums[c] /= counts[c];
    }
    return sums;
  }

  private static double width(double[] distances, int own) {
    double a = distances[own];
    double b = Double.POSITIVE_INFINITY;
    for (int c = 0; c < distances.length; c++) {
      if (c != own && distances[c] < b) {
        b = distances[c];
      }
    }
    double larger = Math.max(a, b);
    return Double.isNaN(a) || larger == 0 ? 0 : (b - a) / larger;
  }
}
