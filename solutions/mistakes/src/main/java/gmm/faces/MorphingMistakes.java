package gmm.faces;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

final class MorphingMistakes {

  private MorphingMistakes() {}

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "goes straight from one code to the other",
      why =
          "Halfway, a straight line is as near to the middle as a draw at the temperature 0.71:"
              + " turn instead, in the components' own coordinates.",
      section = "16")
  static double[][] straight(Mixture mixture, double[] from, double[] to, int points) {
    return each(points, share -> mixed(1 - share, from, share, to));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "lets y go straight instead of turning it",
      why = "A mean of two directions is shorter than they are: it has to turn, at full length.",
      section = "16")
  static double[][] yStraight(Mixture mixture, double[] from, double[] to, int points) {
    return path(mixture, from, to, points, Rule.RIGHT.turning((s, a, b) -> mixed(1 - s, a, s, b)));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "turns the codes themselves, about the mean face",
      why =
          "A component lies round its own mean and is wider in some directions than in others: turn"
              + " y, not t.",
      section = "16")
  static double[][] codesTurned(Mixture mixture, double[] from, double[] to, int points) {
    return each(points, share -> turned(share, from, to));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "turns by cosine and sine of a right angle, whatever the angle is",
      why = "The ends of the path must be the two codes: ϕ is the angle between their y.",
      section = "16")
  static double[][] rightAngle(Mixture mixture, double[] from, double[] to, int points) {
    return path(
        mixture,
        from,
        to,
        points,
        Rule.RIGHT.turning(
            (s, a, b) -> mixed(Math.cos(s * Math.PI / 2), a, Math.sin(s * Math.PI / 2), b)));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "leaves the length of y as it is at the first end until it is there",
      why = "The two ends have lengths of their own, and between them it goes straight.",
      section = "16")
  static double[][] lengthOfFrom(Mixture mixture, double[] from, double[] to, int points) {
    return path(
        mixture,
        from,
        to,
        points,
        Rule.RIGHT.turning(
            (s, a, b) -> {
              double target = norm(a);
              double[] y = turned(s, a, b);
              return norm(y) == 0 ? y : mixed(target / norm(y), y, 0, y);
            }));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "turns the directions but not their lengths: sine formula on y as it is",
      why =
          "With ends of two lengths that is no circle and no straight change of length: turn the"
              + " directions, and change the length by itself.",
      section = "16")
  static double[][] unnormalised(Mixture mixture, double[] from, double[] to, int points) {
    return path(
        mixture,
        from,
        to,
        points,
        Rule.RIGHT.turning(
            (s, a, b) -> {
              double angle = angle(a, b);
              return Math.sin(angle) > 1e-9
                  ? mixed(
                      Math.sin((1 - s) * angle) / Math.sin(angle),
                      a,
                      Math.sin(s * angle) / Math.sin(angle),
                      b)
                  : mixed(1 - s, a, s, b);
            }));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "sees both ends from the component of the first",
      why = "Each end has its own component, and the path goes from the one to the other.",
      section = "16")
  static double[][] oneComponent(Mixture mixture, double[] from, double[] to, int points) {
    int k = likeliest(mixture, from, true);
    return path(mixture, from, to, points, Rule.RIGHT.between(k, k));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "takes the component whose mean is nearest",
      why = "Near is a matter of the covariance: a wide component may be the more probable one.",
      section = "16")
  static double[][] nearestMean(Mixture mixture, double[] from, double[] to, int points) {
    return path(
        mixture,
        from,
        to,
        points,
        Rule.RIGHT.between(nearest(mixture, from), nearest(mixture, to)));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "leaves the weights out when it asks which component made a code",
      why = "A component that is rare needs the better fit: add log w to its log density.",
      section = "16")
  static double[][] noWeights(Mixture mixture, double[] from, double[] to, int points) {
    return path(
        mixture,
        from,
        to,
        points,
        Rule.RIGHT.between(likeliest(mixture, from, false), likeliest(mixture, to, false)));
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "mixes the covariances and takes the factor of that",
      why = "It is the factors that go straight: (1 - τ) Lₖ + τ Lₗ, applied to y.",
      section = "16")
  static double[][] covariancesMixed(Mixture mixture, double[] from, double[] to, int points) {
    MultivariateGaussian k = mixture.components().get(likeliest(mixture, from, true));
    MultivariateGaussian l = mixture.components().get(likeliest(mixture, to, true));
    double[] yFrom = seenFrom(k, from);
    double[] yTo = seenFrom(l, to);
    return each(
        points,
        share -> {
          double[][] covariance = k.covariance();
          for (int j = 0; j < covariance.length; j++) {
            covariance[j] = mixed(1 - share, covariance[j], share, l.covariance()[j]);
          }
          double[] y = turned(share, yFrom, yTo);
          double[] mean = mixed(1 - share, k.mean(), share, l.mean());
          return mixed(1, mean, 1, Matrices.multiply(Matrices.cholesky(covariance), y));
        });
  }

  @Mistake(
      exercise = "5.9",
      method = "path",
      name = "stops one step before the end",
      why = "The ends are among the points: there is one step less than there are points.",
      section = "16")
  static double[][] endMissing(Mixture mixture, double[] from, double[] to, int points) {
    return Arrays.copyOf(path(mixture, from, to, points + 1, Rule.RIGHT), points); // τ = i / points
  }

  @Mistake(
      exercise = "5.9",
      method = "tempered",
      name = "multiplies the covariances by T and not by its square",
      why = "A covariance is in squared units: deviations times T are covariances times T².",
      section = "16")
  static Mixture onceT(Mixture mixture, double temperature) {
    return tempered(mixture, temperature, 1);
  }

  @Mistake(
      exercise = "5.9",
      method = "tempered",
      name = "divides the covariances by the square of T",
      why = "A high temperature spreads: the covariances grow with it.",
      section = "16")
  static Mixture divided(Mixture mixture, double temperature) {
    return tempered(mixture, 1 / (temperature * temperature), 1);
  }

  @Mistake(
      exercise = "5.9",
      method = "tempered",
      name = "scales the means too",
      why = "Each component stays where it is: only its spread about its mean changes.",
      section = "16")
  static Mixture meansToo(Mixture mixture, double temperature) {
    return tempered(mixture, temperature * temperature, temperature);
  }

  @Mistake(
      exercise = "5.9",
      method = "tempered",
      name = "raises the weights to the power 1/T²",
      why =
          "So one would come nearer to the density's own power, which is another thing: here the"
              + " components keep their shares.",
      section = "16")
  static Mixture weightsToo(Mixture mixture, double temperature) {
    Mixture cooled = tempered(mixture, temperature * temperature, 1);
    double[] powers =
        Arrays.stream(mixture.weights())
            .map(w -> Math.pow(w, 1 / (temperature * temperature)))
            .toArray();
    double sum = Arrays.stream(powers).sum();
    return Mixture.of(Arrays.stream(powers).map(w -> w / sum).toArray(), cooled.components());
  }

  private interface Turn {
    double[] at(double share, double[] from, double[] to);
  }

  /** How a path is made; components below 0 are the most probable ones. */
  private record Rule(Turn turn, int k, int l) {

    static final Rule RIGHT = new Rule(MorphingMistakes::turned, -1, -1);

    Rule turning(Turn other) {
      return new Rule(other, k, l);
    }

    Rule between(int first, int last) {
      return new Rule(turn, first, last);
    }
  }

  private static double[][] path(
      Mixture mixture, double[] from, double[] to, int points, Rule rule) {
    MultivariateGaussian k =
        mixture.components().get(rule.k() < 0 ? likeliest(mixture, from, true) : rule.k());
    MultivariateGaussian l =
        mixture.components().get(rule.l() < 0 ? likeliest(mixture, to, true) : rule.l());
    double[] yFrom = seenFrom(k, from);
    double[] yTo = seenFrom(l, to);
    return each(
        points,
        share -> {
          double[] y = rule.turn().at(share, yFrom, yTo);
          double[] mean = mixed(1 - share, k.mean(), share, l.mean());
          double[] atK = Matrices.multiply(k.choleskyFactor(), y);
          double[] atL = Matrices.multiply(l.choleskyFactor(), y);
          return mixed(1, mean, 1, mixed(1 - share, atK, share, atL));
        });
  }

  private interface At {
    double[] of(double share);
  }

  private static double[][] each(int points, At at) {
    DoubleUnaryOperator share = i -> i / (points - 1);
    return IntStream.range(0, points)
        .mapToObj(i -> at.of(share.applyAsDouble(i)))
        .toArray(double[][]::new);
  }

  private static double[] turned(double share, double[] from, double[] to) {
    double angle = angle(from, to);
    if (!(Math.sin(angle) > 1e-9)) {
      return mixed(1 - share, from, share, to);
    }
    double length = (1 - share) * norm(from) + share * norm(to);
    return mixed(
        length * Math.sin((1 - share) * angle) / Math.sin(angle) / norm(from),
        from,
        length * Math.sin(share * angle) / Math.sin(angle) / norm(to),
        to);
  }

  private static double angle(double[] a, double[] b) {
    return Math.acos(Math.clamp(Matrices.dot(a, b) / (norm(a) * norm(b)), -1, 1));
  }

  private static double norm(double[] a) {
    return Math.sqrt(Matrices.dot(a, a));
  }

  private static double[] mixed(double a, double[] x, double b, double[] y) {
    return IntStream.range(0, x.length).mapToDouble(j -> a * x[j] + b * y[j]).toArray();
  }

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

  private static int likeliest(Mixture mixture, double[] code, boolean weighted) {
    double[] logs =
        IntStream.range(0, mixture.size())
            .mapToDouble(
                k ->
                    (weighted ? Math.log(mixture.weights()[k]) : 0)
                        + mixture.components().get(k).logDensity(code))
            .toArray();
    return IntStream.range(0, logs.length)
        .reduce((a, b) -> logs[b] > logs[a] ? b : a)
        .orElseThrow();
  }

  private static int nearest(Mixture mixture, double[] code) {
    double[] distances =
        mixture.components().stream()
            .mapToDouble(g -> Matrices.squaredDistance(g.mean(), code))
            .toArray();
    return IntStream.range(0, distances.length)
        .reduce((a, b) -> distances[b] < distances[a] ? b : a)
        .orElseThrow();
  }

  private static Mixture tempered(Mixture mixture, double ofCovariances, double ofMeans) {
    return Mixture.of(
        mixture.weights(),
        mixture.components().stream()
            .map(
                g ->
                    MultivariateGaussian.of(
                        mixed(ofMeans, g.mean(), 0, g.mean()),
                        Arrays.stream(g.covariance())
                            .map(row -> mixed(ofCovariances, row, 0, row))
                            .toArray(double[][]::new)))
            .toList());
  }
}
