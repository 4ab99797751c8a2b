package gmm.faces;

import gmm.faces.given.FactorAnalyzer;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;

final class BlindFactorAnalyzers {
  private BlindFactorAnalyzers() {}

  /** I + Hᵀ Ψ⁻¹ H. */
  private static double[][] m(FactorAnalyzer component) {
    double[][] h = component.loadings();
    double[] psi = component.noiseVariances();
    double[][] m = Matrices.identity(component.factors());
    for (int p = 0; p < h.length; p++) {
      for (int a = 0; a < m.length; a++) {
        for (int b = 0; b < m.length; b++) {
          m[a][b] += h[p][a] * h[p][b] / psi[p];
        }
      }
    }
    return m;
  }

  @Mistake(exercise = "5.10", method = "logDensities", name = "log determinant of M from its Cholesky factor, the 2 forgotten", why = "", section = "")
  static double[] halfDeterminant(FactorAnalyzer component, double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, component.dimension());
    double[] mean = component.mean();
    double[][] h = component.loadings();
    double[] psi = component.noiseVariances();
    double[][] m = m(component);
    double constant = mean.length * Math.log(2 * Math.PI);
    for (double variance : psi) {
      constant += Math.log(variance);
    }
    double[][] l = Matrices.cholesky(m);
    for (int a = 0; a < l.length; a++) {
      constant += Math.log(l[a][a]);
    }
    int q = m.length;
    double[] logs = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double squares = 0;
      double[][] zeta = new double[q][1];
      for (int p = 0; p < mean.length; p++) {
        double difference = rows[i][p] - mean[p];
        squares += difference * difference / psi[p];
        for (int a = 0; a < q; a++) {
          zeta[a][0] += h[p][a] * difference / psi[p];
        }
      }
      double[][] solved = Matrices.solvePositiveDefinite(m, zeta);
      for (int a = 0; a < q; a++) {
        squares -= zeta[a][0] * solved[a][0];
      }
      logs[i] = -0.5 * (constant + squares);
    }
    return logs;
  }

  @Mistake(exercise = "5.10", method = "secondMoment", name = "the inverse of M added once, not for each picture by its responsibility", why = "", section = "")
  static double[][] inverseOnce(
      FactorAnalyzer component, double[][] factorMeans, double[] responsibilities) {
    Check.columns("factorMeans", factorMeans, component.factors());
    Check.length("responsibilities", responsibilities, factorMeans.length);
    int q = component.factors();
    double[][] moment =
        Matrices.solvePositiveDefinite(m(component), Matrices.identity(q));
    for (int i = 0; i < factorMeans.length; i++) {
      for (int a = 0; a < q; a++) {
        for (int b = 0; b < q; b++) {
          moment[a][b] += responsibilities[i] * factorMeans[i][a] * factorMeans[i][b];
        }
      }
    }
    return moment;
  }
}
