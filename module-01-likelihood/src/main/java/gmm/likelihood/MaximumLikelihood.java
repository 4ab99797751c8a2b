package gmm.likelihood;

import gmm.kit.Exercise;
import java.util.Arrays;

/** Estimates that make the data most probable. */
public final class MaximumLikelihood {

  private MaximumLikelihood() {}

  /**
   * The Gaussian under which the data is most probable.
   *
   * @param data n finite numbers, not all equal
   * @return mean x̄ = 1/n Σ xᵢ and variance 1/n Σ (xᵢ - x̄)²
   */
  @Exercise("1.3")
  public static Gaussian fit(double[] data) {
    double mean = Arrays.stream(data).average().orElseThrow();
    return new Gaussian(mean, sumOfSquares(data, mean) / data.length);
  }

  private static double sumOfSquares(double[] data, double mean) {
    return Arrays.stream(data).map(x -> (x - mean) * (x - mean)).sum();
  }
}
