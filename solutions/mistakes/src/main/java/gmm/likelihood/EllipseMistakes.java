package gmm.likelihood;

import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class EllipseMistakes {

  private EllipseMistakes() {}

  @Mistake(
      exercise = "1.16",
      name = "takes the eigenvalues for the semi-axes",
      why = "An eigenvalue is a variance: its square root is a length.",
      section = "19")
  static Ellipse eigenvaluesForLengths(MultivariateGaussian gaussian, double probability) {
    double r = radius(probability);
    double[] values = eigen(gaussian).values();
    return ellipse(gaussian, r * values[0], r * values[1], angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "leaves the probability out: radius 1",
      why =
          "In two dimensions the ellipse of radius 1 holds only 39% of the draws; r follows "
              + "from the probability.",
      section = "19")
  static Ellipse ofRadiusOne(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, 1, angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "forgets the factor 2 in r² = -2 log(1 - p)",
      why = "The exponent of the density is half the squared distance: 1 - p = exp(-r²/2).",
      section = "19")
  static Ellipse halfTheSquaredRadius(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, Math.sqrt(-Math.log1p(-probability)), angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "takes the logarithm of p instead of 1 - p",
      why = "1 - p is the probability outside: it is what falls off as exp(-r²/2).",
      section = "19")
  static Ellipse inside(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, Math.sqrt(-2 * Math.log(probability)), angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "points the longer axis along the second eigenvector",
      why =
          "The eigenvalues are sorted, largest first, and the first eigenvector belongs to "
              + "the first of them.",
      section = "19")
  static Ellipse alongTheSecondEigenvector(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, radius(probability), angle(gaussian) + Math.PI / 2);
  }

  @Mistake(
      exercise = "1.16",
      name = "reads the eigenvectors from the rows of the matrix",
      why = "They are its columns: eigen.vector(0), not eigen.vectors()[0].",
      section = "19")
  static Ellipse rowsForColumns(MultivariateGaussian gaussian, double probability) {
    double[] row = eigen(gaussian).vectors()[0];
    return scaled(gaussian, radius(probability), Math.atan2(row[1], row[0]));
  }

  @Mistake(
      exercise = "1.16",
      name = "gives the whole axes instead of the half ones",
      why = "semiMajor and semiMinor reach from the centre to the contour.",
      section = "19")
  static Ellipse wholeAxes(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, 2 * radius(probability), angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "takes r² for r",
      why = "-2 log(1 - p) is the squared radius.",
      section = "19")
  static Ellipse squaredRadius(MultivariateGaussian gaussian, double probability) {
    double r = radius(probability);
    return scaled(gaussian, r * r, angle(gaussian));
  }

  @Mistake(
      exercise = "1.16",
      name = "gives atan2 the coordinates in the wrong order",
      why = "Math.atan2(y, x) takes the second coordinate first.",
      section = "19")
  static Ellipse swappedCoordinates(MultivariateGaussian gaussian, double probability) {
    double[] direction = eigen(gaussian).vector(0);
    return scaled(gaussian, radius(probability), Math.atan2(direction[0], direction[1]));
  }

  @Mistake(
      exercise = "1.16",
      name = "gives the angle in degrees",
      why = "The angle is in radians, as atan2 gives it.",
      section = "19")
  static Ellipse degrees(MultivariateGaussian gaussian, double probability) {
    return scaled(gaussian, radius(probability), Math.toDegrees(angle(gaussian)));
  }

  private static double radius(double probability) {
    return Math.sqrt(-2 * Math.log1p(-probability));
  }

  private static Eigen eigen(MultivariateGaussian gaussian) {
    return Matrices.eigenSymmetric(gaussian.covariance());
  }

  private static double angle(MultivariateGaussian gaussian) {
    double[] direction = eigen(gaussian).vector(0);
    return Math.atan2(direction[1], direction[0]);
  }

  private static Ellipse scaled(MultivariateGaussian gaussian, double r, double angle) {
    double[] values = eigen(gaussian).values();
    return ellipse(
        gaussian, r * Math.sqrt(values[0]), r * Math.sqrt(Math.max(values[1], 0)), angle);
  }

  private static Ellipse ellipse(
      MultivariateGaussian gaussian, double semiMajor, double semiMinor, double angle) {
    double[] centre = gaussian.mean();
    return new Ellipse(centre[0], centre[1], semiMajor, semiMinor, angle);
  }
}
