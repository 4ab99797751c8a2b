package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.testing.Mistake;

final class BlindCovarianceType {

  private BlindCovarianceType() {}

  @Mistake(
      exercise = "3.1",
      name = "one mean follows from the others, as one weight does",
      why = "",
      section = "")
  static int lastMeanFollows(CovarianceType type, int k, int d) {
    Check.atLeast("k", k, 1);
    Check.atLeast("d", d, 1);
    int covariances =
        switch (type) {
          case FULL -> k * d * (d + 1) / 2;
          case TIED -> d * (d + 1) / 2;
          case DIAGONAL -> k * d;
          case SPHERICAL -> k;
        };
    return (k - 1) + (k - 1) * d + covariances;
  }
}
