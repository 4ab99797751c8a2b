package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import java.util.Arrays;

/** Estimates from data: what makes it most probable, and what is right on average. */
public final class MaximumLikelihood {

  private MaximumLikelihood() {}

  /**
   * The Gaussian under which the data is most probable.
   *
   * <p>Source: Bishop, PRML, equations 1.55 and 1.56.
   *
   * @param data n finite numbers, not all equal
   * @return mean x̄ = 1/n Σ xᵢ and variance 1/n Σ (xᵢ - x̄)²
   * @throws IllegalArgumentException if the data is empty, not finite, or all equal: then the
   *     likelihood has no maximum
   */
  @Exercise("1.3")
  public static Gaussian fit(double[] data) {
    Check.notAllEqual("data", data);
    double mean = mean(data);
    return new Gaussian(mean, sumOfSquares(data, mean) / data.length);
  }

  /**
   * The estimate of the variance that is right on average over many data sets.
   *
   * <p>s² = 1/(n - 1) Σ (xᵢ - x̄)². Source: Bishop, PRML, section 1.2.4, equation 1.59.
   *
   * @param data n finite numbers, at least two; they may all be equal
   * @return the variance, 0 or greater
   * @throws IllegalArgumentException if there are fewer than two numbers, or one is not finite
   */
  @Exercise("1.4")
  public static double unbiasedVariance(double[] data) {
    Check.sample("data", data);
    Check.atLeast("the number of samples", data.length, 2);
    return sumOfSquares(data, mean(data)) / (data.length - 1);
  }

  private static double mean(double[] data) {
    return Arrays.stream(data).average().orElseThrow();
  }

  private static double sumOfSquares(double[] data, double mean) {
    return Arrays.stream(data).map(x -> (x - mean) * (x - mean)).sum();
  }
}
