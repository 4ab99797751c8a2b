package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEllipse {

  private BlindEllipse() {}

  @Mistake(
      exercise = "1.16",
      name = "takes the first row of the eigenvectors for the first eigenvector",
      why = "",
      section = "")
  static Ellipse row(MultivariateGaussian gaussian, double probability) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double r = Math.sqrt(-2 * Math.log(1 - probability));
    double[] u = eigen.vectors()[0];
    return new Ellipse(
        gaussian.mean()[0],
        gaussian.mean()[1],
        r * Math.sqrt(eigen.values()[0]),
        r * Math.sqrt(eigen.values()[1]),
        Math.atan2(u[1], u[0]));
  }

  @Mistake(exercise = "1.16", name = "the angle in degrees", why = "", section = "")
  static Ellipse degrees(MultivariateGaussian gaussian, double probability) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double r = Math.sqrt(-2 * Math.log(1 - probability));
    double[] u = eigen.vector(0);
    double angle = Math.toDegrees(Math.atan2(u[1], u[0]));
    double[] mean = gaussian.mean();
    return new Ellipse(
        mean[0],
        mean[1],
        r * Math.sqrt(eigen.values()[0]),
        r * Math.sqrt(eigen.values()[1]),
        angle);
  }

  @Mistake(
      exercise = "1.16",
      name = "no root of the radius and none of the eigenvalues",
      why = "",
      section = "")
  static Ellipse noRoots(MultivariateGaussian gaussian, double probability) {
    Eigen eigen = Matrices.eigenSymmetric(gaussian.covariance());
    double r = -2 * Math.log(1 - probability);
    double[] u = eigen.vector(0);
    double[] mean = gaussian.mean();
    return new Ellipse(
        mean[0], mean[1], r * eigen.values()[0], r * eigen.values()[1], Math.atan2(u[1], u[0]));
  }
}
