// Yours to write: 1.2 of. All else here is given.
package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;

/** How probable a Gaussian makes the data, as a logarithm. */
public final class LogLikelihood {

  private LogLikelihood() {}

  /**
   * The log-likelihood of independent samples: ℓ(μ, σ²) = Σᵢ log N(xᵢ; μ, σ²).
   *
   * <p>Source: Bishop, PRML, equation 1.54.
   *
   * @param data n finite numbers, at least one
   * @param gaussian the model, the same for every sample
   * @return the total over the samples, not the mean
   * @throws IllegalArgumentException if the data is empty or not finite
   */
  @Exercise("1.2")
  public static double of(double[] data, Gaussian gaussian) {
    Check.sample("data", data);
    throw new Todo("1.2");
  }
}
