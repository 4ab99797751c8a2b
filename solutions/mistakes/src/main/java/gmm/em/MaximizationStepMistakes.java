package gmm.em;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.stream.IntStream;

final class MaximizationStepMistakes {

  private MaximizationStepMistakes() {}

  // 2.3 effectiveCounts

  @Mistake(
      exercise = "2.3",
      name = "adds up each row instead of each column",
      why =
          "A row sums to 1 whatever the mixture; the count of a component is the sum of its column,"
              + " over all the samples.",
      section = "6")
  static double[] rowSums(double[][] responsibilities) {
    return Arrays.stream(responsibilities).mapToDouble(r -> Arrays.stream(r).sum()).toArray();
  }

  @Mistake(
      exercise = "2.3",
      name = "divides the counts by the number of samples",
      why = "Those are the weights (exercise 2.4). The counts sum to n.",
      section = "6")
  static double[] countsAsShares(double[][] responsibilities) {
    double n = responsibilities.length;
    return sums(responsibilities, r -> r / n);
  }

  @Mistake(
      exercise = "2.3",
      name = "counts each sample whole for its most probable component",
      why = "EM counts in fractions: a sample that is 0.7 one's and 0.3 another's counts for both.",
      section = "6")
  static double[] hardCounts(double[][] responsibilities) {
    double[] counts = new double[responsibilities[0].length];
    for (double[] row : responsibilities) {
      counts[largest(row)]++;
    }
    return counts;
  }

  @Mistake(
      exercise = "2.3",
      name = "squares the responsibilities",
      why = "A sample counts by its responsibility itself.",
      section = "6")
  static double[] squaredCounts(double[][] responsibilities) {
    return sums(responsibilities, r -> r * r);
  }

  // 2.4 weights

  @Mistake(
      exercise = "2.4",
      name = "divides by the number of components",
      why = "The weights are shares of the samples: divide by the sum of the counts, which is n.",
      section = "6")
  static double[] dividedByComponents(double[] effectiveCounts) {
    return Arrays.stream(effectiveCounts).map(c -> c / effectiveCounts.length).toArray();
  }

  @Mistake(
      exercise = "2.4",
      name = "gives every component the same weight",
      why = "The multiplier makes each weight proportional to its count: Nₖ / n.",
      section = "6")
  static double[] uniform(double[] effectiveCounts) {
    return Arrays.stream(effectiveCounts).map(c -> 1.0 / effectiveCounts.length).toArray();
  }

  @Mistake(
      exercise = "2.4",
      name = "divides by the largest count",
      why = "Then the largest weight is 1, not the sum of them.",
      section = "6")
  static double[] dividedByLargest(double[] effectiveCounts) {
    double largest = Arrays.stream(effectiveCounts).max().orElseThrow();
    return Arrays.stream(effectiveCounts).map(c -> c / largest).toArray();
  }

  // 2.5 means

  @Mistake(
      exercise = "2.5",
      name = "divides by the number of samples",
      why =
          "A weighted mean is divided by the sum of its weights: the component's effective count.",
      section = "7")
  static double[][] meansByN(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[] n = new double[effectiveCounts.length];
    Arrays.fill(n, data.length);
    return weightedMeans(data, responsibilities, n);
  }

  @Mistake(
      exercise = "2.5",
      name = "does not divide by the effective count",
      why = "The sum of the samples, each times its responsibility, is Nₖ times the mean.",
      section = "7")
  static double[][] sumsForMeans(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[] ones = new double[effectiveCounts.length];
    Arrays.fill(ones, 1);
    return weightedMeans(data, responsibilities, ones);
  }

  @Mistake(
      exercise = "2.5",
      name = "ignores the responsibilities",
      why =
          "Then every component gets the mean of all the data; each sample counts by its"
              + " responsibility.",
      section = "7")
  static double[][] plainMeans(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[] n = new double[effectiveCounts.length];
    Arrays.fill(n, data.length);
    double[][] ones = new double[data.length][effectiveCounts.length];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    return weightedMeans(data, ones, n);
  }

  @Mistake(
      exercise = "2.5",
      name = "averages only the samples of which the component is the most probable",
      why = "That is k-means (exercise 2.9); here every sample counts, by its responsibility.",
      section = "7")
  static double[][] hardMeans(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[][] hard = new double[data.length][effectiveCounts.length];
    double[] counts = new double[effectiveCounts.length];
    for (int i = 0; i < data.length; i++) {
      hard[i][largest(responsibilities[i])] = 1;
      counts[largest(responsibilities[i])]++;
    }
    return weightedMeans(data, hard, counts);
  }

