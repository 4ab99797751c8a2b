package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link Shrinkage} in another style. */
final class ShrinkageAlternatives {

  private ShrinkageAlternatives() {}

  @Alternative(exercise = "5.11", method = "scales", style = "the trace of what is solved")
  static double[] scalesBySolving(double[][][] own, double[][] shape) {
    double[] scales = new double[own.length];
    for (int k = 0; k < own.length; k++) {
      double[][] solved = Matrices.solvePositiveDefinite(shape, own[k]);
      for (int j = 0; j < shape.length; j++) {
        scales[k] += solved[j][j] / shape.length;
      }
    }
    return scales;
  }

  @Alternative(exercise = "5.11", method = "scales", style = "an inverse and two loops")
  static double[] scalesByInverse(double[][][] own, double[][] shape) {
    int d = shape.length;
    double[][] inverse = Matrices.solvePositiveDefinite(shape, Matrices.identity(d));
    return Arrays.stream(own)
        .mapToDouble(
            covariance -> {
              double trace = 0;
              for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                  trace += inverse[i][j] * covariance[j][i];
                }
              }
              return trace / d;
            })
        .toArray();
  }

  @Alternative(exercise = "5.11", method = "shape", style = "a sum, divided at the end")
  static double[][] shapeOfSums(double[][][] own, double[] counts, double[] scales) {
    int d = own[0].length;
    double n = 0;
    double[][] shape = new double[d][d];
    for (int k = 0; k < own.length; k++) {
      n += counts[k];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          shape[i][j] += counts[k] * own[k][i][j] / scales[k];
        }
      }
    }
    for (double[] row : shape) {
      for (int j = 0; j < d; j++) {
        row[j] /= n;
      }
    }
    return shape;
  }

  @Alternative(exercise = "5.11", method = "shape", style = "streams")
  static double[][] shapeByStreams(double[][][] own, double[] counts, double[] scales) {
    double n = Arrays.stream(counts).sum();
    int d = own[0].length;
    return IntStream.range(0, d)
        .mapToObj(
            i ->
                IntStream.range(0, d)
                    .mapToDouble(
                        j ->
                            IntStream.range(0, own.length)
                                .mapToDouble(k -> counts[k] / n * (own[k][i][j] / scales[k]))
                                .sum())
                    .toArray())
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "5.11", method = "covariances", style = "a weighted mean by shares")
  static double[][][] covariancesByShares(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    double[][][] drawn = new double[own.length][][];
    for (int k = 0; k < own.length; k++) {
      double share = strength / (counts[k] + strength);
      drawn[k] = Matrices.copy(own[k]);
      for (int i = 0; i < shape.length; i++) {
        for (int j = 0; j < shape.length; j++) {
          drawn[k][i][j] = (1 - share) * own[k][i][j] + share * scales[k] * shape[i][j];
        }
      }
    }
    return drawn;
  }

  @Alternative(exercise = "5.11", method = "covariances", style = "streams")
  static double[][][] covariancesByStreams(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    return IntStream.range(0, own.length)
        .mapToObj(
            k ->
                IntStream.range(0, shape.length)
                    .mapToObj(
                        i ->
                            IntStream.range(0, shape.length)
                                .mapToDouble(
                                    j ->
                                        (counts[k] * own[k][i][j]
                                                + strength * scales[k] * shape[i][j])
                                            / (counts[k] + strength))
                                .toArray())
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }
}
