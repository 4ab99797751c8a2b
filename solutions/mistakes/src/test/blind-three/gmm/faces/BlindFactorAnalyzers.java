package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.kit.testing.Mistake;

final class BlindFactorAnalyzers {
  private BlindFactorAnalyzers() {}

  @Mistake(exercise = "5.10", method = "factorMeans", name = "each factor by itself: divides by M's diagonal instead of solving", why = "", section = "")
  static double[][] eachFactorByItself(FactorAnalyzer component, double[][] rows) {
    double[][] h = component.loadings();
    double[] psi = component.noiseVariances();
    double[] mean = component.mean();
    int q = component.factors();
    double[][] means = new double[rows.length][q];
    for (int j = 0; j < q; j++) {
      double m = 1;
      for (int p = 0; p < psi.length; p++) {
        m += h[p][j] * h[p][j] / psi[p];
      }
      for (int i = 0; i < rows.length; i++) {
        for (int p = 0; p < psi.length; p++) {
          means[i][j] += h[p][j] / psi[p] * (rows[i][p] - mean[p]) / m;
        }
      }
    }
    return means;
  }
}
