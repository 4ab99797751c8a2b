package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindSilhouette {
  private BlindSilhouette() {}

  private static void check(double[][] rows, int[] labels) {
    Check.rows("rows", rows);
    Check.sameSize("labels", labels.length, "rows", rows.length);
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.that(Silhouette.different(labels), "labels must name at least two clusters but name one");
  }

  @Mistake(exercise = "3.14", name = "a divided by the cluster's size, the sample itself included", why = "", section = "")
  static double itselfCounted(double[][] rows, int[] labels) {
    check(rows, labels);
    int[] names = Arrays.stream(labels).distinct().toArray();
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double a = 0;
      double b = Double.POSITIVE_INFINITY;
      boolean alone = false;
      for (int name : names) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < rows.length; j++) {
          if (labels[j] == name) {
            sum += Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
            count++;
          }
        }
        if (name == labels[i]) {
          a = sum / count;
          alone = count == 1;
        } else {
          b = Math.min(b, sum / count);
        }
      }
      double larger = Math.max(a, b);
      total += alone || larger == 0 ? 0 : (b - a) / larger;
    }
    return total / rows.length;
  }

  @Mistake(exercise = "3.14", name = "b is the mean distance to all samples outside, not to the nearest cluster", why = "", section = "")
  static double othersPooled(double[][] rows, int[] labels) {
    check(rows, labels);
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double inside = 0;
      double outside = 0;
      int own = 0;
      int others = 0;
      for (int j = 0; j < rows.length; j++) {
        if (i == j) {
          continue;
        }
        double distance = Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        if (labels[i] == labels[j]) {
          inside += distance;
          own++;
        } else {
          outside += distance;
          others++;
        }
      }
      if (own == 0) {
        continue;
      }
      double a = inside / own;
      double b = outside / others;
      if (Math.max(a, b) > 0) {
        total += (b - a) / Math.max(a, b);
      }
    }
    return total / rows.length;
  }
}
