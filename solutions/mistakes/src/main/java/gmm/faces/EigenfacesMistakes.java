package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

final class EigenfacesMistakes {

  private EigenfacesMistakes() {}

  @Mistake(
      exercise = "5.1",
      name = "leaves the mean face in the rows of the Gram matrix",
      why =
          "The directions are those of what varies: subtract the mean face from every face first.",
      section = "3")
  static Pca notCentred(double[][] faces, int components) {
    double[] mean = Matrices.columnMeans(faces);
    return fit(faces, mean, components, Math::sqrt, faces.length - 1, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "takes the eigenvalues of the Gram matrix for the variances",
      why = "The Gram matrix is a sum over faces: the variance is its eigenvalue over n - 1.",
      section = "3")
  static Pca sumsForVariances(double[][] faces, int components) {
    return centred(faces, components, Math::sqrt, 1, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "divides the eigenvalues by n",
      why = "The variances are the unbiased ones, as in module 4: divide by n - 1.",
      section = "3")
  static Pca dividedByN(double[][] faces, int components) {
    return centred(faces, components, Math::sqrt, faces.length, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "does not divide Aᵀ v by its length",
      why = "Aᵀ v has the length √λ: an eigenface is Aᵀ v / √λ, of length 1.",
      section = "3")
  static Pca notOfLengthOne(double[][] faces, int components) {
    return centred(faces, components, lambda -> 1, faces.length - 1, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "divides Aᵀ v by λ and not by its root",
      why = "The squared length of Aᵀ v is vᵀ A Aᵀ v = λ, so its length is √λ.",
      section = "3")
  static Pca dividedByTheEigenvalue(double[][] faces, int components) {
    return centred(faces, components, lambda -> lambda, faces.length - 1, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "divides Aᵀ v by the standard deviation along it",
      why =
          "The length of Aᵀ v is √λ, where λ is the Gram matrix's own eigenvalue, not λ / (n - 1).",
      section = "3")
  static Pca dividedByTheDeviation(double[][] faces, int components) {
    int degrees = faces.length - 1;
    return centred(faces, components, lambda -> Math.sqrt(lambda / degrees), degrees, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "takes the rows of the matrix of eigenvectors",
      why = "Each eigenvector is a column: vector(j), not vectors()[j].",
      section = "3")
  static Pca rowsForColumns(double[][] faces, int components) {
    return centred(faces, components, Math::sqrt, faces.length - 1, true);
  }

  @Mistake(
      exercise = "5.2",
      method = "reconstruct",
      name = "does not subtract the mean face before the projection",
      why = "A code is made of the products of the eigenfaces with x - mean, not with x.",
      section = "4")
  static double[][] projectedWhole(Pca eigenfaces, double[][] faces) {
    return eigenfaces.inverseTransform(products(eigenfaces, faces));
  }

  @Mistake(
      exercise = "5.2",
      method = "reconstruct",
      name = "does not add the mean face",
      why = "The eigenfaces say how a face differs from the mean face: that comes back at the end.",
      section = "4")
  static double[][] withoutTheMean(Pca eigenfaces, double[][] faces) {
    return Matrices.multiply(eigenfaces.transform(faces), eigenfaces.components());
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "forgets the root",
      why = "The mean of the squares is in squared grey values: its root is the error.",
      section = "4")
  static double[] meanSquares(Pca eigenfaces, double[][] faces) {
    double pixels = eigenfaces.mean().length;
    return Arrays.stream(squares(eigenfaces, faces)).map(s -> s / pixels).toArray();
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "gives the length of the difference, not the error of a pixel",
      why = "Divide the sum of the squares by the number of pixels before taking the root.",
      section = "4")
  static double[] lengths(Pca eigenfaces, double[][] faces) {
    return Arrays.stream(squares(eigenfaces, faces)).map(Math::sqrt).toArray();
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "averages the absolute differences",
      why = "PCA makes the squared error least: square the differences, average, take the root.",
      section = "4")
  static double[] absolute(Pca eigenfaces, double[][] faces) {
    double[][] rebuilt = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    double[] errors = new double[faces.length];
    for (int n = 0; n < faces.length; n++) {
      for (int i = 0; i < faces[n].length; i++) {
        errors[n] += Math.abs(faces[n][i] - rebuilt[n][i]) / faces[n].length;
      }
    }
    return errors;
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "divides by the number of faces",
      why = "Each face has its own error, a mean over its pixels.",
      section = "4")
  static double[] dividedByFaces(Pca eigenfaces, double[][] faces) {
    return Arrays.stream(squares(eigenfaces, faces))
        .map(s -> Math.sqrt(s / faces.length))
        .toArray();
  }

  private static double[][] products(Pca eigenfaces, double[][] faces) {
    return Matrices.multiply(faces, Matrices.transpose(eigenfaces.components()));
  }

  private static double[] squares(Pca eigenfaces, double[][] faces) {
    double[][] rebuilt = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    double[] squares = new double[faces.length];
    Arrays.setAll(squares, n -> Matrices.squaredDistance(faces[n], rebuilt[n]));
    return squares;
  }

  private static Pca centred(
      double[][] faces, int m, DoubleUnaryOperator length, double divisor, boolean rows) {
    double[] mean = Matrices.columnMeans(faces);
    double[][] centred = Matrices.copy(faces);
    for (double[] face : centred) {
      Arrays.setAll(face, i -> face[i] - mean[i]);
    }
    return fit(centred, mean, m, length, divisor, rows);
  }

  private static Pca fit(
      double[][] a,
      double[] mean,
      int m,
      DoubleUnaryOperator length,
      double divisor,
      boolean rows) {
    double[][] transposed = Matrices.transpose(a);
    Eigen gram = Matrices.eigenSymmetric(Matrices.multiply(a, transposed));
    double[][] directions = new double[m][];
    for (int j = 0; j < m; j++) {
      double[] v = rows ? gram.vectors()[j] : gram.vector(j);
      double by = length.applyAsDouble(gram.values()[j]);
      directions[j] = Arrays.stream(Matrices.multiply(transposed, v)).map(x -> x / by).toArray();
    }
    double[] variances = Arrays.stream(gram.values()).map(x -> x / divisor).toArray();
    double total = Arrays.stream(variances).sum();
    return Pca.of(mean, directions, Arrays.copyOf(variances, m), total, false);
  }
}
