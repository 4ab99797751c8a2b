package gmm.faces.given;

import gmm.digits.Pca;
import gmm.kit.Check;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.LargestEigen;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * Eigenfaces of thousands of faces: as exercises 5.1 and 4.1 find them, through the smaller of the
 * two matrices, A Aᵀ or Aᵀ A, but only as many of its eigenvectors as are wanted.
 */
public final class FacePca {

  private FacePca() {}

  /**
   * {@return the mean face, the m directions of largest variance (signs as they come), their
   * variances and the total variance}
   *
   * @param faces n x d, grey values
   * @param components m, less than the rank of the centred faces
   */
  public static Pca fit(double[][] faces, int components) {
    Check.rows("faces", faces);
    Check.between("components", components, 1, Math.min(faces.length - 1, faces[0].length));
    double[] mean = Matrices.columnMeans(faces);
    double[][] centred = Matrices.copy(faces);
    for (double[] face : centred) {
      Arrays.setAll(face, p -> face[p] - mean[p]);
    }
    double[][] transposed = Matrices.transpose(centred);
    boolean fewFaces = faces.length <= mean.length;
    double[][] products =
        fewFaces ? Matrices.multiply(centred, transposed) : Matrices.multiply(transposed, centred);
    Eigen eigen = LargestEigen.of(products, components);
    double[][] rows = Matrices.transpose(eigen.vectors());
    double[][] directions = fewFaces ? units(Matrices.multiply(rows, centred)) : rows;
    double divisor = faces.length - 1;
    double total = 0;
    for (int i = 0; i < products.length; i++) {
      total += products[i][i] / divisor;
    }
    double[] variances = Arrays.stream(eigen.values()).map(v -> v / divisor).toArray();
    return Pca.of(mean, directions, variances, total, false);
  }

  private static double[][] units(double[][] rows) {
    for (double[] row : rows) {
      double length = Math.sqrt(Matrices.dot(row, row));
      Arrays.setAll(row, p -> row[p] / length);
    }
    return rows;
  }
}
