package gmm.faces;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link FrechetDistance} in another style. */
final class FrechetDistanceAlternatives {

  private FrechetDistanceAlternatives() {}

  @Alternative(exercise = "5.6", style = "the other root: of B about A")
  static double otherRoot(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    double[][] root = root(covarianceB);
    double[][] inner = Matrices.multiply(root, Matrices.multiply(covarianceA, root));
    double result = Matrices.squaredDistance(meanA, meanB);
    for (int j = 0; j < meanA.length; j++) {
      result += covarianceA[j][j] + covarianceB[j][j];
    }
    for (double value : Matrices.eigenSymmetric(mirrored(inner)).values()) {
      result -= 2 * Math.sqrt(Math.max(0, value));
    }
    return Math.max(0, result);
  }

  @Alternative(exercise = "5.6", style = "singular values of the product of the roots")
  static double singularValues(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    double[][] product = Matrices.multiply(root(covarianceA), root(covarianceB));
    double nuclear = Arrays.stream(Matrices.svd(product).singularValues()).sum();
    double traces = 0;
    double means = 0;
    for (int j = 0; j < meanA.length; j++) {
      traces += covarianceA[j][j] + covarianceB[j][j];
      means += Math.pow(meanA[j] - meanB[j], 2);
    }
    return Math.max(means + traces - 2 * nuclear, 0);
  }

  private static double[][] root(double[][] a) {
    Eigen eigen = Matrices.eigenSymmetric(a);
    double[][] root = new double[a.length][a.length];
    for (int k = 0; k < a.length; k++) {
      double[] v = eigen.vector(k);
      double deviation = Math.sqrt(Math.max(eigen.values()[k], 0));
      for (int i = 0; i < a.length; i++) {
        for (int j = 0; j < a.length; j++) {
          root[i][j] += deviation * v[i] * v[j];
        }
      }
    }
    return root;
  }

  private static double[][] mirrored(double[][] a) {
    double[][] mirrored = Matrices.copy(a);
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        mirrored[i][j] = (a[i][j] + a[j][i]) / 2;
        mirrored[j][i] = mirrored[i][j];
      }
    }
    return mirrored;
  }
}
