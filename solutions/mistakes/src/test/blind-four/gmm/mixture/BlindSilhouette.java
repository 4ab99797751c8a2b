package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindSilhouette {

  private BlindSilhouette() {}

  @Mistake(
      exercise = "3.14",
      name = "b is the distance of the nearest foreign sample, not a mean over its cluster",
      why = "",
      section = "")
  static double nearestForeigner(double[][] rows, int[] labels) {
    Check.rows("rows", rows);
    Check.sameSize("labels", labels.length, "rows", rows.length);
    Check.labels("labels", labels, Integer.MAX_VALUE);
    Check.that(Silhouette.different(labels), "labels must name at least two clusters but name one");
    double total = 0;
    for (int i = 0; i < rows.length; i++) {
      double own = 0;
      int others = 0;
      double b = Double.POSITIVE_INFINITY;
      for (int j = 0; j < rows.length; j++) {
        double distance = Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        if (labels[j] != labels[i]) {
          b = Math.min(b, distance);
        } else if (j != i) {
          own += distance;
          others++;
        }
      }
      if (others > 0) {
        double a = own / others;
        double larger = Math.max(a, b);
        total += larger > 0 ? (b - a) / larger : 0;
      }
    }
    return total / rows.length;
  }
}
