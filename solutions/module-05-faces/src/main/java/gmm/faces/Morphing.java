package gmm.faces;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Ways between two faces, and warmer or cooler mixtures.
 *
 * <p>That a straight line between two draws leads through points that are no draws, and that a
 * rotation does not: White, Sampling generative networks (2016), for one round Gaussian.
 */
public final class Morphing {

  /** Of a right angle's sine: below it two directions count as one, or as opposite. */
  private static final double PARALLEL = 1e-9;

  private Morphing() {}

  /**
   * A path from one code to another through the components that most probably made them, k and l.
   *
   * <p>Each end is seen from its own component, t = μ + L y with L Lᵀ = Σ. On the way mean and
   * factor go straight from those of k to those of l, and y turns: t(τ) = (1 - τ) μₖ + τ μₗ + ((1 -
   * τ) Lₖ + τ Lₗ) y(τ). With ϕ the angle between yₖ and yₗ, y(τ) has the length (1 - τ) |yₖ| + τ
   * |yₗ| and the direction (sin((1 - τ) ϕ) yₖ/|yₖ| + sin(τ ϕ) yₗ/|yₗ|) / sin ϕ. Where there is no
   * such plane to turn in (yₖ and yₗ point the same way or opposite ways, or one of them is 0),
   * y(τ) = (1 - τ) yₖ + τ yₗ.
   *
   * @param mixture of codes of length m
   * @param from length m; k is the component most probable given it, the lower one of equals
   * @param to length m, likewise
   * @param points how many, at least 2, the ends included; the first is at τ = 0, the last at τ = 1
   * @return points x m
   * @throws IllegalArgumentException if a code is not finite or not of length m, or there are fewer
   *     than 2 points
   */
  @Exercise("5.9")
  public static double[][] path(Mixture mixture, double[] from, double[] to, int points) {
    Check.length("from", from, mixture.dimension());
    Check.length("to", to, mixture.dimension());
    Check.finite("from", from);
    Check.finite("to", to);
    Check.atLeast("points", points, 2);
    MultivariateGaussian k = maker(mixture, from);
    MultivariateGaussian l = maker(mixture, to);
    double[] yFrom = seenFrom(k, from);
    double[] yTo = seenFrom(l, to);
    return IntStream.range(0, points)
        .mapToObj(i -> at(i / (points - 1.0), k, l, yFrom, yTo))
        .toArray(double[][]::new);
  }

  /**
   * The mixture whose covariances are T² times as large; weights and means stay.
   *
   * @param mixture to be cooled or heated
   * @param temperature T, positive: below 1 it is cooler
   * @return the other mixture, whose draws {@link FaceGenerator#generate} makes at T
   * @throws IllegalArgumentException if the temperature is not positive
   */
  @Exercise("5.9")
  public static Mixture tempered(Mixture mixture, double temperature) {
    Check.positive("temperature", temperature);
    double factor = temperature * temperature;
    return Mixture.of(
        mixture.weights(),
        mixture.components().stream()
            .map(g -> MultivariateGaussian.of(g.mean(), scaled(g.covariance(), factor)))
            .toList());
  }

  private static MultivariateGaussian maker(Mixture mixture, double[] code) {
    int best = 0;
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < mixture.size(); k++) {
      double log = Math.log(mixture.weights()[k]) + mixture.components().get(k).logDensity(code);
      if (log > most) {
        most = log;
        best = k;
      }
    }
    return mixture.components().get(best);
  }

  /** y of t = μ + L y, from the first row down. */
  private static double[] seenFrom(MultivariateGaussian gaussian, double[] code) {
    double[][] l = gaussian.choleskyFactor();
    double[] mean = gaussian.mean();
    double[] y = new double[code.length];
    for (int i = 0; i < y.length; i++) {
      double rest = code[i] - mean[i];
      for (int j = 0; j < i; j++) {
        rest -= l[i][j] * y[j];
      }
      y[i] = rest / l[i][i];
    }
    return y;
  }

  private static double[] at(
      double share, MultivariateGaussian k, MultivariateGaussian l, double[] from, double[] to) {
    double[] mean = mixed(1 - share, k.mean(), share, l.mean());
    double[] y = turned(share, from, to);
    double[] atK = Matrices.multiply(k.choleskyFactor(), y);
    double[] atL = Matrices.multiply(l.choleskyFactor(), y);
    return mixed(1, mean, 1, mixed(1 - share, atK, share, atL));
  }

  private static double[] turned(double share, double[] from, double[] to) {
    double lengthFrom = Math.sqrt(Matrices.dot(from, from));
    double lengthTo = Math.sqrt(Matrices.dot(to, to));
    double cosine = Matrices.dot(from, to) / (lengthFrom * lengthTo); // NaN where one is 0
    double angle = Math.acos(Math.clamp(cosine, -1, 1));
    if (!(Math.sin(angle) > PARALLEL)) {
      return mixed(1 - share, from, share, to);
    }
    double length = (1 - share) * lengthFrom + share * lengthTo;
    double scale = length / Math.sin(angle);
    return mixed(
        scale * Math.sin((1 - share) * angle) / lengthFrom,
        from,
        scale * Math.sin(share * angle) / lengthTo,
        to);
  }

  private static double[] mixed(double a, double[] x, double b, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> a * x[j] + b * y[j]).toArray();
  }

  private static double[][] scaled(double[][] matrix, double factor) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
        .toArray(double[][]::new);
  }
}
