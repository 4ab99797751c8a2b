package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEigenfaces {
  private BlindEigenfaces() {}

  @Mistake(exercise = "5.1", method = "fit", name = "takes its own brightness off each face, not the mean face", why = "", section = "")
  static Pca ownBrightness(double[][] faces, int components) {
    int n = faces.length;
    int d = faces[0].length;
    double[][] a = Matrices.copy(faces);
    for (double[] face : a) {
      double brightness = 0;
      for (double pixel : face) {
        brightness += pixel / d;
      }
      for (int p = 0; p < d; p++) {
        face[p] -= brightness;
      }
    }
    double[][] gram = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = Matrices.dot(a[i], a[j]);
        gram[j][i] = gram[i][j];
      }
    }
    Eigen eigen = Matrices.eigenSymmetric(gram);
    double total = 0;
    for (double value : eigen.values()) {
      total += Math.max(value, 0) / (n - 1);
    }
    double[][] directions = new double[components][d];
    double[] variances = new double[components];
    for (int j = 0; j < components; j++) {
      double square = Math.max(eigen.values()[j], 1e-24);
      double[] v = eigen.vector(j);
      for (int i = 0; i < n; i++) {
        for (int p = 0; p < d; p++) {
          directions[j][p] += a[i][p] * v[i] / Math.sqrt(square);
        }
      }
      variances[j] = square / (n - 1);
    }
    return Pca.of(Matrices.columnMeans(faces), directions, variances, Math.max(total, 1e-24), false);
  }
}
