package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.List;

/**
 * The E-step: how probable it is, given the mixture, that a sample came from each component.
 *
 * <p>Bishop, PRML, section 9.2, equation 9.13. Costs O(n K d²).
 */
public final class Responsibilities {

  private Responsibilities() {}

  /**
   * The posterior probabilities of the components, by Bayes' rule, computed from logs: a sample far
   * from every component has densities that are all 0 in floating point, yet its responsibilities
   * are as sound as any other's.
   *
   * <p>rᵢₖ = wₖ N(xᵢ; μₖ, Σₖ) / Σₗ wₗ N(xᵢ; μₗ, Σₗ)
   *
   * @param mixture K components of d features
   * @param data n x d, finite
   * @return n x K, each between 0 and 1, each row sums to 1
   * @throws IllegalArgumentException if a row has not d finite values
   */
  @Exercise("2.1")
  public static double[][] of(Mixture mixture, double[][] data) {
    Check.columns("data", data, mixture.dimension());
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = mixture.components();
    double[][] responsibilities = new double[data.length][weights.length];
    for (int i = 0; i < data.length; i++) {
      double[] logJoint = new double[weights.length];
      for (int k = 0; k < weights.length; k++) {
        logJoint[k] = Math.log(weights[k]) + components.get(k).logDensity(data[i]);
      }
      double logDensity = LogSumExp.of(logJoint);
      for (int k = 0; k < weights.length; k++) {
        responsibilities[i][k] = Math.exp(logJoint[k] - logDensity);
      }
    }
    return responsibilities;
  }
}
