// Yours to write: 5.9 path, 5.9 tempered. All else here is given.
package gmm.faces;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;

/**
 * Ways between two faces, and warmer or cooler mixtures.
 *
 * <p>That a straight line between two draws leads through points that are no draws, and that a
 * rotation does not: White, Sampling generative networks (2016), for one round Gaussian.
 */
public final class Morphing {

  private Morphing() {}

  /**
   * A path from one code to another through the components that most probably made them, k and l.
   *
   * <p>Each end is seen from its own component, t = μ + L y with L Lᵀ = Σ. On the way mean and
   * factor go straight from those of k to those of l, and y turns: t(τ) = (1 - τ) μₖ + τ μₗ + ((1 -
   * τ) Lₖ + τ Lₗ) y(τ). With ϕ the angle between yₖ and yₗ, y(τ) has the length (1 - τ) |yₖ| + τ
   * |yₗ| and the direction (sin((1 - τ) ϕ) yₖ/|yₖ| + sin(τ ϕ) yₗ/|yₗ|) / sin ϕ. Where there is no
   * such plane to turn in (yₖ and yₗ point the same way or opposite ways, or one of them is 0),
   * y(τ) = (1 - τ) yₖ + τ yₗ.
   *
   * @param mixture of codes of length m
   * @param from length m; k is the component most probable given it, the lower one of equals
   * @param to length m, likewise
   * @param points how many, at least 2, the ends included; the first is at τ = 0, the last at τ = 1
   * @return points x m
   * @throws IllegalArgumentException if a code is not finite or not of length m, or there are fewer
   *     than 2 points
   */
  @Exercise("5.9")
  public static double[][] path(Mixture mixture, double[] from, double[] to, int points) {
    Check.length("from", from, mixture.dimension());
    Check.length("to", to, mixture.dimension());
    Check.finite("from", from);
    Check.finite("to", to);
    Check.atLeast("points", points, 2);
    throw new Todo("5.9");
  }

  /**
   * The mixture whose covariances are T² times as large; weights and means stay.
   *
   * @param mixture to be cooled or heated
   * @param temperature T, positive: below 1 it is cooler
   * @return the other mixture, whose draws {@link FaceGenerator#generate} makes at T
   * @throws IllegalArgumentException if the temperature is not positive
   */
  @Exercise("5.9")
  public static Mixture tempered(Mixture mixture, double temperature) {
    Check.positive("temperature", temperature);
    throw new Todo("5.9");
  }
}
