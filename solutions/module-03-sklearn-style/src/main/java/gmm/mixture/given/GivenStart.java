package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Those parts of a start that the caller gives; each may be absent (null).
 *
 * @param weights length k, summing to 1
 * @param means k x d
 * @param precisions inverse covariances in the compact form of {@link Covariances}
 */
record GivenStart(double[] weights, double[][] means, double[][][] precisions) {

  static final GivenStart NONE = new GivenStart(null, null, null);

  /** Copies what is given. */
  GivenStart {
    weights = weights == null ? null : weights.clone();
    means = means == null ? null : Matrices.copy(means);
    precisions = precisions == null ? null : Covariances.copy(precisions);
  }

  boolean complete() {
    return weights != null && means != null && precisions != null;
  }

  /** Refuses what does not fit k components of d features. */
  void check(int k, int d, CovarianceType type) {
    if (weights != null) {
      Check.length("weightsInit", weights, k);
      FromOutside.weights("weightsInit", weights);
    }
    if (means != null) {
      Check.sameSize("means in meansInit", means.length, "components", k);
      Check.columns("meansInit", means, d);
    }
    if (precisions != null) {
      checkPrecisions(k, d, type);
    }
  }

  private void checkPrecisions(int k, int d, CovarianceType type) {
    CovarianceShape shape = type.shape(k, d);
    Check.that(
        precisions.length == shape.count(),
        "precisionsInit must hold %s precisions but holds %s",
        shape.count(),
        precisions.length);
    for (int c = 0; c < shape.count(); c++) {
      String name = "precisionsInit[" + c + "]";
      switch (type) {
        case FULL, TIED -> {
          double[][] symmetric = FromOutside.symmetric(name, precisions[c]);
          Check.that(symmetric.length == d, "%s must be %s x %s but is not", name, d, d);
          requirePositiveDefinite(name, symmetric);
        }
        case DIAGONAL, SPHERICAL -> {
          Check.length(name, precisions[c][0], shape.columns());
          for (double precision : precisions[c][0]) {
            Check.positive("a precision of " + name, precision);
          }
        }
      }
    }
  }

  private static void requirePositiveDefinite(String name, double[][] precision) {
    try {
      Matrices.cholesky(precision);
    } catch (gmm.kit.linalg.NotPositiveDefiniteException e) {
      throw new IllegalArgumentException(name + " must be positive definite but is not", e);
    }
  }

  /** The parameters found, where these do not say otherwise; {@code found} is null if complete. */
  Parameters over(Parameters found, CovarianceType type) {
    if (weights == null && means == null && precisions == null) {
      return found;
    }
    return new Parameters(
        weights != null ? FromOutside.weights("weightsInit", weights) : found.weights(),
        means != null ? means : found.means(),
        precisions != null ? inverse(type) : found.covariances());
  }

  private Covariances inverse(CovarianceType type) {
    double[][][] compact =
        Arrays.stream(precisions)
            .map(
                precision ->
                    switch (type) {
                      case FULL, TIED -> inverse(precision);
                      case DIAGONAL, SPHERICAL ->
                          new double[][] {Arrays.stream(precision[0]).map(p -> 1 / p).toArray()};
                    })
            .toArray(double[][][]::new);
    return Covariances.takingOver(type, compact);
  }

  private static double[][] inverse(double[][] matrix) {
    double[][] symmetric = FromOutside.symmetric("a precision", matrix);
    double[][] x = Matrices.solvePositiveDefinite(symmetric, Matrices.identity(matrix.length));
    return IntStream.range(0, x.length)
        .mapToObj(
            i -> IntStream.range(0, x.length).mapToDouble(j -> (x[i][j] + x[j][i]) / 2).toArray())
        .toArray(double[][]::new);
  }
}
