// Yours to write: 1.1 logDensity. All else here is given.
package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;

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
    throw new Todo("1.1");
  }
}
