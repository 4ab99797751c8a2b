package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.DistinctFaces;
import gmm.kit.Check;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;

final class BlindEigenfaces {

  private BlindEigenfaces() {}

  @Mistake(
      exercise = "5.1",
      name = "Gram matrix of the faces as they are; only the way to pixels is centred",
      why = "",
      section = "")
  static Pca gramNotCentred(double[][] faces, int components) {
    Check.rows("faces", faces);
    Check.atLeast("the number of different faces", DistinctFaces.count(faces), 2);
    Check.between(
        "components", components, 1, Math.min(DistinctFaces.count(faces) - 1, faces[0].length));
    int n = faces.length;
    int d = faces[0].length;
    double[] mean = Matrices.columnMeans(faces);
    Eigen eigen = Matrices.eigenSymmetric(Matrices.multiply(faces, Matrices.transpose(faces)));
    double[] values = eigen.values();
    double[][] directions = new double[components][d];
    double[] variances = new double[components];
    for (int j = 0; j < components; j++) {
      double[] v = eigen.vector(j);
      double length = Math.sqrt(Math.max(values[j], 1e-12));
      for (int p = 0; p < d; p++) {
        for (int i = 0; i < n; i++) {
          directions[j][p] += (faces[i][p] - mean[p]) * v[i] / length;
        }
      }
      variances[j] = Math.max(values[j], 0) / (n - 1);
    }
    return Pca.of(mean, directions, variances, Arrays.stream(values).sum() / (n - 1), false);
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "the number of pixels divides outside the root",
      why = "",
      section = "")
  static double[] dividedOutsideTheRoot(Pca eigenfaces, double[][] faces) {
    Check.columns("faces", faces, eigenfaces.dimension());
    double[][] rebuilt = Eigenfaces.reconstruct(eigenfaces, faces);
    double[] errors = new double[faces.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(Matrices.squaredDistance(faces[i], rebuilt[i])) / faces[i].length;
    }
    return errors;
  }
}
