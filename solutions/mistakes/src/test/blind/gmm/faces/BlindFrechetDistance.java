package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFrechetDistance {
  private BlindFrechetDistance() {}

  @Mistake(exercise = "5.6", name = "trace of the product of the two roots, as if the covariances commuted", why = "", section = "")
  static double productOfRoots(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    Check.sample("meanA", meanA);
    Check.length("meanB", meanB, meanA.length);
    Check.symmetric("covarianceA", covarianceA);
    Check.symmetric("covarianceB", covarianceB);
    Check.sameSize("covarianceA", covarianceA.length, "meanA", meanA.length);
    Check.sameSize("covarianceB", covarianceB.length, "meanB", meanB.length);
    double[][] product = Matrices.multiply(root(covarianceA), root(covarianceB));
    double distance = Matrices.squaredDistance(meanA, meanB);
    for (int j = 0; j < meanA.length; j++) {
      distance += covarianceA[j][j] + covarianceB[j][j] - 2 * product[j][j];
    }
    return Math.max(0, distance);
  }

  private static double[][] root(double[][] covariance) {
    Eigen eigen = Matrices.eigenSymmetric(covariance);
    double[] roots = eigen.values();
    for (int j = 0; j < roots.length; j++) {
      roots[j] = Math.sqrt(Math.max(0, roots[j]));
    }
    double[][] vectors = eigen.vectors();
    return Matrices.multiply(
        Matrices.multiply(vectors, Matrices.diagonal(roots)), Matrices.transpose(vectors));
  }
}
