package gmm.likelihood;

import gmm.kit.testing.Alternative;
import java.util.Arrays;

/** Right answers for {@link LogSumExp} in another style. */
final class LogSumExpAlternatives {

  private LogSumExpAlternatives() {}

  @Alternative(exercise = "1.10", style = "streams")
  static double streams(double[] values) {
    double top = Arrays.stream(values).max().orElseThrow();
    return Double.isInfinite(top)
        ? top
        : top + Math.log(Arrays.stream(values).map(v -> Math.exp(v - top)).sum());
  }

  @Alternative(exercise = "1.10", style = "two at a time")
  static double pairwise(double[] values) {
    double sum = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      double large = Math.max(sum, value);
      double small = Math.min(sum, value);
      if (small > Double.NEGATIVE_INFINITY) {
        sum = large + Math.log1p(Math.exp(small - large));
      } else {
        sum = large;
      }
    }
    return sum;
  }
}
