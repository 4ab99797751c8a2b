package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link Eigenfaces} in another style. */
final class EigenfacesAlternatives {

  private EigenfacesAlternatives() {}

  @Alternative(exercise = "5.1", style = "loops, faces normalised by their own length")
  static Pca fitByLoops(double[][] faces, int components) {
    int n = faces.length;
    int d = faces[0].length;
    double[] mean = Matrices.columnMeans(faces);
    double[][] gram = new double[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        for (int p = 0; p < d; p++) {
          gram[a][b] += (faces[a][p] - mean[p]) * (faces[b][p] - mean[p]);
        }
      }
    }
    Eigen eigen = Matrices.eigenSymmetric(gram);
    double[][] directions = new double[components][d];
    for (int k = 0; k < components; k++) {
      double[] v = eigen.vector(k);
      double squares = 0;
      for (int p = 0; p < d; p++) {
        for (int a = 0; a < n; a++) {
          directions[k][p] += v[a] * (faces[a][p] - mean[p]);
        }
        squares += directions[k][p] * directions[k][p];
      }
      for (int p = 0; p < d; p++) {
        directions[k][p] /= Math.sqrt(squares);
      }
    }
    double[] variances = Arrays.stream(eigen.values()).map(v -> v / (n - 1)).toArray();
    double total = Arrays.stream(variances).sum();
    return Pca.of(mean, directions, Arrays.copyOf(variances, components), total, false);
  }

  @Alternative(
      exercise = "5.1",
      style = "the Gram matrix over n - 1, so that its values are variances")
  static Pca fitByVariances(double[][] faces, int components) {
    double[] mean = Matrices.columnMeans(faces);
    double root = Math.sqrt(faces.length - 1.0);
    double[][] a =
        Arrays.stream(faces)
            .map(f -> IntStream.range(0, f.length).mapToDouble(p -> (f[p] - mean[p]) / root))
            .map(stream -> stream.toArray())
            .toArray(double[][]::new);
    double[][] transposed = Matrices.transpose(a);
    double[][] gram = Matrices.multiply(a, transposed);
    Eigen eigen = Matrices.eigenSymmetric(gram);
    double[][] directions = new double[components][];
    for (int k = 0; k < components; k++) {
      double deviation = Math.sqrt(eigen.values()[k]);
      directions[k] =
          Arrays.stream(Matrices.multiply(transposed, eigen.vector(k)))
              .map(x -> x / deviation)
              .toArray();
    }
    double total = IntStream.range(0, gram.length).mapToDouble(i -> gram[i][i]).sum();
    return Pca.of(mean, directions, Arrays.copyOf(eigen.values(), components), total, false);
  }

  @Alternative(exercise = "5.2", method = "reconstruct", style = "codes by hand")
  static double[][] reconstructByHand(Pca eigenfaces, double[][] faces) {
    double[][] u = eigenfaces.components();
    double[] mean = eigenfaces.mean();
    double[][] back = new double[faces.length][];
    for (int i = 0; i < faces.length; i++) {
      back[i] = mean.clone();
      for (double[] direction : u) {
        double code = 0;
        for (int p = 0; p < mean.length; p++) {
          code += direction[p] * (faces[i][p] - mean[p]);
        }
        for (int p = 0; p < mean.length; p++) {
          back[i][p] += code * direction[p];
        }
      }
    }
    return back;
  }

  @Alternative(exercise = "5.2", method = "reconstruct", style = "one face after the other")
  static double[][] reconstructOneByOne(Pca eigenfaces, double[][] faces) {
    return Arrays.stream(faces)
        .map(face -> eigenfaces.inverseTransform(eigenfaces.transform(new double[][] {face}))[0])
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "5.2", method = "errors", style = "loops over pixels")
  static double[] errorsByLoops(Pca eigenfaces, double[][] faces) {
    double[][] back = Eigenfaces.reconstruct(eigenfaces, faces);
    double[] errors = new double[faces.length];
    for (int i = 0; i < faces.length; i++) {
      double mean = 0;
      for (int p = 0; p < faces[i].length; p++) {
        mean += Math.pow(faces[i][p] - back[i][p], 2) / faces[i].length;
      }
      errors[i] = Math.sqrt(mean);
    }
    return errors;
  }

  @Alternative(exercise = "5.2", method = "errors", style = "distance over the root of d")
  static double[] errorsByDistance(Pca eigenfaces, double[][] faces) {
    double[][] back = Eigenfaces.reconstruct(eigenfaces, faces);
    return IntStream.range(0, faces.length)
        .mapToDouble(
            i ->
                Math.sqrt(Matrices.squaredDistance(back[i], faces[i]))
                    / Math.sqrt(eigenfaces.dimension()))
        .toArray();
  }
}
