package gmm.likelihood;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

final class MultivariateGaussianMistakes {

  private MultivariateGaussianMistakes() {}

  @Mistake(
      exercise = "1.5",
      name = "gives the distance, not its square",
      why = "The density has the squared distance in its exponent: no square root.",
      section = "9.2")
  static double distance(MultivariateGaussian gaussian, double[] x) {
    double[] difference = Blocks.difference(x, gaussian.mean());
    return Math.sqrt(quadraticForm(gaussian.covariance(), difference));
  }

  @Mistake(
      exercise = "1.5",
      name = "multiplies by the covariance instead of its inverse",
      why =
          "Where the spread is large, a difference counts for little: it is divided by the "
              + "variance.",
      section = "9.2")
  static double withoutInverse(MultivariateGaussian gaussian, double[] x) {
    double[] difference = Blocks.difference(x, gaussian.mean());
    return Matrices.dot(difference, Matrices.multiply(gaussian.covariance(), difference));
  }

  @Mistake(
      exercise = "1.5",
      name = "divides by the variances alone and forgets the correlations",
      why = "Σ⁻¹ is not the inverse of the diagonal: solve with the whole factor.",
      section = "9.2")
  static double onlyTheDiagonal(MultivariateGaussian gaussian, double[] x) {
    double[] difference = Blocks.difference(x, gaussian.mean());
    return sumOver(x.length, i -> difference[i] * difference[i] / gaussian.covariance()[i][i]);
  }

  @Mistake(
      exercise = "1.5",
      name = "solves with Lᵀ instead of L",
      why = "Σ = L Lᵀ, so Σ⁻¹ = L⁻ᵀ L⁻¹, and the difference meets L⁻¹ first.",
      section = "9.2")
  static double solvesWithTheTranspose(MultivariateGaussian gaussian, double[] x) {
    double[][] l = gaussian.choleskyFactor();
    double[][] swapped = Matrices.multiply(Matrices.transpose(l), l);
    return quadraticForm(swapped, Blocks.difference(x, gaussian.mean()));
  }

  @Mistake(
      exercise = "1.5",
      name = "forgets to subtract the mean",
      why = "The distance is from the mean, not from the origin.",
      section = "9.2")
  static double fromTheOrigin(MultivariateGaussian gaussian, double[] x) {
    return quadraticForm(gaussian.covariance(), x);
  }

