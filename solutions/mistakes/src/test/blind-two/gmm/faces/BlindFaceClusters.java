package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFaceClusters {

  private BlindFaceClusters() {}

  @Mistake(exercise = "5.3", method = "cohesions", name = "mean squared distance of the faces from each other", why = "", section = "")
  static double[] fromEachOther(FaceClusters clusters) {
    double[][] codes = clusters.codes();
    double[] cohesions = new double[clusters.centroids().length];
    for (int k = 0; k < cohesions.length; k++) {
      int[] members = clusters.members(k);
      if (members.length == 0) {
        cohesions[k] = Double.POSITIVE_INFINITY;
      }
      int pairs = 0;
      for (int a = 0; a < members.length; a++) {
        for (int b = 0; b < a; b++) {
          cohesions[k] += Matrices.squaredDistance(codes[members[a]], codes[members[b]]);
          pairs++;
        }
      }
      if (pairs > 0) {
        cohesions[k] /= pairs;
      }
    }
    return cohesions;
  }
}
