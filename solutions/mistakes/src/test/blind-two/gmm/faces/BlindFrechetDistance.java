package gmm.faces;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFrechetDistance {

  private BlindFrechetDistance() {}

  @Mistake(exercise = "5.6", name = "trace of the product of the two roots instead of the root of the product", why = "", section = "")
  static double productOfRoots(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    double[][] product = Matrices.multiply(root(covarianceA), root(covarianceB));
    double distance = Matrices.squaredDistance(meanA, meanB);
    for (int i = 0; i < meanA.length; i++) {
      distance += covarianceA[i][i] + covarianceB[i][i] - 2 * product[i][i];
    }
    return Math.max(0, distance);
  }

  private static double[][] root(double[][] a) {
    Eigen eigen = Matrices.eigenSymmetric(a);
    double[] values = eigen.values();
    for (int j = 0; j < values.length; j++) {
      values[j] = Math.sqrt(Math.max(0, values[j]));
    }
    double[][] v = eigen.vectors();
    return Matrices.multiply(
        Matrices.multiply(v, Matrices.diagonal(values)), Matrices.transpose(v));
  }
}
