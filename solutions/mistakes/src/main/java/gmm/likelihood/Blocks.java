package gmm.likelihood;

import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Vectors and blocks of a covariance, for the mistakes about them. */
final class Blocks {

  private Blocks() {}

  static double[] difference(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] - b[i]).toArray();
  }

  static double[] sum(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] + b[i]).toArray();
  }

  /** The features that are not named, in order. */
  static int[] others(MultivariateGaussian gaussian, int[] indices) {
    return IntStream.range(0, gaussian.dimension())
        .filter(i -> Arrays.stream(indices).noneMatch(known -> known == i))
        .toArray();
  }

  static double[] entries(double[] vector, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> vector[i]).toArray();
  }

  static double[][] block(MultivariateGaussian gaussian, int[] rows, int[] columns) {
    double[][] all = gaussian.covariance();
    return Arrays.stream(rows).mapToObj(i -> entries(all[i], columns)).toArray(double[][]::new);
  }

  /** The marginal of some features. */
  static MultivariateGaussian restriction(MultivariateGaussian gaussian, int[] indices) {
    return MultivariateGaussian.of(
        entries(gaussian.mean(), indices), block(gaussian, indices, indices));
  }

  /** What the rest moves by for each unit of surprise: Σ_ba Σ_aa⁻¹. */
  static double[][] gain(MultivariateGaussian gaussian, int[] known, int[] rest) {
    return Matrices.transpose(
        Matrices.solvePositiveDefinite(
            block(gaussian, known, known), block(gaussian, known, rest)));
  }

  /** The covariance of the rest that the known features explain. */
  static double[][] explained(MultivariateGaussian gaussian, int[] known, int[] rest) {
    return Matrices.multiply(gain(gaussian, known, rest), block(gaussian, known, rest));
  }

  /** The covariance of the rest plus a multiple of what is explained. */
  static double[][] combined(
      MultivariateGaussian gaussian, int[] rest, double factor, double[][] explained) {
    double[][] result = block(gaussian, rest, rest);
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        result[i][j] += factor * explained[i][j];
      }
    }
    return result;
  }

  /**
   * The rest, its mean moved by a surprise, its covariance changed by a multiple of the explained.
   */
  static MultivariateGaussian shifted(
      MultivariateGaussian gaussian, int[] known, double[] surprise, double factor) {
    int[] rest = others(gaussian, known);
    double[] shift = Matrices.multiply(gain(gaussian, known, rest), surprise);
    return MultivariateGaussian.of(
        sum(entries(gaussian.mean(), rest), shift),
        combined(gaussian, rest, factor, explained(gaussian, known, rest)));
  }
}
