package gmm.faces.given;

import gmm.kit.Check;

/**
 * One mixture of a sweep, as photographs of people judge it that it was not fitted to.
 *
 * @param components k, at least 1
 * @param logLikelihoods of each of those photographs, length n; other steps of a sweep are judged
 *     by the same ones in the same order
 * @param copyProbability that what the mixture makes lies nearer to the faces it was fitted to than
 *     those photographs do, 0 to 1
 */
public record SweepStep(int components, double[] logLikelihoods, double copyProbability) {

  /**
   * Copies the log-likelihoods.
   *
   * @throws IllegalArgumentException if a number is outside its domain
   */
  public SweepStep {
    Check.atLeast("components", components, 1);
    Check.sample("logLikelihoods", logLikelihoods);
    Check.probability("copyProbability", copyProbability);
    logLikelihoods = logLikelihoods.clone();
  }

  /** {@return a copy, length n} */
  @Override
  public double[] logLikelihoods() {
    return logLikelihoods.clone();
  }
}
