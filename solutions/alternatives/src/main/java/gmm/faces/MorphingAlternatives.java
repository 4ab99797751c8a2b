package gmm.faces;

import gmm.em.Responsibilities;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

/** Right answers for {@link Morphing} in another style. */
final class MorphingAlternatives {

  private MorphingAlternatives() {}

  @Alternative(exercise = "5.9", method = "path", style = "loops, makers by responsibilities")
  static double[][] pathByResponsibilities(
      Mixture mixture, double[] from, double[] to, int points) {
    double[][] r = Responsibilities.of(mixture, new double[][] {from, to});
    MultivariateGaussian first = mixture.components().get(largest(r[0]));
    MultivariateGaussian second = mixture.components().get(largest(r[1]));
    return between(first, second, from, to, points);
  }

  @Alternative(exercise = "5.9", method = "path", style = "makers by the largest joint density")
  static double[][] pathByJoint(Mixture mixture, double[] from, double[] to, int points) {
    return between(maker(mixture, from), maker(mixture, to), from, to, points);
  }

  private static MultivariateGaussian maker(Mixture mixture, double[] code) {
    double[] joint = new double[mixture.size()];
    for (int k = 0; k < joint.length; k++) {
      joint[k] = mixture.components().get(k).logDensity(code) + Math.log(mixture.weights()[k]);
    }
    return mixture.components().get(largest(joint));
  }

  private static int largest(double[] values) {
    int at = 0;
    for (int k = 1; k < values.length; k++) {
      at = values[k] > values[at] ? k : at;
    }
    return at;
  }

  private static double[][] between(
      MultivariateGaussian first,
      MultivariateGaussian second,
      double[] from,
      double[] to,
      int points) {
    double[] start = white(first, from);
    double[] end = white(second, to);
    double startLength = Math.sqrt(Matrices.dot(start, start));
    double endLength = Math.sqrt(Matrices.dot(end, end));
    double cosine = Matrices.dot(start, end) / startLength / endLength;
    double angle = Math.acos(Math.max(-1, Math.min(1, cosine)));
    boolean straight = Double.isNaN(angle) || Math.sin(angle) <= 1e-9;
    double[][] path = new double[points][from.length];
    for (int i = 0; i < points; i++) {
      double t = (double) i / (points - 1);
      double a = 1 - t;
      double b = t;
      if (!straight) {
        double length = (1 - t) * startLength + t * endLength;
        a = length / startLength * Math.sin((1 - t) * angle) / Math.sin(angle);
        b = length / endLength * Math.sin(t * angle) / Math.sin(angle);
      }
      double[] y = new double[start.length];
      for (int j = 0; j < y.length; j++) {
        y[j] = a * start[j] + b * end[j];
      }
      double[] atFirst = Matrices.multiply(first.choleskyFactor(), y);
      double[] atSecond = Matrices.multiply(second.choleskyFactor(), y);
      for (int j = 0; j < y.length; j++) {
        path[i][j] =
            (1 - t) * (first.mean()[j] + atFirst[j]) + t * (second.mean()[j] + atSecond[j]);
      }
    }
    return path;
  }

  private static double[] white(MultivariateGaussian gaussian, double[] code) {
    double[][] l = gaussian.choleskyFactor();
    double[] left = new double[code.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = code[i] - gaussian.mean()[i];
    }
    for (int j = 0; j < left.length; j++) {
      left[j] /= l[j][j];
      for (int i = j + 1; i < left.length; i++) {
        left[i] -= l[i][j] * left[j];
      }
    }
    return left;
  }

  @Alternative(exercise = "5.9", method = "tempered", style = "loops")
  static Mixture temperedByLoops(Mixture mixture, double temperature) {
    List<MultivariateGaussian> warmer = new ArrayList<>();
    for (MultivariateGaussian component : mixture.components()) {
      double[][] covariance = component.covariance();
      for (double[] row : covariance) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= Math.pow(temperature, 2);
        }
      }
      warmer.add(MultivariateGaussian.of(component.mean(), covariance));
    }
    return Mixture.of(mixture.weights(), warmer);
  }

  @Alternative(exercise = "5.9", method = "tempered", style = "the factor scaled, then squared")
  static Mixture temperedByFactors(Mixture mixture, double temperature) {
    List<MultivariateGaussian> warmer = new ArrayList<>();
    for (MultivariateGaussian component : mixture.components()) {
      double[][] l = component.choleskyFactor();
      for (double[] row : l) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= temperature;
        }
      }
      double[][] covariance = Matrices.multiply(l, Matrices.transpose(l));
      warmer.add(MultivariateGaussian.of(component.mean(), covariance));
    }
    return Mixture.of(mixture.weights(), warmer);
  }
}