  @Mistake(
      exercise = "2.5",
      name = "leaves the responsibilities out of the sum",
      why = "Each sample is multiplied by its responsibility before it is added.",
      section = "7")
  static double[][] unweightedSums(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    double[][] ones = new double[data.length][effectiveCounts.length];
    Arrays.stream(ones).forEach(row -> Arrays.fill(row, 1));
    return weightedMeans(data, ones, effectiveCounts);
  }

  @Mistake(
      exercise = "2.5",
      name = "gives a row to each feature instead of each component",
      why = "The result is K x d: means[k] is the mean of component k.",
      section = "7")
  static double[][] meansAsColumns(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    return Matrices.transpose(weightedMeans(data, responsibilities, effectiveCounts));
  }

  // 2.6 covariances

  @Mistake(
      exercise = "2.6",
      name = "subtracts the square of the mean from the mean of the squares",
      why =
          "Far from the origin these are two large numbers that agree in nearly all their digits:"
              + " subtract the mean from each sample first.",
      section = "8")
  static double[][][] rawMoments(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][] origin = new double[means.length][means[0].length];
    double[][][] covariances = scatter(data, r, counts, origin);
    for (int j = 0; j < means.length; j++) {
      for (int a = 0; a < means[j].length; a++) {
        for (int b = 0; b < means[j].length; b++) {
          covariances[j][a][b] -= means[j][a] * means[j][b];
        }
      }
    }
    return ridged(covariances, regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "fills only one triangle",
      why = "A covariance is symmetric: set the entry [b][a] too.",
      section = "8")
  static double[][][] lowerTriangle(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][][] covariances = ridged(scatter(data, r, counts, means), regularization);
    for (double[][] covariance : covariances) {
      for (int a = 0; a < covariance.length; a++) {
        Arrays.fill(covariance[a], a + 1, covariance.length, 0);
      }
    }
    return covariances;
  }

  @Mistake(
      exercise = "2.6",
      name = "adds the regularization once for each sample",
      why = "It is added once to each diagonal entry, after the loop over the samples.",
      section = "8")
  static double[][][] ridgePerSample(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    return ridged(scatter(data, r, counts, means), data.length * regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "forgets the regularization",
      why = "Add it to each entry of the diagonal, after the division.",
      section = "8")
  static double[][][] unregularised(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    return scatter(data, r, counts, means);
  }

  @Mistake(
      exercise = "2.6",
      name = "adds the regularization to every entry",
      why = "ε I has ε on the diagonal and 0 elsewhere: off the diagonal nothing is added.",
      section = "8")
  static double[][][] everywhere(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][][] covariances = scatter(data, r, counts, means);
    for (double[][] covariance : covariances) {
      for (double[] row : covariance) {
        Arrays.setAll(row, f -> row[f] + regularization);
      }
    }
    return covariances;
  }

  @Mistake(
      exercise = "2.6",
      name = "adds the regularization before dividing by the effective count",
      why = "Then large components get less of it; it is added to the covariance, not to the sum.",
      section = "8")
  static double[][][] beforeDividing(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[] shares = Arrays.stream(counts).map(c -> regularization / c).toArray();
    return ridged(scatter(data, r, counts, means), shares);
  }

  @Mistake(
      exercise = "2.6",
      name = "measures from the mean of all the data",
      why = "Each component's covariance is about its own new mean.",
      section = "8")
  static double[][][] aboutTheGrandMean(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][] grand = new double[means.length][means[0].length];
    for (double[] mean : grand) {
      Arrays.setAll(mean, f -> Arrays.stream(data).mapToDouble(x -> x[f]).average().orElseThrow());
    }
    return ridged(scatter(data, r, counts, grand), regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "divides by the effective count less one",
      why =
          "The likelihood is largest for Nₖ itself, as in exercise 1.3; less one is the unbiased"
              + " estimate.",
      section = "8")
  static double[][][] unbiased(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[] less = Arrays.stream(counts).map(c -> c - 1).toArray();
    return ridged(scatter(data, r, less, means), regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "divides by the number of samples",
      why = "A component's covariance is an average over its own samples: divide by its count Nₖ.",
      section = "8")
  static double[][][] covariancesByN(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[] n = new double[counts.length];
    Arrays.fill(n, data.length);
    return ridged(scatter(data, r, n, means), regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "squares the responsibilities",
      why =
          "Only the differences appear twice in the product (x - μ)(x - μ)ᵀ: multiply by the"
              + " responsibility once.",
      section = "8")
  static double[][][] squaredResponsibilities(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][] squares =
        Arrays.stream(r)
            .map(row -> Arrays.stream(row).map(v -> v * v).toArray())
            .toArray(double[][]::new);
    return ridged(scatter(data, squares, counts, means), regularization);
  }

  @Mistake(
      exercise = "2.6",
      name = "fills only the diagonal",
      why = "Off the diagonal stand the products of two different features; they tilt the ellipse.",
      section = "8")
  static double[][][] diagonalOnly(
      double[][] data, double[][] r, double[] counts, double[][] means, double regularization) {
    double[][][] covariances = ridged(scatter(data, r, counts, means), regularization);
    for (double[][] covariance : covariances) {
      for (int a = 0; a < covariance.length; a++) {
        double variance = covariance[a][a];
        Arrays.fill(covariance[a], 0);
        covariance[a][a] = variance;
      }
    }
    return covariances;
  }

  private static double[] sums(
      double[][] responsibilities, java.util.function.DoubleUnaryOperator of) {
    double[] sums = new double[responsibilities[0].length];
    for (double[] row : responsibilities) {
      Arrays.setAll(sums, j -> sums[j] + of.applyAsDouble(row[j]));
    }
    return sums;
  }

  private static int largest(double[] row) {
    return IntStream.range(0, row.length).reduce(0, (a, b) -> row[b] > row[a] ? b : a);
  }

  private static double[][] weightedMeans(double[][] data, double[][] r, double[] divisors) {
    double[][] means = new double[divisors.length][data[0].length];
    for (int j = 0; j < means.length; j++) {
      for (int i = 0; i < data.length; i++) {
        for (int f = 0; f < data[0].length; f++) {
          means[j][f] += r[i][j] * data[i][f] / divisors[j];
        }
      }
    }
    return means;
  }

  private static double[][][] scatter(
      double[][] data, double[][] r, double[] divisors, double[][] means) {
    int d = data[0].length;
    double[][][] covariances = new double[means.length][d][d];
    for (int j = 0; j < means.length; j++) {
      for (int i = 0; i < data.length; i++) {
        for (int a = 0; a < d; a++) {
          for (int b = 0; b < d; b++) {
            covariances[j][a][b] +=
                r[i][j] * (data[i][a] - means[j][a]) * (data[i][b] - means[j][b]) / divisors[j];
          }
        }
      }
    }
    return covariances;
  }

  private static double[][][] ridged(double[][][] covariances, double... ridge) {
    for (int j = 0; j < covariances.length; j++) {
      for (int a = 0; a < covariances[j].length; a++) {
        covariances[j][a][a] += ridge[ridge.length == 1 ? 0 : j];
      }
    }
    return covariances;
  }

  @Mistake(
      exercise = "2.4",
      name = "adds up the total anew after some entries are already divided",
      why = "The total is computed once, before any count is divided by it.",
      section = "6")
  static double[] changingTotal(double[] effectiveCounts) {
    double[] weights = effectiveCounts.clone();
    for (int k = 0; k < weights.length; k++) {
      double total = 0;
      for (double count : weights) {
        total += count;
      }
      weights[k] = weights[k] / total;
    }
    return weights;
  }

  @Mistake(
      exercise = "2.5",
      name = "divides by the count after every sample",
      why = "The weighted sum is divided once, when it is complete.",
      section = "7")
  static double[][] dividesInTheLoop(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    for (int k = 0; k < means.length; k++) {
      for (int i = 0; i < data.length; i++) {
        for (int j = 0; j < d; j++) {
          means[k][j] += responsibilities[i][k] * data[i][j];
          means[k][j] /= effectiveCounts[k];
        }
      }
    }
    return means;
  }

  @Mistake(
      exercise = "2.5",
      name = "takes the plain mean of the samples that a component is most responsible for",
      why = "In EM each sample counts for each component, by its responsibility.",
      section = "7")
  static double[][] hardMeansAgain(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    int d = data[0].length;
    double[][] means = new double[effectiveCounts.length][d];
    int[] sizes = new int[effectiveCounts.length];
    for (int i = 0; i < data.length; i++) {
      int z = 0;
      for (int k = 1; k < sizes.length; k++) {
        if (responsibilities[i][k] > responsibilities[i][z]) {
          z = k;
        }
      }
      sizes[z]++;
      for (int j = 0; j < d; j++) {
        means[z][j] += data[i][j];
      }
    }
    for (int k = 0; k < sizes.length; k++) {
      for (int j = 0; j < d && sizes[k] > 0; j++) {
        means[k][j] /= sizes[k];
      }
    }
    return means;
  }
}
