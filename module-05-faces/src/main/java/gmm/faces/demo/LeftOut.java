// Given: nothing to write here.
package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.Eigenfaces;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What a set of faces says of each of its own, left out in turn. */
final class LeftOut {

  private LeftOut() {}

  /** The mean error of the left-out face, rebuilt from m eigenfaces of the others. */
  static double error(double[][] faces, int m) {
    return mean(
        faces,
        n -> Eigenfaces.errors(Eigenfaces.fit(without(faces, n), m), new double[][] {faces[n]})[0]);
  }

  /** The temperature at which one Gaussian on m eigenfaces suits the left-out face best. */
  static double temperature(double[][] faces, int m) {
    return Math.sqrt(mean(faces, n -> ratio(without(faces, n), faces[n], m)));
  }

  /** The median distance of a face to the nearest of the others. */
  static double nearest(double[][] faces) {
    return Sheets.median(
        IntStream.range(0, faces.length)
            .mapToDouble(
                n ->
                    Arrays.stream(without(faces, n))
                        .mapToDouble(other -> Matrices.squaredDistance(faces[n], other))
                        .min()
                        .orElseThrow())
            .map(Math::sqrt)
            .toArray());
  }

  /** The mean over the m code numbers of their squares, each as a share of the fitted variance. */
  private static double ratio(double[][] others, double[] face, int m) {
    Pca eigenfaces = Eigenfaces.fit(others, m);
    double[] code = eigenfaces.transform(new double[][] {face})[0];
    double[] variances = eigenfaces.explainedVariance();
    return IntStream.range(0, m)
        .mapToDouble(j -> code[j] * code[j] / variances[j])
        .average()
        .orElseThrow();
  }

  private static double mean(double[][] faces, IntToDoubleFunction ofFace) {
    return IntStream.range(0, faces.length).mapToDouble(ofFace).average().orElseThrow();
  }

  private static double[][] without(double[][] rows, int n) {
    return IntStream.range(0, rows.length)
        .filter(i -> i != n)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }
}
