// Given: nothing to write here.
package gmm.likelihood;

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
    if (!Double.isFinite(mean)) {
      throw new IllegalArgumentException("mean must be finite but is " + mean);
    }
    if (!(variance > 0) || variance == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("variance must be positive and finite but is " + variance);
    }
  }
}
