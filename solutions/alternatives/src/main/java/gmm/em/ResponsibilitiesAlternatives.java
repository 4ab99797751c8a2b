package gmm.em;

import gmm.kit.testing.Alternative;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Right answers for {@link Responsibilities} in another style. */
final class ResponsibilitiesAlternatives {

  private ResponsibilitiesAlternatives() {}

  @Alternative(exercise = "2.1", style = "streams, the density of the mixture as it is given")
  static double[][] streams(Mixture mixture, double[][] data) {
    double[] weights = mixture.weights();
    return Arrays.stream(data)
        .map(
            x -> {
              double[] logs =
                  IntStream.range(0, weights.length)
                      .mapToDouble(
                          k -> Math.log(weights[k]) + mixture.components().get(k).logDensity(x))
                      .toArray();
              double whole = LogSumExp.of(logs);
              return Arrays.stream(logs).map(log -> Math.exp(log - whole)).toArray();
            })
        .toArray(double[][]::new);
  }

  @Alternative(exercise = "2.1", style = "shifted by the largest, then divided by the sum")
  static double[][] shifted(Mixture mixture, double[][] data) {
    int k = mixture.size();
    double[][] shares = new double[data.length][k];
    for (int i = 0; i < data.length; i++) {
      double top = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        shares[i][c] =
            mixture.components().get(c).logDensity(data[i]) + Math.log(mixture.weights()[c]);
        top = Math.max(top, shares[i][c]);
      }
      double sum = 0;
      for (int c = 0; c < k; c++) {
        shares[i][c] = Math.exp(shares[i][c] - top);
        sum += shares[i][c];
      }
      for (int c = 0; c < k; c++) {
        shares[i][c] /= sum;
      }
    }
    return shares;
  }
}
