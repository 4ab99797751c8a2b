package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.DistinctFaces;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;

/**
 * Principal components of faces, which have many more pixels than there are faces: d &gt; n.
 *
 * <p>Sirovich and Kirby (1987); Turk and Pentland (1991); Bishop, PRML, section 12.1.4.
 */
public final class Eigenfaces {

  private Eigenfaces() {}

  /**
   * The m directions in which the faces vary most, found through the n x n Gram matrix and not the
   * d x d covariance matrix.
   *
   * <p>With the centred faces A = X - x̄ (n x d) and A Aᵀ vⱼ = sⱼ² vⱼ, the eigenface is uⱼ = Aᵀ vⱼ
   * / sⱼ and the variance along it λⱼ = sⱼ² / (n - 1). Costs O(n² d + n³); where n is larger than
   * d, {@link Pca#fit} costs less.
   *
   * @param faces n x d, grey values
   * @param components m, at least 1, less than the number of different faces and at most d
   * @return the mean face, the m eigenfaces (signs as they come) and their variances, without
   *     whitening; the total variance is the sum of all λⱼ
   * @throws IllegalArgumentException if the faces are not a table of finite numbers, or components
   *     is outside its domain
   */
  @Exercise("5.1")
  public static Pca fit(double[][] faces, int components) {
    Check.rows("faces", faces);
    Check.atLeast("the number of different faces", DistinctFaces.count(faces), 2);
    Check.between(
        "components", components, 1, Math.min(DistinctFaces.count(faces) - 1, faces[0].length));
    double[] mean = Matrices.columnMeans(faces);
    double[][] centred = minus(faces, mean);
    double[][] transposed = Matrices.transpose(centred);
    Eigen gram = Matrices.eigenSymmetric(Matrices.multiply(centred, transposed));
    double[][] eigenfaces = new double[components][];
    for (int j = 0; j < components; j++) {
      double length = Math.sqrt(gram.values()[j]);
      eigenfaces[j] = scaled(Matrices.multiply(transposed, gram.vector(j)), 1 / length);
    }
    double[] variances = scaled(gram.values(), 1.0 / (faces.length - 1));
    double total = Arrays.stream(variances).sum();
    return Pca.of(mean, eigenfaces, Arrays.copyOf(variances, components), total, false);
  }

  /**
   * What the eigenfaces keep of each face.
   *
   * <p>x̂ = x̄ + Σⱼ (uⱼ · (x - x̄)) uⱼ
   *
   * @param eigenfaces of d pixels
   * @param faces n x d, grey values
   * @return n x d, the point nearest to each face that eigenfaces can make; values may lie a little
   *     outside 0..1
   * @throws IllegalArgumentException if the faces are not of d pixels or not finite
   */
  @Exercise("5.2")
  public static double[][] reconstruct(Pca eigenfaces, double[][] faces) {
    Check.columns("faces", faces, eigenfaces.dimension());
    return eigenfaces.inverseTransform(eigenfaces.transform(faces));
  }

  /**
   * How much of each face is lost, as the root of the mean squared difference over its pixels.
   *
   * <p>e = √(1/d Σₚ (xₚ - x̂ₚ)²) for each face x
   *
   * @param eigenfaces of d pixels
   * @param faces n x d, grey values
   * @return n errors, in grey values, 0 or more
   * @throws IllegalArgumentException if the faces are not of d pixels or not finite
   */
  @Exercise("5.2")
  public static double[] errors(Pca eigenfaces, double[][] faces) {
    Check.columns("faces", faces, eigenfaces.dimension());
    double[][] reconstructed = reconstruct(eigenfaces, faces);
    double[] errors = new double[faces.length];
    for (int n = 0; n < faces.length; n++) {
      double squared = Matrices.squaredDistance(faces[n], reconstructed[n]);
      errors[n] = Math.sqrt(squared / faces[n].length);
    }
    return errors;
  }

  private static double[][] minus(double[][] faces, double[] mean) {
    double[][] centred = Matrices.copy(faces);
    for (double[] face : centred) {
      for (int i = 0; i < face.length; i++) {
        face[i] -= mean[i];
      }
    }
    return centred;
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(v -> v * factor).toArray();
  }
}
