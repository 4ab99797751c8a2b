package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;

final class BlindMorphing {
  private BlindMorphing() {}

  @Mistake(exercise = "5.9", method = "path", name = "turns the whole vectors by the sines, without taking length and direction apart", why = "", section = "")
  static double[][] turnsWholeVectors(Mixture mixture, double[] from, double[] to, int points) {
    MultivariateGaussian k = mostProbable(mixture, from);
    MultivariateGaussian l = mostProbable(mixture, to);
    double[] a = solve(k, from);
    double[] b = solve(l, to);
    int m = from.length;
    double lengths = Math.sqrt(Matrices.dot(a, a) * Matrices.dot(b, b));
    double phi =
        lengths == 0 ? 0 : Math.acos(Math.max(-1, Math.min(1, Matrices.dot(a, b) / lengths)));
    double[][] path = new double[points][m];
    for (int p = 0; p < points; p++) {
      double tau = p / (points - 1.0);
      double wa = 1 - tau;
      double wb = tau;
      if (Math.sin(phi) > 1e-9) {
        wa = Math.sin((1 - tau) * phi) / Math.sin(phi);
        wb = Math.sin(tau * phi) / Math.sin(phi);
      }
      for (int i = 0; i < m; i++) {
        path[p][i] = (1 - tau) * k.mean()[i] + tau * l.mean()[i];
        for (int j = 0; j <= i; j++) {
          double factor = (1 - tau) * k.choleskyFactor()[i][j] + tau * l.choleskyFactor()[i][j];
          path[p][i] += factor * (wa * a[j] + wb * b[j]);
        }
      }
    }
    return path;
  }

  private static MultivariateGaussian mostProbable(Mixture mixture, double[] x) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      double log = Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(x);
      if (log > most) {
        most = log;
        best = k;
      }
    }
    return mixture.components().get(best);
  }

  private static double[] solve(MultivariateGaussian gaussian, double[] x) {
    double[][] l = gaussian.choleskyFactor();
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      double sum = x[i] - gaussian.mean()[i];
      for (int j = 0; j < i; j++) {
        sum -= l[i][j] * y[j];
      }
      y[i] = sum / l[i][i];
    }
    return y;
  }
}
