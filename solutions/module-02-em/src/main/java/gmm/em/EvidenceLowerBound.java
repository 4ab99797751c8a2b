package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.List;

/**
 * What both steps of EM raise: a bound on the log-likelihood that holds whatever the
 * responsibilities.
 *
 * <p>Bishop, PRML, section 9.4, equation 9.71; Neal and Hinton (1998).
 */
public final class EvidenceLowerBound {

  private EvidenceLowerBound() {}

  /**
   * The evidence lower bound, total over the samples. It never exceeds the log-likelihood and
   * equals it where the responsibilities are the posterior ones of this very mixture.
   *
   * <p>L(r, θ) = Σᵢ Σₖ rᵢₖ (log wₖ + log N(xᵢ; μₖ, Σₖ) - log rᵢₖ), where 0 log 0 = 0
   *
   * @param mixture K components of d features
   * @param data n x d, finite
   * @param responsibilities n x K, each row sums to 1; any such table, not only the E-step's
   * @return the bound, in nats
   * @throws IllegalArgumentException if a row has not d (or K) finite values, or there are not as
   *     many rows in both
   */
  @Exercise("2.2")
  public static double of(Mixture mixture, double[][] data, double[][] responsibilities) {
    Check.columns("data", data, mixture.dimension());
    Check.columns("responsibilities", responsibilities, mixture.size());
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = mixture.components();
    double bound = 0;
    for (int i = 0; i < data.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        double r = responsibilities[i][k];
        if (r > 0) {
          // term: the logarithms of weight and density
          double logJoint = Math.log(weights[k]) + components.get(k).logDensity(data[i]);
          // term: what r is multiplied by, and the entropy's part of it
          bound += r * (logJoint - Math.log(r));
        }
      }
    }
    return bound;
  }
}
