package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindSilhouette {
  private BlindSilhouette() {}

  @Mistake(exercise = "3.14", name = "one a and one b: the mean over all pairs within and all pairs between clusters", why = "", section = "")
  static double overAllPairs(double[][] rows, int[] labels) {
    double within = 0;
    double between = 0;
    int pairsWithin = 0;
    int pairsBetween = 0;
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < i; j++) {
        double distance = Math.sqrt(Matrices.squaredDistance(rows[i], rows[j]));
        if (labels[i] == labels[j]) {
          within += distance;
          pairsWithin++;
        } else {
          between += distance;
          pairsBetween++;
        }
      }
    }
    double a = pairsWithin == 0 ? 0 : within / pairsWithin;
    double b = between / pairsBetween;
    return Math.max(a, b) == 0 ? 0 : (b - a) / Math.max(a, b);
  }
}
