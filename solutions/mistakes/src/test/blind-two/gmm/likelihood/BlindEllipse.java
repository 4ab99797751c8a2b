package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindEllipse {

  private BlindEllipse() {}

  @Mistake(exercise = "1.16", name = "semi-axes from the features' variances, only the angle from the eigenvector", why = "", section = "")
  static Ellipse variancesAsAxes(MultivariateGaussian gaussian, double probability) {
    double[][] sigma = gaussian.covariance();
    double[] mean = gaussian.mean();
    Eigen eigen = Matrices.eigenSymmetric(sigma);
    double radius = Math.sqrt(-2 * Math.log(1 - probability));
    double a = radius * Math.sqrt(sigma[0][0]);
    double b = radius * Math.sqrt(sigma[1][1]);
    double[] axis = eigen.vector(0);
    return new Ellipse(
        mean[0], mean[1], Math.max(a, b), Math.min(a, b), Math.atan2(axis[1], axis[0]));
  }
}
