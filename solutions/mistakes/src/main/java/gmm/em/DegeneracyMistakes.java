package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class DegeneracyMistakes {

  private DegeneracyMistakes() {}

  // 2.13 collapsed

  @Mistake(
      exercise = "2.13",
      name = "looks at the diagonal instead of the eigenvalues",
      why =
          "A thin ellipse that slants has large variances along both axes; the eigenvalues are the"
              + " variances along its own.",
      section = "14")
  static int[] byDiagonal(Mixture mixture, double minVariance) {
    return below(
        mixture,
        minVariance,
        s -> IntStream.range(0, s.length).mapToDouble(f -> s[f][f]).min().orElseThrow());
  }

  @Mistake(
      exercise = "2.13",
      name = "compares the determinant",
      why =
          "The determinant is the product of all the eigenvalues: a long thin ellipse may have a"
              + " large one. Compare the smallest eigenvalue.",
      section = "14")
  static int[] byDeterminant(Mixture mixture, double minVariance) {
    return below(
        mixture, minVariance, s -> Arrays.stream(eigenvalues(s)).reduce(1, (a, b) -> a * b));
  }

  @Mistake(
      exercise = "2.13",
      name = "compares the largest eigenvalue",
      why = "To collapse it is enough to have no extent in one direction: the smallest counts.",
      section = "14")
  static int[] byLargest(Mixture mixture, double minVariance) {
    return below(mixture, minVariance, s -> Arrays.stream(eigenvalues(s)).max().orElseThrow());
  }

  @Mistake(
      exercise = "2.13",
      name = "compares the standard deviation with the bound",
      why = "The bound is a variance, as the eigenvalues are: take no square root.",
      section = "14")
  static int[] byStandardDeviation(Mixture mixture, double minVariance) {
    return below(
        mixture, minVariance, s -> Math.sqrt(Arrays.stream(eigenvalues(s)).min().orElseThrow()));
  }

  @Mistake(
      exercise = "2.13",
      name = "looks at the diagonal of the Cholesky factor",
      why =
          "Its squares are what each feature has left when those before it are known; in a slanting"
              + " direction there may be less. Take the smallest eigenvalue.",
      section = "14")
  static int[] byCholesky(Mixture mixture, double minVariance) {
    return below(
        mixture,
        minVariance,
        s -> {
          double[][] factor = Matrices.cholesky(s);
          return IntStream.range(0, s.length)
              .mapToDouble(f -> factor[f][f] * factor[f][f])
              .min()
              .orElseThrow();
        });
  }

  // 2.14 restart

  @Mistake(
      exercise = "2.14",
      name = "divides all the weights by their sum at the end",
      why =
          "Then those that start again have no longer 1/k: only the others shrink, to what is left"
              + " of 1.",
      section = "14")
  static Mixture allShrink(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[] weights = mixture.weights();
    for (int j : collapsed) {
      weights[j] = 1.0 / weights.length;
    }
    double sum = Arrays.stream(weights).sum();
    double[] shares = Arrays.stream(weights).map(w -> w / sum).toArray();
    return Mixture.of(shares, restarted(mixture, collapsed, data, random));
  }

  @Mistake(
      exercise = "2.14",
      name = "keeps the covariance that has collapsed",
      why = "With that it stays on one point: take the covariance of all the data.",
      section = "14")
  static Mixture oldCovariance(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int j : collapsed) {
      double[] mean = data[random.nextInt(data.length)];
      components.set(j, MultivariateGaussian.of(mean, components.get(j).covariance()));
    }
    return Mixture.of(shared(mixture.weights(), collapsed), components);
  }

  @Mistake(
      exercise = "2.14",
      name = "keeps the weights as they were",
      why =
          "A collapsed component has hardly any weight, and what starts with none gets no samples:"
              + " it starts again with 1/k, and the others share the rest.",
      section = "14")
  static Mixture oldWeights(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    List<MultivariateGaussian> components = restarted(mixture, collapsed, data, random);
    return Mixture.of(mixture.weights(), components);
  }

  @Mistake(
      exercise = "2.14",
      name = "gives every component the weight 1/k",
      why =
          "Only those that start again get 1/k: the others keep their proportions among"
              + " themselves.",
      section = "14")
  static Mixture equalWeights(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    List<MultivariateGaussian> components = restarted(mixture, collapsed, data, random);
    double[] equal = new double[components.size()];
    Arrays.fill(equal, 1.0 / equal.length);
    return Mixture.of(equal, components);
  }

  @Mistake(
      exercise = "2.14",
      name = "starts again from the mean of the data",
      why =
          "Two components there would be the same for ever: take a sample at random, another for"
              + " each.",
      section = "14")
  static Mixture fromTheMean(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    MultivariateGaussian all = MultivariateGaussian.fit(data);
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int j : collapsed) {
      components.set(j, all);
    }
    return Mixture.of(shared(mixture.weights(), collapsed), components);
  }

  @Mistake(
      exercise = "2.14",
      name = "starts all of them from the same sample",
      why = "Components that begin the same stay the same for ever: draw anew for each.",
      section = "14")
  static Mixture sameSample(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[] mean = data[random.nextInt(data.length)];
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int j : collapsed) {
      components.set(j, MultivariateGaussian.of(mean, covariance));
    }
    return Mixture.of(shared(mixture.weights(), collapsed), components);
  }

  @Mistake(
      exercise = "2.14",
      name = "starts again with the unit covariance",
      why = "The unit has nothing to do with the data: take the covariance of all of it.",
      section = "14")
  static Mixture unitCovariance(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[][] unit = Matrices.identity(mixture.dimension());
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int j : collapsed) {
      double[] mean = data[random.nextInt(data.length)];
      components.set(j, MultivariateGaussian.of(mean, unit));
    }
    return Mixture.of(shared(mixture.weights(), collapsed), components);
  }

  private static int[] below(Mixture mixture, double bound, ToDoubleFunction<double[][]> measure) {
    return IntStream.range(0, mixture.size())
        .filter(j -> measure.applyAsDouble(mixture.components().get(j).covariance()) < bound)
        .toArray();
  }

  private static double[] eigenvalues(double[][] covariance) {
    return Matrices.eigenSymmetric(covariance).values();
  }

  private static List<MultivariateGaussian> restarted(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int j : collapsed) {
      double[] mean = data[random.nextInt(data.length)];
      components.set(j, MultivariateGaussian.of(mean, covariance));
    }
    return components;
  }

  private static double[] shared(double[] weights, int[] collapsed) {
    double lost = Arrays.stream(collapsed).mapToDouble(j -> weights[j]).sum();
    double rest = 1 - (double) collapsed.length / weights.length;
    double[] shared = Arrays.stream(weights).map(w -> w / (1 - lost) * rest).toArray();
    for (int j : collapsed) {
      shared[j] = 1.0 / weights.length;
    }
    return shared;
  }
}
