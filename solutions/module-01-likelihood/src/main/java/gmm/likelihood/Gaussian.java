package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;

/**
 * A Gaussian (normal) distribution of one number.
 *
 * @param mean any finite number
 * @param variance positive and finite, in squared units of the data; not the standard deviation
 */
public record Gaussian(double mean, double variance) {

  /**
   * @throws IllegalArgumentException if the mean is not finite or the variance is not positive and
   *     finite
   */
  public Gaussian {
    Check.finite("mean", mean);
    Check.positive("variance", variance);
  }

  /**
   * The logarithm of the density at a point.
   *
   * <p>log N(x; μ, σ²) = -½ (log 2π + log σ² + y²), y = (x - μ) / σ. Source: Bishop, PRML, equation
   * 1.46.
   *
   * @param x any finite number
   * @return log N(x; mean, variance), the natural logarithm; it may well be positive
   * @throws IllegalArgumentException if x is not finite
   */
  @Exercise("1.1")
  public double logDensity(double x) {
    Check.finite("x", x);
    // divided before it is squared: (x - mean)² overflows where the quotient is harmless
    double y = (x - mean) / Math.sqrt(variance);
    return -0.5 * (Math.log(2 * Math.PI) + Math.log(variance) + y * y);
  }
}
