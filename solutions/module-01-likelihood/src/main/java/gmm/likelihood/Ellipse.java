package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;

/**
 * An ellipse in the plane: a contour of a two-dimensional Gaussian.
 *
 * @param cx the centre's first coordinate
 * @param cy the centre's second coordinate
 * @param semiMajor half the longer axis
 * @param semiMinor half the shorter axis
 * @param angle of the longer axis against the first coordinate axis, in radians, counterclockwise;
 *     any angle is taken, and kept as the one of (-π/2, π/2] that means the same ellipse
 */
public record Ellipse(double cx, double cy, double semiMajor, double semiMinor, double angle) {

  /**
   * Brings the angle into (-π/2, π/2].
   *
   * @throws IllegalArgumentException if a number is not finite, or not 0 ≤ semiMinor ≤ semiMajor
   */
  public Ellipse {
    Check.finite("cx", cx);
    Check.finite("cy", cy);
    Check.notNegative("semiMinor", semiMinor);
    Check.notNegative("semiMajor", semiMajor);
    Check.that(
        semiMinor <= semiMajor,
        "semiMajor must be at least semiMinor but they are %s and %s",
        semiMajor,
        semiMinor);
    // half a turn changes nothing; the axis of a vertical ellipse is +π/2, not -π/2
    angle = Math.IEEEremainder(Check.finite("angle", angle), Math.PI);
    angle = angle == -Math.PI / 2 ? Math.PI / 2 : angle;
  }

  /**
   * The contour of equal density that holds a given probability.
   *
   * <p>In two dimensions P(mahalanobisSquared ≤ Δ²) = 1 - exp(-Δ²/2), so Δ² = -2 log(1 - q), q the
   * probability. The semi-axes are r √λ₁ and r √λ₂, λ₁ ≥ λ₂ the eigenvalues of the covariance, and
   * the longer one lies along the first eigenvector. Source: Bishop, PRML, section 2.3, figure 2.7.
   *
   * @param gaussian of two dimensions
   * @param probability of a draw inside the ellipse, between 0 and 1, neither included
   * @return the ellipse, around the mean
   * @throws IllegalArgumentException if the Gaussian has not two dimensions, or the probability is
   *     not strictly between 0 and 1
   */
  @Exercise("1.16")
  public static Ellipse of(MultivariateGaussian gaussian, double probability) {
    Check.that(
        gaussian.dimension() == 2,
        "an ellipse needs a Gaussian of 2 dimensions but this one has %s",
        gaussian.dimension());
    Check.insideUnit("probability", probability);
    // term: the radius that belongs to the probability
    double r = Math.sqrt(-2 * Math.log1p(-probability));
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double[] values = eigen.values();
    double[] direction = eigen.vector(0);
    double[] centre = gaussian.mean();
    return new Ellipse(
        centre[0],
        centre[1],
        r * Math.sqrt(values[0]),
        r * Math.sqrt(Math.max(values[1], 0)), // rounding may take a tiny one below 0
        Math.atan2(direction[1], direction[0]));
  }
}
