package gmm.mixture;

import gmm.kit.testing.Alternative;

/** Right answers for {@link CovarianceType} in another style. */
final class CovarianceTypeAlternatives {

  private CovarianceTypeAlternatives() {}

  @Alternative(exercise = "3.1", style = "term by term")
  static int terms(CovarianceType type, int k, int d) {
    int parameters = k - 1;
    parameters += k * d;
    int triangle = d * (d + 1) / 2;
    if (type == CovarianceType.FULL) {
      parameters += k * triangle;
    } else if (type == CovarianceType.TIED) {
      parameters += triangle;
    } else if (type == CovarianceType.DIAGONAL) {
      parameters += k * d;
    } else {
      parameters += k;
    }
    return parameters;
  }

  @Alternative(exercise = "3.1", style = "counted one by one")
  static int counted(CovarianceType type, int k, int d) {
    int matrices = type == CovarianceType.TIED ? 1 : k;
    int count = -1;
    for (int c = 0; c < k; c++) {
      count += 1 + d;
    }
    for (int m = 0; m < matrices; m++) {
      for (int i = 0; i < d; i++) {
        count +=
            switch (type) {
              case FULL, TIED -> i + 1;
              case DIAGONAL -> 1;
              case SPHERICAL -> i == 0 ? 1 : 0;
            };
      }
    }
    return count;
  }
}
