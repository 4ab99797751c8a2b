package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFrechetDistance {
  private BlindFrechetDistance() {}

  @Mistake(exercise = "5.6", name = "pairs the eigenvalues by size, whatever directions they belong to", why = "", section = "")
  static double eigenvaluesBySize(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    double[] a = Matrices.eigenSymmetric(covarianceA).values();
    double[] b = Matrices.eigenSymmetric(covarianceB).values();
    double distance = Matrices.squaredDistance(meanA, meanB);
    for (int j = 0; j < a.length; j++) {
      double difference = Math.sqrt(Math.max(a[j], 0)) - Math.sqrt(Math.max(b[j], 0));
      distance += difference * difference;
    }
    return distance;
  }
}
