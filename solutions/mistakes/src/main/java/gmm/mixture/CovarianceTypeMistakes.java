package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class CovarianceTypeMistakes {

  private CovarianceTypeMistakes() {}

  @Mistake(
      exercise = "3.1",
      name = "counts every weight as free",
      why = "The weights sum to 1, so the last one follows from the others: k - 1 are free.",
      section = "2.2")
  static int countsEveryWeight(CovarianceType type, int k, int d) {
    return k + k * d + covariances(type, k, d);
  }

  @Mistake(
      exercise = "3.1",
      name = "leaves the means out",
      why = "Each component has a mean of d numbers: K d of them belong to the mixture.",
      section = "2.2")
  static int leavesTheMeansOut(CovarianceType type, int k, int d) {
    return k - 1 + covariances(type, k, d);
  }

  @Mistake(
      exercise = "3.1",
      name = "leaves the weights out",
      why = "k - 1 of the weights are free parameters too.",
      section = "2.2")
  static int leavesTheWeightsOut(CovarianceType type, int k, int d) {
    return k * d + covariances(type, k, d);
  }

  @Mistake(
      exercise = "3.1",
      name = "counts d squared numbers for a covariance matrix",
      why = "A covariance matrix is symmetric: the half above the diagonal is the half below it.",
      section = "2.2")
  static int bothHalves(CovarianceType type, int k, int d) {
    int covariances =
        switch (type) {
          case FULL -> k * d * d;
          case TIED -> d * d;
          case DIAGONAL, SPHERICAL -> covariances(type, k, d);
        };
    return k - 1 + k * d + covariances;
  }

  @Mistake(
      exercise = "3.1",
      name = "counts a symmetric matrix without its diagonal",
      why = "d (d - 1) / 2 are the correlations; the d variances come on top: d (d + 1) / 2.",
      section = "2.2")
  static int withoutDiagonal(CovarianceType type, int k, int d) {
    int covariances =
        switch (type) {
          case FULL -> k * d * (d - 1) / 2;
          case TIED -> d * (d - 1) / 2;
          case DIAGONAL, SPHERICAL -> covariances(type, k, d);
        };
    return k - 1 + k * d + covariances;
  }

  @Mistake(
      exercise = "3.1",
      name = "counts the tied covariance once a component",
      why = "Tied means that all components share one matrix: it is counted once.",
      section = "2.2")
  static int tiedForEach(CovarianceType type, int k, int d) {
    return k
        - 1
        + k * d
        + covariances(type == CovarianceType.TIED ? CovarianceType.FULL : type, k, d);
  }

  @Mistake(
      exercise = "3.1",
      name = "counts one variance for all the spheres together",
      why = "Spherical is one variance a component, so k of them.",
      section = "2.2")
  static int oneSphere(CovarianceType type, int k, int d) {
    return k - 1 + k * d + (type == CovarianceType.SPHERICAL ? 1 : covariances(type, k, d));
  }

  private static int covariances(CovarianceType type, int k, int d) {
    return switch (type) {
      case FULL -> k * d * (d + 1) / 2;
      case TIED -> d * (d + 1) / 2;
      case DIAGONAL -> k * d;
      case SPHERICAL -> k;
    };
  }

  @Mistake(
      exercise = "3.1",
      name = "divides d + 1 by 2 in whole numbers before it multiplies",
      why = "d (d + 1) is even, d + 1 need not be: multiply first.",
      section = "2.2")
  static int intDivision(CovarianceType type, int k, int d) {
    Check.atLeast("k", k, 1);
    Check.atLeast("d", d, 1);
    int matrix = d * ((d + 1) / 2);
    int covariances =
        switch (type) {
          case FULL -> k * matrix;
          case TIED -> matrix;
          case DIAGONAL -> k * d;
          case SPHERICAL -> k;
        };
    return k - 1 + k * d + covariances;
  }
}
