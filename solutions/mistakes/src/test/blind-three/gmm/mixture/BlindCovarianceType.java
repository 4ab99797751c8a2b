package gmm.mixture;

import gmm.kit.testing.Mistake;

final class BlindCovarianceType {
  private BlindCovarianceType() {}

  @Mistake(exercise = "3.1", name = "counts a tied mixture's mean once, as if that were shared too", why = "", section = "")
  static int tiedMeansToo(CovarianceType type, int k, int d) {
    return switch (type) {
      case FULL -> k - 1 + k * d + k * d * (d + 1) / 2;
      case TIED -> k - 1 + d + d * (d + 1) / 2;
      case DIAGONAL -> k - 1 + k * d + k * d;
      case SPHERICAL -> k - 1 + k * d + k;
    };
  }
}
