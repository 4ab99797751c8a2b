package gmm.kit.algorithms;

import gmm.kit.Check;
import smile.math.special.Gamma;

/** The logarithm of Euler's gamma function, Smile's. */
public final class LogGamma {

  private LogGamma() {}

  /**
   * {@return log Γ(x); for a whole number log (x - 1)!}
   *
   * @param x positive
   */
  public static double of(double x) {
    Check.positive("x", x);
    return Gamma.lgamma(x);
  }
}
