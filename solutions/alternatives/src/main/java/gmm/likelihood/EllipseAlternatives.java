package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;

/** Right answers for {@link Ellipse} in another style. */
final class EllipseAlternatives {

  private EllipseAlternatives() {}

  @Alternative(exercise = "1.16", style = "the closed formulas of two by two")
  static Ellipse closedFormulas(MultivariateGaussian gaussian, double probability) {
    double[][] s = gaussian.covariance();
    double half = s[0][0] / 2 + s[1][1] / 2;
    double spread = Math.hypot(s[0][0] / 2 - s[1][1] / 2, s[0][1]);
    double r = Math.sqrt(-2 * Math.log1p(-probability));
    double larger = half + spread;
    // det / larger, not half - spread: that would cancel
    double smaller = spread == 0 ? half : s[0][0] / larger * s[1][1] - s[0][1] / larger * s[0][1];
    double angle = Math.atan2(2 * s[0][1], s[0][0] - s[1][1]) / 2;
    double[] mean = gaussian.mean();
    return new Ellipse(
        mean[0], mean[1], r * Math.sqrt(larger), r * Math.sqrt(Math.max(smaller, 0)), angle);
  }

  @Alternative(exercise = "1.16", style = "eigenvectors, the angle by the tangent")
  static Ellipse tangent(MultivariateGaussian gaussian, double probability) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double scale = -2 * Math.log1p(-probability);
    double[] axis = eigen.vector(0);
    double angle = axis[0] == 0 ? Math.PI / 2 : Math.atan(axis[1] / axis[0]);
    return new Ellipse(
        gaussian.mean()[0],
        gaussian.mean()[1],
        Math.sqrt(scale * eigen.values()[0]),
        Math.sqrt(scale * Math.max(0, eigen.values()[1])),
        angle);
  }
}
