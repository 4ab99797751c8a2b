package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindShrinkage {
  private BlindShrinkage() {}

  @Mistake(exercise = "5.11", method = "scales", name = "ratio of the two traces instead of the trace of the quotient", why = "", section = "")
  static double[] ratioOfTraces(double[][][] own, double[][] shape) {
    Matrices.cholesky(shape);
    double[] scales = new double[own.length];
    double trace = 0;
    for (int j = 0; j < shape.length; j++) {
      trace += shape[j][j];
    }
    for (int k = 0; k < own.length; k++) {
      for (int j = 0; j < shape.length; j++) {
        scales[k] += own[k][j][j] / trace;
      }
    }
    return scales;
  }

  @Mistake(exercise = "5.11", method = "covariances", name = "the strength shared among the components: a K-th of it for each", why = "", section = "")
  static double[][][] strengthShared(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    Check.sameSize("counts", counts.length, "own", own.length);
    Check.sameSize("scales", scales.length, "own", own.length);
    Check.notNegative("strength", strength);
    int d = shape.length;
    double each = strength / own.length;
    double[][][] covariances = new double[own.length][d][d];
    for (int k = 0; k < own.length; k++) {
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariances[k][i][j] =
              (counts[k] * own[k][i][j] + each * scales[k] * shape[i][j]) / (counts[k] + each);
        }
      }
    }
    return covariances;
  }
}
