package gmm.faces;

import gmm.em.Responsibilities;
import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;

final class BlindMorphing {

  private BlindMorphing() {}

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "turns the vectors y themselves, not their directions, and leaves the length to that",
      why = "",
      section = "")
  static double[][] vectorsNotDirections(
      Mixture mixture, double[] from, double[] to, int points) {
    Check.length("from", from, mixture.dimension());
    Check.length("to", to, mixture.dimension());
    Check.finite("from", from);
    Check.finite("to", to);
    Check.atLeast("points", points, 2);
    double[][] r = Responsibilities.of(mixture, new double[][] {from, to});
    MultivariateGaussian k = mixture.components().get(largest(r[0]));
    MultivariateGaussian l = mixture.components().get(largest(r[1]));
    double[] yFrom = whitened(k, from);
    double[] yTo = whitened(l, to);
    double lengths = Math.sqrt(Matrices.dot(yFrom, yFrom) * Matrices.dot(yTo, yTo));
    double cosine = lengths > 0 ? Matrices.dot(yFrom, yTo) / lengths : 1;
    double phi = Math.acos(Math.max(-1, Math.min(1, cosine)));
    boolean straight = Math.sin(phi) < 1e-9;
    int m = from.length;
    double[][] path = new double[points][m];
    for (int p = 0; p < points; p++) {
      double tau = (double) p / (points - 1);
      double a = straight ? 1 - tau : Math.sin((1 - tau) * phi) / Math.sin(phi);
      double b = straight ? tau : Math.sin(tau * phi) / Math.sin(phi);
      for (int i = 0; i < m; i++) {
        path[p][i] = (1 - tau) * k.mean()[i] + tau * l.mean()[i];
        for (int j = 0; j <= i; j++) {
          double factor = (1 - tau) * k.choleskyFactor()[i][j] + tau * l.choleskyFactor()[i][j];
          path[p][i] += factor * (a * yFrom[j] + b * yTo[j]);
        }
      }
    }
    return path;
  }

  private static double[] whitened(MultivariateGaussian gaussian, double[] t) {
    double[] mean = gaussian.mean();
    double[][] l = gaussian.choleskyFactor();
    double[] y = new double[t.length];
    for (int i = 0; i < t.length; i++) {
      double rest = t[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= l[i][j] * y[j];
      }
      y[i] = rest / l[i][i];
    }
    return y;
  }

  private static int largest(double[] values) {
    int largest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[largest]) {
        largest = i;
      }
    }
    return largest;
  }
}
