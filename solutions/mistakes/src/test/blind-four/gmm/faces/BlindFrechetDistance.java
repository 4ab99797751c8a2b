package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFrechetDistance {

  private BlindFrechetDistance() {}

  @Mistake(
      exercise = "5.6",
      name = "root of the trace of the product instead of the trace of its root",
      why = "",
      section = "")
  static double rootOfTrace(
      double[] meanA, double[][] covarianceA, double[] meanB, double[][] covarianceB) {
    Check.sample("meanA", meanA);
    Check.length("meanB", meanB, meanA.length);
    Check.symmetric("covarianceA", covarianceA);
    Check.symmetric("covarianceB", covarianceB);
    Check.sameSize("covarianceA", covarianceA.length, "meanA", meanA.length);
    Check.sameSize("covarianceB", covarianceB.length, "meanB", meanB.length);
    // the trace of Σ₁^½ Σ₂ Σ₁^½ is that of Σ₁ Σ₂
    double product = trace(Matrices.multiply(covarianceA, covarianceB));
    double distance =
        Matrices.squaredDistance(meanA, meanB)
            + trace(covarianceA)
            + trace(covarianceB)
            - 2 * Math.sqrt(Math.max(product, 0));
    return Math.max(distance, 0);
  }

  private static double trace(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i][i];
    }
    return sum;
  }
}
