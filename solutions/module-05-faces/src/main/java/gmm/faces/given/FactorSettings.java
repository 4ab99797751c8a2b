package gmm.faces.given;

import gmm.kit.Check;

/**
 * How a mixture of factor analysers is fitted.
 *
 * @param factors q, of each component, at least 1
 * @param iterations of EM, at least 1
 * @param floor the least noise variance a pixel may have, positive
 */
public record FactorSettings(int factors, int iterations, double floor) {

  /**
   * @throws IllegalArgumentException if a number is outside its domain
   */
  public FactorSettings {
    Check.atLeast("factors", factors, 1);
    Check.atLeast("iterations", iterations, 1);
    Check.positive("floor", floor);
  }
}
