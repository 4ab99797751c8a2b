package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFaceClusters {

  private BlindFaceClusters() {}

  @Mistake(
      exercise = "5.3",
      method = "cohesions",
      name = "mean squared distance of the cluster's faces from each other",
      why = "",
      section = "")
  static double[] betweenTheFaces(FaceClusters clusters) {
    double[][] codes = clusters.codes();
    double[] cohesions = new double[clusters.centroids().length];
    for (int k = 0; k < cohesions.length; k++) {
      int[] members = clusters.members(k);
      if (members.length == 0) {
        cohesions[k] = Double.POSITIVE_INFINITY;
        continue;
      }
      double sum = 0;
      int pairs = 0;
      for (int i = 0; i < members.length; i++) {
        for (int j = 0; j < i; j++) {
          sum += Matrices.squaredDistance(codes[members[i]], codes[members[j]]);
          pairs++;
        }
      }
      cohesions[k] = pairs == 0 ? 0 : sum / pairs;
    }
    return cohesions;
  }
}
