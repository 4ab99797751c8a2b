package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindCovarianceType {
  private BlindCovarianceType() {}

  @Mistake(exercise = "3.1", name = "brackets round (d + 1) / 2, divided as int", why = "", section = "")
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

  @Mistake(exercise = "3.1", name = "spherical counted as one variance for the whole mixture", why = "", section = "")
  static int oneVarianceForAll(CovarianceType type, int k, int d) {
    Check.atLeast("k", k, 1);
    Check.atLeast("d", d, 1);
    int parameters = (k - 1) + k * d;
    switch (type) {
      case FULL -> parameters += k * d * (d + 1) / 2;
      case TIED -> parameters += d * (d + 1) / 2;
      case DIAGONAL -> parameters += k * d;
      case SPHERICAL -> parameters += 1;
    }
    return parameters;
  }
}
