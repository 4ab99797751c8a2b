package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.DistinctFaces;
import gmm.kit.Check;
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
      exercise = "5.1",
      name = "subtracts from each face its own mean grey value",
      why =
          "The mean face is a picture, the mean of each pixel over all faces:"
              + " Matrices.columnMeans(faces).",
      section = "3")
  static Pca ownMeans(double[][] faces, int components) {
    double[][] centred = Matrices.copy(faces);
    for (double[] face : centred) {
      double own = Arrays.stream(face).average().orElseThrow();
      Arrays.setAll(face, i -> face[i] - own);
    }
    double[] mean = Matrices.columnMeans(faces);
    return fit(centred, mean, components, Math::sqrt, faces.length - 1, false);
  }

  @Mistake(
      exercise = "5.1",
      name = "takes the sum of the m variances for the total",
      why = "The total variance is of all directions, kept or not: the sum of all n variances.",
      section = "3")
  static Pca totalOfTheKept(double[][] faces, int components) {
    Pca right = centred(faces, components, Math::sqrt, faces.length - 1, false);
    double[] kept = right.explainedVariance();
    return Pca.of(right.mean(), right.components(), kept, Arrays.stream(kept).sum(), false);
  }

  @Mistake(
      exercise = "5.1",
      name = "whitens the codes",
      why = "Codes are lengths along the eigenfaces, in grey values: the last argument is false.",
      section = "4.1")
  static Pca whitened(double[][] faces, int components) {
    Pca right = centred(faces, components, Math::sqrt, faces.length - 1, false);
    double[] variances = right.explainedVariance();
    return Pca.of(right.mean(), right.components(), variances, right.totalVariance(), true);
  }

  @Mistake(
      exercise = "5.2",
      method = "reconstruct",
      name = "leaves the mean face out, before the projection and after",
      why = "The eigenfaces say how a face differs from the mean face: subtract it, then add it.",
      section = "4")
  static double[][] neitherMean(Pca eigenfaces, double[][] faces) {
    return Matrices.multiply(products(eigenfaces, faces), eigenfaces.components());
  }

  @Mistake(
      exercise = "5.2",
      method = "reconstruct",
      name = "clips the pixels to 0..1",
      why =
          "The reconstruction is the nearest point that eigenfaces can make, and may lie a little"
              + " outside; only generated faces are clipped.",
      section = "4")
  static double[][] clipped(Pca eigenfaces, double[][] faces) {
    double[][] rebuilt = eigenfaces.inverseTransform(eigenfaces.transform(faces));
    for (double[] face : rebuilt) {
      Arrays.setAll(face, i -> Math.clamp(face[i], 0.0, 1.0));
    }
    return rebuilt;
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

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "divides by the number of eigenfaces",
      why = "The error is a mean over the pixels: there are d of them, however long the code is.",
      section = "4")
  static double[] dividedByEigenfaces(Pca eigenfaces, double[][] faces) {
    double m = eigenfaces.components().length;
    return Arrays.stream(squares(eigenfaces, faces)).map(s -> Math.sqrt(s / m)).toArray();
  }

  @Mistake(
      exercise = "5.2",
      method = "errors",
      name = "takes the root before dividing by the number of pixels",
      why = "It is the root of the mean, √(sum / d): divide first.",
      section = "4")
  static double[] rootBeforeMean(Pca eigenfaces, double[][] faces) {
    double pixels = eigenfaces.mean().length;
    return Arrays.stream(squares(eigenfaces, faces)).map(s -> Math.sqrt(s) / pixels).toArray();
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

  @Mistake(
      exercise = "5.1",
      method = "fit",
      name = "makes the Gram matrix of the faces as they are, not centred",
      why = "Eigenfaces are directions from the mean face: subtract it before the products.",
      section = "3")
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
}
