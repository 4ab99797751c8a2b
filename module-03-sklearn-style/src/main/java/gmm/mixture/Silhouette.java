// Yours to write: 3.14 score. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;

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
    throw new Todo("3.14");
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
}
