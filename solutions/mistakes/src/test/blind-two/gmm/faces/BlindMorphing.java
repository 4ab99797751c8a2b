package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;

final class BlindMorphing {

  private BlindMorphing() {}

  @Mistake(exercise = "5.9", method = "path", name = "the formula for unit vectors applied to y as it is, lengths not taken apart", why = "", section = "")
  static double[][] notUnit(Mixture mixture, double[] from, double[] to, int points) {
    MultivariateGaussian first = mixture.components().get(likeliest(mixture, from));
    MultivariateGaussian last = mixture.components().get(likeliest(mixture, to));
    double[] a = seen(first, from);
    double[] b = seen(last, to);
    double lengths = Math.sqrt(Matrices.dot(a, a) * Matrices.dot(b, b));
    double cosine = lengths > 0 ? Matrices.dot(a, b) / lengths : 1;
    double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
    int m = from.length;
    double[][] path = new double[points][m];
    for (int p = 0; p < points; p++) {
      double tau = (double) p / (points - 1);
      double wa = 1 - tau;
      double wb = tau;
      if (Math.sin(angle) >= 1e-9) {
        wa = Math.sin((1 - tau) * angle) / Math.sin(angle);
        wb = Math.sin(tau * angle) / Math.sin(angle);
      }
      for (int i = 0; i < m; i++) {
        path[p][i] = (1 - tau) * first.mean()[i] + tau * last.mean()[i];
        for (int j = 0; j <= i; j++) {
          double factor =
              (1 - tau) * first.choleskyFactor()[i][j] + tau * last.choleskyFactor()[i][j];
          path[p][i] += factor * (wa * a[j] + wb * b[j]);
        }
      }
    }
    return path;
  }

  private static int likeliest(Mixture mixture, double[] t) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      double log =
          Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(t);
      if (log > highest) {
        highest = log;
        best = k;
      }
    }
    return best;
  }

  private static double[] seen(MultivariateGaussian component, double[] t) {
    double[][] l = component.choleskyFactor();
    double[] y = new double[t.length];
    for (int i = 0; i < t.length; i++) {
      y[i] = t[i] - component.mean()[i];
      for (int j = 0; j < i; j++) {
        y[i] -= l[i][j] * y[j];
      }
      y[i] /= l[i][i];
    }
    return y;
  }
}
