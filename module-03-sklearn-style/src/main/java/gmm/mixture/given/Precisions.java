// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Matrices;
import gmm.mixture.CovarianceType;
import java.util.Arrays;

/** Precision matrices from their Cholesky factors: P Pᵀ, or squares. */
final class Precisions {

  private Precisions() {}

  static double[][][] of(CovarianceType type, double[][][] factors) {
    return Arrays.stream(factors)
        .map(
            factor ->
                switch (type) {
                  case FULL, TIED -> Matrices.multiply(factor, Matrices.transpose(factor));
                  case DIAGONAL, SPHERICAL -> new double[][] {squares(factor[0])};
                })
        .toArray(double[][][]::new);
  }

  private static double[] squares(double[] values) {
    return Arrays.stream(values).map(value -> value * value).toArray();
  }
}
