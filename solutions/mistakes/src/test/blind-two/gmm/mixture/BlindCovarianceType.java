package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindCovarianceType {

  private BlindCovarianceType() {}

  @Mistake(exercise = "3.1", name = "bracket in the wrong place: (d d + 1) / 2", why = "", section = "")
  static int bracket(CovarianceType type, int k, int d) {
    int matrix = (d * d + 1) / 2;
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
