// Given: nothing to write here.
package gmm.mixture.given;

/**
 * How a fit went.
 *
 * @param converged whether the likelihood changed by less than the tolerance in the last iteration
 * @param iterations of the best start
 * @param lowerBound mean log-likelihood of a sample at the last E-step
 */
public record Fit(boolean converged, int iterations, double lowerBound) {

  /** Of a mixture that was not fitted but given. */
  public static final Fit NONE = new Fit(false, 0, Double.NEGATIVE_INFINITY);
}