  @Mistake(
      exercise = "1.5",
      name = "does not divide by the diagonal of L",
      why = "Row i holds L[i][i] y[i]: what is left of x[i] - mean[i] is divided by L[i][i].",
      section = "9.2")
  static double withoutTheDiagonal(MultivariateGaussian gaussian, double[] x) {
    double[] y = Blocks.difference(x, gaussian.mean());
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < y.length; i++) {
      y[i] -= Matrices.dot(Arrays.copyOf(l[i], i), Arrays.copyOf(y, i));
    }
    return Matrices.dot(y, y);
  }

  @Mistake(
      exercise = "1.5",
      name = "divides only the sum by the diagonal of L, not the difference",
      why = "y[i] is the whole bracket divided by L[i][i]: x[i] - mean[i] too.",
      section = "9.2")
  static double dividesTheSumAlone(MultivariateGaussian gaussian, double[] x) {
    double[] y = Blocks.difference(x, gaussian.mean());
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < y.length; i++) {
      y[i] -= Matrices.dot(Arrays.copyOf(l[i], i), Arrays.copyOf(y, i)) / l[i][i];
    }
    return Matrices.dot(y, y);
  }

  @Mistake(
      exercise = "1.5",
      name = "reads L[l][j] for L[j][l]",
      why =
          "Above its diagonal L is zero, so the sum over l falls away: the first index is the row.",
      section = "9.2")
  static double aboveTheDiagonal(MultivariateGaussian gaussian, double[] x) {
    double[] y = Blocks.difference(x, gaussian.mean());
    double[][] l = gaussian.choleskyFactor();
    return sumOver(y.length, i -> y[i] * y[i] / (l[i][i] * l[i][i]));
  }

  @Mistake(
      exercise = "1.5",
      name = "ends the inner sum one term early",
      why = "The sum goes over all l below j, l = j - 1 included.",
      section = "9.2")
  static double oneTermEarly(MultivariateGaussian gaussian, double[] x) {
    double[] y = Blocks.difference(x, gaussian.mean());
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < y.length; i++) {
      int end = Math.max(i - 1, 0);
      y[i] -= Matrices.dot(Arrays.copyOf(l[i], end), Arrays.copyOf(y, end));
      y[i] /= l[i][i];
    }
    return Matrices.dot(y, y);
  }

  @Mistake(
      exercise = "1.5",
      name = "multiplies by L instead of solving with it",
      why =
          "y is what L must be multiplied by to give x - mean: from the first row down, "
              + "each row has one unknown.",
      section = "9.2")
  static double multipliesByTheFactor(MultivariateGaussian gaussian, double[] x) {
    double[] difference = Blocks.difference(x, gaussian.mean());
    double[] y = Matrices.multiply(gaussian.choleskyFactor(), difference);
    return Matrices.dot(y, y);
  }

  @Mistake(
      exercise = "1.6",
      name = "forgets the factor 2",
      why = "|Σ| = |L| |Lᵀ| = |L|²: the sum of the logarithms counts twice.",
      section = "9.3")
  static double ofTheFactor(MultivariateGaussian gaussian) {
    double[][] l = gaussian.choleskyFactor();
    return sumOver(l.length, i -> Math.log(l[i][i]));
  }

  @Mistake(
      exercise = "1.6",
      name = "takes the diagonal of the covariance for that of its factor",
      why = "The product of the variances is the determinant only when nothing is correlated.",
      section = "9.3")
  static double sumOfLogVariances(MultivariateGaussian gaussian) {
    double[][] covariance = gaussian.covariance();
    return sumOver(covariance.length, i -> Math.log(covariance[i][i]));
  }

  @Mistake(
      exercise = "1.6",
      name = "multiplies the diagonal before taking the logarithm",
      why =
          "With many features the product is 0 or infinity in floating point: take each "
              + "logarithm first, then add.",
      section = "9.3")
  static double logarithmOfTheProduct(MultivariateGaussian gaussian) {
    return Math.log(determinant(gaussian));
  }

  @Mistake(
      exercise = "1.6",
      name = "gives the determinant, not its logarithm",
      why =
          "The determinant itself leaves the range of floating point with a few hundred "
              + "features.",
      section = "9.3")
  static double determinant(MultivariateGaussian gaussian) {
    double product = 1;
    double[][] l = gaussian.choleskyFactor();
    for (int i = 0; i < l.length; i++) {
      product *= l[i][i] * l[i][i];
    }
    return product;
  }

  @Mistake(
      exercise = "1.7",
      name = "has log 2π once instead of d times",
      why = "Each of the d features brings a factor 1/√(2π).",
      section = "9.4")
  static double oneConstant(MultivariateGaussian gaussian, double[] x) {
    return -0.5 * (LOG_TWO_PI + gaussian.logDeterminant() + gaussian.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.7",
      name = "forgets the log-determinant",
      why =
          "A wide Gaussian must be lower everywhere near its mean than a narrow one: the "
              + "determinant sees to that.",
      section = "9.4")
  static double withoutDeterminant(MultivariateGaussian gaussian, double[] x) {
    return -0.5 * (gaussian.dimension() * LOG_TWO_PI + gaussian.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.7",
      name = "does not halve the log-determinant",
      why = "The density has the square root of the determinant in it.",
      section = "9.4")
  static double wholeDeterminant(MultivariateGaussian gaussian, double[] x) {
    return -0.5 * (gaussian.dimension() * LOG_TWO_PI + gaussian.mahalanobisSquared(x))
        - gaussian.logDeterminant();
  }

  @Mistake(
      exercise = "1.7",
      name = "does not halve the squared distance",
      why = "The exponent is minus one half of the squared distance.",
      section = "9.4")
  static double wholeDistance(MultivariateGaussian gaussian, double[] x) {
    return -0.5 * (gaussian.dimension() * LOG_TWO_PI + gaussian.logDeterminant())
        - gaussian.mahalanobisSquared(x);
  }

  @Mistake(
      exercise = "1.7",
      name = "computes the density first and then takes its logarithm",
      why =
          "Far out, or with many features, the density is 0 in floating point: add the "
              + "three terms as logarithms.",
      section = "9.4")
  static double logarithmOfTheDensity(MultivariateGaussian gaussian, double[] x) {
    double d = gaussian.dimension();
    return Math.log(
        Math.exp(-0.5 * gaussian.mahalanobisSquared(x))
            / Math.sqrt(Math.pow(2 * Math.PI, d) * Math.exp(gaussian.logDeterminant())));
  }

  @Mistake(
      exercise = "1.7",
      name = "halves d as an integer",
      why = "In Java 3 / 2 is 1: write 0.5 * d or d / 2.0.",
      section = "9.4")
  static double integerHalf(MultivariateGaussian gaussian, double[] x) {
    int half = gaussian.dimension() / 2;
    return -half * LOG_TWO_PI - 0.5 * (gaussian.logDeterminant() + gaussian.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.7",
      name = "squares the squared distance once more",
      why = "mahalanobisSquared is the square already.",
      section = "9.4")
  static double squaredTwice(MultivariateGaussian gaussian, double[] x) {
    double squared = gaussian.mahalanobisSquared(x);
    return -0.5
        * (gaussian.dimension() * LOG_TWO_PI + gaussian.logDeterminant() + squared * squared);
  }

  @Mistake(
      exercise = "1.7",
      name = "adds the log-determinant instead of subtracting it",
      why = "The determinant stands in the denominator: a wide Gaussian is low.",
      section = "9.4")
  static double determinantOnTop(MultivariateGaussian gaussian, double[] x) {
    return -0.5
        * (gaussian.dimension() * LOG_TWO_PI
            - gaussian.logDeterminant()
            + gaussian.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.8",
      name = "divides by n - 1",
      why = "That is the unbiased estimate; the likelihood is largest for n.",
      section = "10")
  static MultivariateGaussian dividesByNMinusOne(double[][] data) {
    return fitted(data, Matrices.columnMeans(data), data.length - 1);
  }

  @Mistake(
      exercise = "1.8",
      name = "divides by the number of features",
      why = "The mean is over the samples: divide by n, data.length, not by d, data[0].length.",
      section = "10")
  static MultivariateGaussian dividesByD(double[][] data) {
    return fitted(data, Matrices.columnMeans(data), data[0].length);
  }

  @Mistake(
      exercise = "1.8",
      name = "leaves the covariances out and keeps the variances",
      why = "Off the diagonal stand the covariances of the features: they tilt the ellipse.",
      section = "10")
  static MultivariateGaussian onlyVariances(double[][] data) {
    double[][] covariance = scatter(data, Matrices.columnMeans(data), data.length);
    double[] variances =
        IntStream.range(0, covariance.length).mapToDouble(i -> covariance[i][i]).toArray();
    return MultivariateGaussian.of(Matrices.columnMeans(data), Matrices.diagonal(variances));
  }

  @Mistake(
      exercise = "1.8",
      name = "forgets to divide by n",
      why = "The covariance is the mean of the outer products, not their sum.",
      section = "10")
  static MultivariateGaussian sumForCovariance(double[][] data) {
    return fitted(data, Matrices.columnMeans(data), 1);
  }

  @Mistake(
      exercise = "1.8",
      name = "does not subtract the mean",
      why = "The covariance is measured from the mean, not from the origin.",
      section = "10")
  static MultivariateGaussian rawSecondMoments(double[][] data) {
    double[] origin = new double[data[0].length];
    return MultivariateGaussian.of(Matrices.columnMeans(data), scatter(data, origin, data.length));
  }

  @Mistake(
      exercise = "1.8",
      name = "subtracts the products of the means from the means of the products",
      why =
          "The formula is right on paper; in floating point two large numbers cancel and "
              + "take the digits with them. Subtract the mean first, then multiply.",
      section = "10")
  static MultivariateGaussian cancelling(double[][] data) {
    double[] mean = Matrices.columnMeans(data);
    double[][] covariance = scatter(data, new double[mean.length], data.length);
    for (int i = 0; i < mean.length; i++) {
      for (int j = 0; j < mean.length; j++) {
        covariance[i][j] -= mean[i] * mean[j];
      }
    }
    return MultivariateGaussian.of(mean, covariance);
  }

  @Mistake(
      exercise = "1.9",
      name = "multiplies by the covariance instead of its Cholesky factor",
      why =
          "y has covariance I, so A y has covariance A Aᵀ: that is Σ for A = L, and Σ² for "
              + "A = Σ.",
      section = "11")
  static double[] multipliesByTheCovariance(MultivariateGaussian gaussian, RandomGenerator random) {
    return draw(gaussian.mean(), gaussian.covariance(), random);
  }

  @Mistake(
      exercise = "1.9",
      name = "multiplies by Lᵀ instead of L",
      why = "Lᵀ y has covariance Lᵀ L, which is another matrix than L Lᵀ.",
      section = "11")
  static double[] multipliesByTheTranspose(MultivariateGaussian gaussian, RandomGenerator random) {
    return draw(gaussian.mean(), Matrices.transpose(gaussian.choleskyFactor()), random);
  }

  @Mistake(
      exercise = "1.9",
      name = "forgets to add the mean",
      why = "L y has mean 0.",
      section = "11")
  static double[] withoutMean(MultivariateGaussian gaussian, RandomGenerator random) {
    return draw(new double[gaussian.dimension()], gaussian.choleskyFactor(), random);
  }

  @Mistake(
      exercise = "1.9",
      name = "uses the same standard normal number for all features",
      why = "All features would then move together, on a line: draw d independent numbers.",
      section = "11")
  static double[] oneNumberForAll(MultivariateGaussian gaussian, RandomGenerator random) {
    double z = random.nextGaussian();
    double[] mean = gaussian.mean();
    double[][] l = gaussian.choleskyFactor();
    return IntStream.range(0, mean.length)
        .mapToDouble(i -> mean[i] + z * Arrays.stream(l[i]).sum())
        .toArray();
  }

  @Mistake(
      exercise = "1.9",
      name = "makes features that are independent of each other",
      why =
          "Each of the d numbers y[j] serves all features from j on: that is how they "
              + "come to be correlated. Standard deviations alone do not do it, nor does a new "
              + "number for every entry of L.",
      section = "11")
  static double[] withoutCorrelations(MultivariateGaussian gaussian, RandomGenerator random) {
    double[][] covariance = gaussian.covariance();
    double[] deviations =
        IntStream.range(0, covariance.length)
            .mapToDouble(i -> Math.sqrt(covariance[i][i]))
            .toArray();
    return draw(gaussian.mean(), Matrices.diagonal(deviations), random);
  }

  @Mistake(
      exercise = "1.9",
      name = "takes only the diagonal of L",
      why = "What stands below the diagonal ties the features to each other.",
      section = "11")
  static double[] diagonalOfTheFactor(MultivariateGaussian gaussian, RandomGenerator random) {
    double[][] l = gaussian.choleskyFactor();
    double[] diagonal = IntStream.range(0, l.length).mapToDouble(i -> l[i][i]).toArray();
    return draw(gaussian.mean(), Matrices.diagonal(diagonal), random);
  }

  @Mistake(
      exercise = "1.9",
      name = "draws uniform numbers instead of normal ones",
      why = "nextDouble() is uniform from 0 to 1; nextGaussian() is the standard normal.",
      section = "11")
  static double[] uniform(MultivariateGaussian gaussian, RandomGenerator random) {
    double[] z = random.doubles(gaussian.dimension()).toArray();
    double[] x = Matrices.multiply(gaussian.choleskyFactor(), z);
    return Blocks.sum(gaussian.mean(), x);
  }

  @Mistake(
      exercise = "1.14",
      name = "gives what is left when the features are taken away",
      why = "The indices name the features to keep.",
      section = "18.1")
  static MultivariateGaussian takesThemAway(MultivariateGaussian gaussian, int[] indices) {
    return Blocks.restriction(gaussian, Blocks.others(gaussian, indices));
  }

  @Mistake(
      exercise = "1.14",
      name = "sorts the indices",
      why = "The first index names the first feature of the result, whichever it is.",
      section = "18.1")
  static MultivariateGaussian sorted(MultivariateGaussian gaussian, int[] indices) {
    return Blocks.restriction(gaussian, Arrays.stream(indices).sorted().toArray());
  }

  @Mistake(
      exercise = "1.14",
      name = "drops the covariances between the features that are kept",
      why = "They stay as correlated as they were: keep the whole block.",
      section = "18.1")
  static MultivariateGaussian onlyTheVariancesOfTheBlock(
      MultivariateGaussian gaussian, int[] indices) {
    double[][] all = gaussian.covariance();
    double[] variances = Arrays.stream(indices).mapToDouble(i -> all[i][i]).toArray();
    return MultivariateGaussian.of(
        Blocks.entries(gaussian.mean(), indices), Matrices.diagonal(variances));
  }

  @Mistake(
      exercise = "1.14",
      name = "takes the spread that is left when the others are known",
      why =
          "That is the conditional (exercise 1.15). Knowing nothing of the others changes "
              + "nothing: the block stays as it is.",
      section = "18.1")
  static MultivariateGaussian conditionalSpread(MultivariateGaussian gaussian, int[] indices) {
    double[][] explained = Blocks.explained(gaussian, Blocks.others(gaussian, indices), indices);
    return MultivariateGaussian.of(
        Blocks.entries(gaussian.mean(), indices),
        Blocks.combined(gaussian, indices, -1, explained));
  }

  @Mistake(
      exercise = "1.14",
      name = "takes the covariance's first rows and columns instead of those that are named",
      why = "Entry (j, l) is covariance[indices[j]][indices[l]], not covariance[j][l].",
      section = "18.1")
  static MultivariateGaussian cornerOfTheCovariance(MultivariateGaussian gaussian, int[] indices) {
    int[] first = IntStream.range(0, indices.length).toArray();
    return MultivariateGaussian.of(
        Blocks.entries(gaussian.mean(), indices), Blocks.block(gaussian, first, first));
  }

  @Mistake(
      exercise = "1.15",
      name = "leaves the rest as if nothing were known",
      why =
          "That is the marginal (exercise 1.14): the known values must move the mean and "
              + "shrink the spread.",
      section = "18.2")
  static MultivariateGaussian marginalOfTheRest(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    return Blocks.restriction(gaussian, Blocks.others(gaussian, indices));
  }

  @Mistake(
      exercise = "1.15",
      name = "moves the mean the wrong way",
      why = "With a positive covariance, a value above its mean lifts the rest.",
      section = "18.2")
  static MultivariateGaussian wrongSign(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    return Blocks.shifted(
        gaussian, indices, Blocks.difference(Blocks.entries(gaussian.mean(), indices), values), -1);
  }

  @Mistake(
      exercise = "1.15",
      name = "forgets to subtract the mean of the known features",
      why = "What moves the rest is how far the values lie from what was expected of them.",
      section = "18.2")
  static MultivariateGaussian withoutCentring(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    return Blocks.shifted(gaussian, indices, values, -1);
  }

  @Mistake(
      exercise = "1.15",
      name = "subtracts mean[i] for mean[indices[i]]",
      why = "values[i] is that of feature indices[i], so its mean is mean[indices[i]].",
      section = "18.2")
  static MultivariateGaussian meansOfTheFirst(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    int[] first = IntStream.range(0, indices.length).toArray();
    return Blocks.shifted(
        gaussian, indices, Blocks.difference(values, Blocks.entries(gaussian.mean(), first)), -1);
  }

  @Mistake(
      exercise = "1.15",
      name = "leaves the covariance as it was",
      why = "Knowing some features makes the rest less uncertain, unless they are independent.",
      section = "18.2")
  static MultivariateGaussian oldCovariance(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    return Blocks.shifted(
        gaussian, indices, Blocks.difference(values, Blocks.entries(gaussian.mean(), indices)), 0);
  }

  @Mistake(
      exercise = "1.15",
      name = "adds the explained covariance instead of subtracting it",
      why = "Knowledge takes uncertainty away.",
      section = "18.2")
  static MultivariateGaussian addsWhatIsExplained(
      MultivariateGaussian gaussian, int[] indices, double[] values) {
    return Blocks.shifted(
        gaussian, indices, Blocks.difference(values, Blocks.entries(gaussian.mean(), indices)), 1);
  }

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private static double sumOver(int n, IntToDoubleFunction term) {
    return IntStream.range(0, n).mapToDouble(term).sum();
  }

  private static double quadraticForm(double[][] matrix, double[] x) {
    double[][] column = Matrices.transpose(new double[][] {x});
    return Matrices.dot(x, Matrices.column(Matrices.solvePositiveDefinite(matrix, column), 0));
  }

  private static double[][] scatter(double[][] data, double[] centre, double divisor) {
    double[][] centred =
        Arrays.stream(data).map(x -> Blocks.difference(x, centre)).toArray(double[][]::new);
    double[][] product = Matrices.multiply(Matrices.transpose(centred), centred);
    return Arrays.stream(product)
        .map(row -> Arrays.stream(row).map(v -> v / divisor).toArray())
        .toArray(double[][]::new);
  }

  private static MultivariateGaussian fitted(double[][] data, double[] centre, double divisor) {
    return MultivariateGaussian.of(centre, scatter(data, centre, divisor));
  }

  private static double[] draw(double[] mean, double[][] factor, RandomGenerator random) {
    double[] z = IntStream.range(0, mean.length).mapToDouble(i -> random.nextGaussian()).toArray();
    return Blocks.sum(mean, Matrices.multiply(factor, z));
  }

  @Mistake(
      exercise = "1.6",
      name = "takes the logarithm of the sum of the diagonal",
      why =
          "The determinant is the product of the diagonal's squares: its log is the sum of logs,"
              + " not the log of the sum.",
      section = "9.3")
  static double logOfTheSum(MultivariateGaussian g) {
    double[][] l = g.choleskyFactor();
    double sum = 0;
    for (int j = 0; j < l.length; j++) {
      sum += l[j][j];
    }
    return 2 * Math.log(sum);
  }

  @Mistake(
      exercise = "1.7",
      name = "writes log(2πd) for d log(2π)",
      why = "Each of the d features brings its own log(2π): d is a factor before the logarithm.",
      section = "9.4")
  static double dimensionInsideLog(MultivariateGaussian g, double[] x) {
    return -0.5
        * (Math.log(2 * Math.PI * g.dimension()) + g.logDeterminant() + g.mahalanobisSquared(x));
  }

  @Mistake(
      exercise = "1.8",
      name = "adds to both halves at once, and so to the diagonal twice",
      why = "Entry (i, j) and entry (j, i) are one and the same where i = j.",
      section = "10")
  static MultivariateGaussian diagonalTwice(double[][] data) {
    int n = data.length;
    int d = data[0].length;
    double[] mean = Matrices.columnMeans(data);
    double[][] s = new double[d][d];
    for (double[] x : data) {
      for (int j = 0; j < d; j++) {
        for (int l = 0; l <= j; l++) {
          double product = (x[j] - mean[j]) * (x[l] - mean[l]) / n;
          s[j][l] += product;
          s[l][j] += product;
        }
      }
    }
    return MultivariateGaussian.of(mean, s);
  }

  @Mistake(
      exercise = "1.9",
      name = "overwrites the draws while later rows still need them",
      why = "Row i of L z reads all of z up to i: write into another array.",
      section = "11")
  static double[] inPlace(MultivariateGaussian g, RandomGenerator random) {
    double[][] l = g.choleskyFactor();
    double[] mean = g.mean();
    double[] y = new double[mean.length];
    for (int j = 0; j < y.length; j++) {
      y[j] = random.nextGaussian();
    }
    for (int j = 0; j < y.length; j++) {
      double sum = mean[j];
      for (int h = 0; h <= j; h++) {
        sum += l[j][h] * y[h];
      }
      y[j] = sum;
    }
    return y;
  }

  @Mistake(
      exercise = "1.15",
      name = "adds to the covariance what the known features explain",
      why = "What is known makes uncertainty smaller: it is subtracted.",
      section = "18.2")
  static MultivariateGaussian covarianceGrows(
      MultivariateGaussian g, int[] indices, double[] values) {
    int[] rest = rest(g.dimension(), indices);
    if (indices.length == 0) {
      return g.marginal(rest);
    }
    double[][] ba = block(g.covariance(), rest, indices);
    double[][] bb = block(g.covariance(), rest, rest);
    double[][] solved =
        Matrices.solvePositiveDefinite(
            block(g.covariance(), indices, indices), Matrices.transpose(ba));
    double[] mean = pick(g.mean(), rest);
    for (int j = 0; j < mean.length; j++) {
      for (int a = 0; a < indices.length; a++) {
        mean[j] += solved[a][j] * (values[a] - g.mean()[indices[a]]);
      }
    }
    double[][] explained = Matrices.multiply(ba, solved);
    for (int j = 0; j < rest.length; j++) {
      for (int l = 0; l < rest.length; l++) {
        bb[j][l] += explained[j][l];
      }
    }
    return MultivariateGaussian.of(mean, bb);
  }

  private static int[] rest(int d, int[] indices) {
    return IntStream.range(0, d)
        .filter(j -> Arrays.stream(indices).noneMatch(a -> a == j))
        .toArray();
  }

  private static double[] pick(double[] values, int[] indices) {
    return Arrays.stream(indices).mapToDouble(j -> values[j]).toArray();
  }

  private static double[][] block(double[][] a, int[] rows, int[] columns) {
    double[][] block = new double[rows.length][columns.length];
    for (int j = 0; j < rows.length; j++) {
      block[j] = pick(a[rows[j]], columns);
    }
    return block;
  }

  @Mistake(
      exercise = "1.15",
      name = "hands over the block of the precision matrix without inverting it",
      why =
          "The block of the inverse is the conditional precision: its inverse is the conditional"
              + " covariance.",
      section = "18.2")
  static MultivariateGaussian precisionBlock(
      MultivariateGaussian g, int[] indices, double[] values) {
    int[] rest = rest(g.dimension(), indices);
    double[][] precision =
        Matrices.solvePositiveDefinite(g.covariance(), Matrices.identity(g.dimension()));
    double[][] bb = block(precision, rest, rest);
    double[] mean = pick(g.mean(), rest);
    if (indices.length > 0) {
      double[] difference = new double[indices.length];
      for (int a = 0; a < difference.length; a++) {
        difference[a] = values[a] - g.mean()[indices[a]];
      }
      double[] shift = Matrices.multiply(block(precision, rest, indices), difference);
      double[][] column = new double[rest.length][1];
      for (int j = 0; j < rest.length; j++) {
        column[j][0] = shift[j];
      }
      double[][] solved = Matrices.solvePositiveDefinite(bb, column);
      for (int j = 0; j < rest.length; j++) {
        mean[j] -= solved[j][0];
      }
    }
    return MultivariateGaussian.of(mean, bb);
  }
}
