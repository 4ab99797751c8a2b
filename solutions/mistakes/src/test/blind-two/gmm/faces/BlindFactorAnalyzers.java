package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFactorAnalyzers {

  private BlindFactorAnalyzers() {}

  @Mistake(exercise = "5.10", method = "factorMeans", name = "weighted least squares: no identity in M", why = "", section = "")
  static double[][] leastSquares(FactorAnalyzer component, double[][] rows) {
    double[] mean = component.mean();
    double[][] h = component.loadings();
    double[] psi = component.noiseVariances();
    int q = h[0].length;
    double[][] m = new double[q][q];
    double[][] zeta = new double[q][rows.length];
    for (int p = 0; p < mean.length; p++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          m[a][b] += h[p][a] * h[p][b] / psi[p];
        }
        for (int i = 0; i < rows.length; i++) {
          zeta[a][i] += h[p][a] * (rows[i][p] - mean[p]) / psi[p];
        }
      }
    }
    return Matrices.transpose(Matrices.solvePositiveDefinite(m, zeta));
  }
}
