package gmm.faces;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

final class BlindMorphing {
  private BlindMorphing() {}

  @Mistake(exercise = "5.9", method = "path", name = "mean and factor of the first end's component kept to the end", why = "", section = "")
  static double[][] firstComponentKept(
      Mixture mixture, double[] from, double[] to, int points) {
    Check.length("from", from, mixture.dimension());
    Check.length("to", to, mixture.dimension());
    Check.finite("from", from);
    Check.finite("to", to);
    Check.atLeast("points", points, 2);
    MultivariateGaussian component = mixture.components().get(mostProbable(mixture, from));
    double[] mean = component.mean();
    double[][] factor = component.choleskyFactor();
    double[] y0 = solve(factor, mean, from);
    double[] y1 = solve(factor, mean, to);
    double length0 = Math.sqrt(Matrices.dot(y0, y0));
    double length1 = Math.sqrt(Matrices.dot(y1, y1));
    double cosine =
        length0 == 0 || length1 == 0 ? 1 : Matrices.dot(y0, y1) / (length0 * length1);
    double phi = Math.acos(Math.clamp(cosine, -1.0, 1.0));
    boolean straight = length0 == 0 || length1 == 0 || Math.sin(phi) < 1e-9;
    double[][] path = new double[points][];
    for (int p = 0; p < points; p++) {
      double tau = (double) p / (points - 1);
      double[] y = new double[y0.length];
      double length = (1 - tau) * length0 + tau * length1;
      for (int j = 0; j < y.length; j++) {
        y[j] =
            straight
                ? (1 - tau) * y0[j] + tau * y1[j]
                : length
                    * (Math.sin((1 - tau) * phi) * y0[j] / length0
                        + Math.sin(tau * phi) * y1[j] / length1)
                    / Math.sin(phi);
      }
      path[p] = Matrices.multiply(factor, y);
      for (int j = 0; j < y.length; j++) {
        path[p][j] += mean[j];
      }
    }
    return path;
  }

  private static int mostProbable(Mixture mixture, double[] x) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      double log =
          Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(x);
      if (log > most) {
        most = log;
        best = k;
      }
    }
    return best;
  }

  private static double[] solve(double[][] factor, double[] mean, double[] t) {
    double[] y = new double[t.length];
    for (int i = 0; i < y.length; i++) {
      double rest = t[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= factor[i][j] * y[j];
      }
      y[i] = rest / factor[i][i];
    }
    return y;
  }

  @Mistake(exercise = "5.9", method = "tempered", name = "covariances times T, not T squared", why = "", section = "")
  static Mixture timesTemperature(Mixture mixture, double temperature) {
    Check.positive("temperature", temperature);
    List<MultivariateGaussian> components = new ArrayList<>();
    for (MultivariateGaussian component : mixture.components()) {
      double[][] covariance = Matrices.copy(component.covariance());
      for (double[] row : covariance) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= temperature;
        }
      }
      components.add(MultivariateGaussian.of(component.mean(), covariance));
    }
    return Mixture.of(mixture.weights(), components);
  }
}
