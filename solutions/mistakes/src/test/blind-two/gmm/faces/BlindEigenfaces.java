package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEigenfaces {

  private BlindEigenfaces() {}

  @Mistake(exercise = "5.1", name = "total variance is the sum of the squares, not divided by n - 1", why = "", section = "")
  static Pca totalUndivided(double[][] faces, int components) {
    int n = faces.length;
    double[] mean = Matrices.columnMeans(faces);
    double[][] centred = Matrices.copy(faces);
    for (double[] face : centred) {
      for (int p = 0; p < face.length; p++) {
        face[p] -= mean[p];
      }
    }
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = gram[j][i] = Matrices.dot(centred[i], centred[j]);
      }
    }
    Eigen eigen = Matrices.eigenSymmetric(gram);
    double total = 0;
    for (double value : eigen.values()) {
      total += Math.max(0, value);
    }
    double[][] eigenfaces = new double[components][mean.length];
    double[] variances = new double[components];
    for (int j = 0; j < components; j++) {
      double square = eigen.values()[j];
      double[] v = eigen.vector(j);
      for (int i = 0; i < n; i++) {
        for (int p = 0; p < mean.length; p++) {
          eigenfaces[j][p] += centred[i][p] * v[i] / Math.sqrt(square);
        }
      }
      variances[j] = square / (n - 1);
    }
    return Pca.of(mean, eigenfaces, variances, total, false);
  }

  @Mistake(exercise = "5.2", method = "errors", name = "divided by the d - m directions left out instead of by d pixels", why = "", section = "")
  static double[] overLeftOut(Pca eigenfaces, double[][] faces) {
    double[][] rebuilt = Eigenfaces.reconstruct(eigenfaces, faces);
    double[] errors = new double[faces.length];
    int directions = eigenfaces.dimension() - eigenfaces.size();
    for (int i = 0; i < faces.length; i++) {
      errors[i] = Math.sqrt(Matrices.squaredDistance(faces[i], rebuilt[i]) / directions);
    }
    return errors;
  }
}
