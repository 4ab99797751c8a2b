package gmm.likelihood;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class MixtureMistakes {

  private MixtureMistakes() {}

  @Mistake(
      exercise = "1.11",
      name = "adds the weights to the log densities, not their logarithms",
      why = "weight times density becomes log weight plus log density.",
      section = "13.1")
  static double addsWeights(Mixture mixture, double[] x) {
    return LogSumExp.of(terms(mixture, x, (weight, logDensity) -> weight + logDensity));
  }

  @Mistake(
      exercise = "1.11",
      name = "averages the log densities instead of the densities",
      why =
          "The logarithm of a sum is not the sum of the logarithms (Jensen: this is never "
              + "larger, and module 2 makes something of that).",
      section = "13.1")
  static double averageOfLogarithms(Mixture mixture, double[] x) {
    return Arrays.stream(terms(mixture, x, (weight, logDensity) -> weight * logDensity)).sum();
  }

  @Mistake(
      exercise = "1.11",
      name = "forgets the weights",
      why = "Each density counts with its weight; without, the mixture integrates to k, not to 1.",
      section = "13.1")
  static double withoutWeights(Mixture mixture, double[] x) {
    return LogSumExp.of(terms(mixture, x, (weight, logDensity) -> logDensity));
  }

  @Mistake(
      exercise = "1.11",
      name = "adds the densities and takes the logarithm at the end",
      why = "Far from every component each density is 0 in floating point: add through LogSumExp.",
      section = "13.1")
  static double logarithmOfUnderflow(Mixture mixture, double[] x) {
    return Math.log(
        Arrays.stream(terms(mixture, x, (w, logDensity) -> w * Math.exp(logDensity))).sum());
  }

  @Mistake(
      exercise = "1.11",
      name = "takes only the component with the largest term",
      why = "Every component adds to the density, the smaller ones too.",
      section = "13.1")
  static double largestTerm(Mixture mixture, double[] x) {
    return Arrays.stream(terms(mixture, x, (w, logDensity) -> Math.log(w) + logDensity))
        .max()
        .orElseThrow();
  }

  @Mistake(
      exercise = "1.11",
      name = "multiplies the log densities by the weights before log-sum-exp",
      why = "weight times density becomes log weight plus log density.",
      section = "13.1")
  static double weightsInTheExponent(Mixture mixture, double[] x) {
    return LogSumExp.of(terms(mixture, x, (weight, logDensity) -> weight * logDensity));
  }

  @Mistake(
      exercise = "1.12",
      name = "gives the mean over the samples instead of the sum",
      why = "The log-likelihood is the sum of the log densities.",
      section = "13.3")
  static double meanOverSamples(Mixture mixture, double[][] data) {
    return Arrays.stream(data).mapToDouble(mixture::logDensity).average().orElseThrow();
  }

  @Mistake(
      exercise = "1.12",
      name = "adds the samples inside the logarithm",
      why =
          "Components add inside the logarithm, for one of them made the sample; samples "
              + "multiply, so they add outside it.",
      section = "13.3")
  static double samplesInsideTheLogarithm(Mixture mixture, double[][] data) {
    return LogSumExp.of(Arrays.stream(data).mapToDouble(mixture::logDensity).toArray());
  }

  @Mistake(
      exercise = "1.12",
      name = "multiplies the densities and takes the logarithm at the end",
      why = "The product underflows to 0 after a few hundred samples: add logarithms.",
      section = "13.3")
  static double logarithmOfTheProduct(Mixture mixture, double[][] data) {
    return Math.log(
        Arrays.stream(data)
            .mapToDouble(x -> Math.exp(mixture.logDensity(x)))
            .reduce(1, (a, b) -> a * b));
  }

  @Mistake(
      exercise = "1.13",
      name = "draws every component equally often",
      why = "The weights are the probabilities of the components.",
      section = "13.4")
  static LabelledSample equalShares(Mixture mixture, int n, RandomGenerator random) {
    int[] labels = random.ints(n, 0, mixture.size()).toArray();
    return new LabelledSample(pointsOf(mixture, labels, random), labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "averages draws of all components",
      why =
          "A sample comes from one component; the weighted average of draws is a single "
              + "Gaussian in the middle, where there may be no data at all.",
      section = "13.4")
  static LabelledSample blends(Mixture mixture, int n, RandomGenerator random) {
    int[] labels = labels(mixture, n, random);
    double[][] points = new double[n][mixture.dimension()];
    for (double[] point : points) {
      for (int j = 0; j < mixture.size(); j++) {
        double weight = mixture.weights()[j];
        double[] draw = mixture.components().get(j).sample(random);
        Arrays.setAll(point, f -> point[f] + weight * draw[f]);
      }
    }
    return new LabelledSample(points, labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "returns another label than the one the point was drawn with",
      why = "Draw the component once, keep it, and use it for both.",
      section = "13.4")
  static LabelledSample unrelatedLabels(Mixture mixture, int n, RandomGenerator random) {
    return new LabelledSample(
        pointsOf(mixture, labels(mixture, n, random), random), labels(mixture, n, random));
  }

  @Mistake(
      exercise = "1.13",
      name = "draws the component once for all samples",
      why = "Each sample has a component of its own: draw it inside the loop.",
      section = "13.4")
  static LabelledSample oneComponentForAll(Mixture mixture, int n, RandomGenerator random) {
    int[] labels = new int[n];
    Arrays.fill(labels, labels(mixture, 1, random)[0]);
    return new LabelledSample(pointsOf(mixture, labels, random), labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "gives the means of the components for draws",
      why = "A component has a spread: draw from it.",
      section = "13.4")
  static LabelledSample meansForDraws(Mixture mixture, int n, RandomGenerator random) {
    int[] labels = labels(mixture, n, random);
    double[][] means =
        mixture.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new);
    return new LabelledSample(
        Matrices.copy(Arrays.stream(labels).mapToObj(j -> means[j]).toArray(double[][]::new)),
        labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "counts the components from 1",
      why = "Labels are indices, from 0.",
      section = "13.4")
  static LabelledSample labelsFromOne(Mixture mixture, int n, RandomGenerator random) {
    int[] labels = labels(mixture, n, random);
    return new LabelledSample(
        pointsOf(mixture, labels, random), Arrays.stream(labels).map(j -> j + 1).toArray());
  }

  @Mistake(
      exercise = "1.13",
      name = "leaves all labels 0",
      why = "Each label is the component that its point was drawn from: write it down.",
      section = "13.4")
  static LabelledSample withoutLabels(Mixture mixture, int n, RandomGenerator random) {
    return new LabelledSample(pointsOf(mixture, labels(mixture, n, random), random), new int[n]);
  }

  @Mistake(
      exercise = "1.13",
      name = "compares u with each weight instead of their running sum",
      why =
          "The weights are laid end to end: component k ends where the sum of the first "
              + "weights, its own included, does.",
      section = "13.4")
  static LabelledSample withoutRunningSum(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      while (u >= weights[labels[i]] && labels[i] < weights.length - 1) {
        labels[i]++;
      }
    }
    return new LabelledSample(pointsOf(mixture, labels, random), labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "draws a new uniform number for each comparison",
      why = "One number decides a sample's component: draw it before the loop over the components.",
      section = "13.4")
  static LabelledSample newNumberEachTime(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double end = weights[0];
      while (random.nextDouble() >= end && labels[i] < weights.length - 1) {
        end += weights[++labels[i]];
      }
    }
    return new LabelledSample(pointsOf(mixture, labels, random), labels);
  }

  @Mistake(
      exercise = "1.13",
      name = "gives each component exactly its share of the n samples",
      why = "How many come from each is random too: each sample draws its component.",
      section = "13.4")
  static LabelledSample fixedShares(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    int[] labels = new int[n];
    int next = 0;
    for (int j = 0; j < weights.length - 1; j++) {
      int end = Math.min(n, next + (int) Math.round(weights[j] * n));
      Arrays.fill(labels, next, end, j);
      next = end;
    }
    Arrays.fill(labels, next, n, weights.length - 1);
    return new LabelledSample(pointsOf(mixture, labels, random), labels);
  }

  private static double[] terms(Mixture mixture, double[] x, DoubleBinaryOperator term) {
    double[] weights = mixture.weights();
    return IntStream.range(0, weights.length)
        .mapToDouble(j -> term.applyAsDouble(weights[j], mixture.components().get(j).logDensity(x)))
        .toArray();
  }

  private static int[] labels(Mixture mixture, int n, RandomGenerator random) {
    double[] weights = mixture.weights();
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double left = random.nextDouble() - weights[0];
      while (left >= 0 && labels[i] < weights.length - 1) {
        left -= weights[++labels[i]];
      }
    }
    return labels;
  }

  private static double[][] pointsOf(Mixture mixture, int[] labels, RandomGenerator random) {
    return Arrays.stream(labels)
        .mapToObj(j -> mixture.components().get(j).sample(random))
        .toArray(double[][]::new);
  }

  @Mistake(
      exercise = "1.12",
      name = "has one component make all the samples: sums over samples inside the logarithm",
      why =
          "Each sample has a component of its own: first the mixture's log density of each, then"
              + " the sum.",
      section = "13.3")
  static double oneComponentForAllAgain(Mixture m, double[][] data) {
    double[] terms = new double[m.size()];
    for (int k = 0; k < terms.length; k++) {
      terms[k] = Math.log(m.weights()[k]);
      for (double[] x : data) {
        terms[k] += m.components().get(k).logDensity(x);
      }
    }
    return LogSumExp.of(terms);
  }

  @Mistake(
      exercise = "1.12",
      name = "ends one sample too early",
      why = "The sum runs over all n samples, the last one too.",
      section = "13.3")
  static double lastLeftOut(Mixture m, double[][] data) {
    double total = 0;
    for (int i = 0; i < data.length - 1; i++) {
      total += m.logDensity(data[i]);
    }
    return total;
  }
}
