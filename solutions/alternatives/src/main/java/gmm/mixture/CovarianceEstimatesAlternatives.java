package gmm.mixture;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link CovarianceEstimates} in another style. */
final class CovarianceEstimatesAlternatives {

  private CovarianceEstimatesAlternatives() {}

  @Alternative(exercise = "3.2", style = "taken off component by component in a copy")
  static double[][] tiedInACopy(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double[][] covariance = Matrices.copy(scatter);
    double n = 0;
    for (int k = 0; k < counts.length; k++) {
      n += counts[k];
      for (int i = 0; i < covariance.length; i++) {
        for (int j = 0; j < covariance.length; j++) {
          covariance[i][j] -= counts[k] * shifts[k][i] * shifts[k][j];
        }
      }
    }
    for (int i = 0; i < covariance.length; i++) {
      for (int j = 0; j < covariance.length; j++) {
        covariance[i][j] = covariance[i][j] / n + (i == j ? regCovar : 0);
      }
    }
    return covariance;
  }

  @Alternative(exercise = "3.2", style = "the mean of the components' full covariances")
  static double[][] tiedByShares(
      double[][] scatter, double[] counts, double[][] shifts, double regCovar) {
    double n = Arrays.stream(counts).sum();
    return IntStream.range(0, scatter.length)
        .mapToObj(
            i ->
                IntStream.range(0, scatter.length)
                    .mapToDouble(
                        j ->
                            scatter[i][j] / n
                                - IntStream.range(0, counts.length)
                                    .mapToDouble(k -> counts[k] / n * shifts[k][i] * shifts[k][j])
                                    .sum()
                                + (i == j ? regCovar : 0))
                    .toArray())
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "3.3", style = "a stream")
  static double[] diagonalByStream(
      double[] squares, double count, double[] shift, double regCovar) {
    return IntStream.range(0, squares.length)
        .mapToDouble(j -> regCovar + squares[j] / count - Math.pow(shift[j], 2))
        .toArray();
  }

  @Alternative(exercise = "3.3", style = "the diagonal of the given full covariance")
  static double[] diagonalOfFull(double[] squares, double count, double[] shift, double regCovar) {
    double[][] full = CovarianceEstimates.full(Matrices.diagonal(squares), count, shift, regCovar);
    double[] variances = new double[squares.length];
    Arrays.setAll(variances, j -> full[j][j]);
    return variances;
  }

  @Alternative(exercise = "3.4", style = "the mean of 3.3")
  static double sphericalByDiagonal(
      double[] squares, double count, double[] shift, double regCovar) {
    double[] variances = CovarianceEstimates.diagonal(squares, count, shift, regCovar);
    return Arrays.stream(variances).average().orElseThrow();
  }

  @Alternative(exercise = "3.4", style = "the trace over d")
  static double sphericalByTrace(double[] squares, double count, double[] shift, double regCovar) {
    double trace = Arrays.stream(squares).sum() / count - Matrices.dot(shift, shift);
    return trace / shift.length + regCovar;
  }
}
