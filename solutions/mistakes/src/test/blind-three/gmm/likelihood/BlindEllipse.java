package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEllipse {
  private BlindEllipse() {}

  @Mistake(exercise = "1.16", name = "angle from half the arc tangent with the sum of the variances below", why = "", section = "")
  static Ellipse sumUnderTheTangent(MultivariateGaussian gaussian, double probability) {
    double[][] s = gaussian.covariance();
    Eigen eigen = Matrices.eigenSymmetric(s);
    double radius = Math.sqrt(-2 * Math.log(1 - probability));
    double angle = 0.5 * Math.atan2(2 * s[0][1], s[0][0] + s[1][1]);
    return new Ellipse(
        gaussian.mean()[0],
        gaussian.mean()[1],
        radius * Math.sqrt(eigen.values()[0]),
        radius * Math.sqrt(eigen.values()[1]),
        angle);
  }
}
