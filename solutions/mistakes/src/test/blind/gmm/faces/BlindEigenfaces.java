package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.DistinctFaces;
import gmm.kit.Check;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEigenfaces {
  private BlindEigenfaces() {}

  @Mistake(exercise = "5.1", method = "fit", name = "Gram matrix of the faces as they are, centred only afterwards", why = "", section = "")
  static Pca gramNotCentred(double[][] faces, int components) {
    Check.rows("faces", faces);
    Check.atLeast("the number of different faces", DistinctFaces.count(faces), 2);
    Check.between(
        "components", components, 1, Math.min(DistinctFaces.count(faces) - 1, faces[0].length));
    int n = faces.length;
    int d = faces[0].length;
    Eigen eigen = Matrices.eigenSymmetric(gram(faces));
    double[] mean = Matrices.columnMeans(faces);
    double[] values = eigen.values();
    double[] variances = new double[components];
    double[][] eigenfaces = new double[components][d];
    for (int j = 0; j < components; j++) {
      double[] v = eigen.vector(j);
      variances[j] = values[j] / (n - 1);
      for (int i = 0; i < n; i++) {
        for (int p = 0; p < d; p++) {
          eigenfaces[j][p] += v[i] * (faces[i][p] - mean[p]) / Math.sqrt(values[j]);
        }
      }
    }
    double total = 0;
    for (double value : values) {
      total += Math.max(0, value) / (n - 1);
    }
    return Pca.of(mean, eigenfaces, variances, total, false);
  }

  private static double[][] gram(double[][] a) {
    double[][] gram = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        gram[i][j] = Matrices.dot(a[i], a[j]);
        gram[j][i] = gram[i][j];
      }
    }
    return gram;
  }

  @Mistake(exercise = "5.2", method = "errors", name = "divided by the number of pixels after the root", why = "", section = "")
  static double[] rootFirst(Pca eigenfaces, double[][] faces) {
    Check.columns("faces", faces, eigenfaces.dimension());
    double[][] kept = Eigenfaces.reconstruct(eigenfaces, faces);
    double[] errors = new double[faces.length];
    for (int i = 0; i < faces.length; i++) {
      errors[i] =
          Math.sqrt(Matrices.squaredDistance(faces[i], kept[i])) / eigenfaces.dimension();
    }
    return errors;
  }
}
