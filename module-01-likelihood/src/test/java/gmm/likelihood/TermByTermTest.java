package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Trait;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases in which parts of a formula vanish or make no difference, so that where an answer is right
 * tells in which part a mistake is.
 */
class TermByTermTest {

  private static final double LOG_2PI = Math.log(2 * Math.PI);

  private static boolean allSame(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == numbers[0]);
  }

  private static boolean allZero(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == 0);
  }

  private static boolean isDiagonal(double[][] matrix) {
    return IntStream.range(0, matrix.length)
        .allMatch(i -> IntStream.range(0, i).allMatch(j -> matrix[i][j] == 0));
  }

  private static boolean isIdentity(double[][] matrix) {
    return Arrays.deepEquals(matrix, Matrices.identity(matrix.length));
  }

  @Nested
  @Tag("1.1")
  class LogDensity {

    private static final Trait AT_MEAN =
        Trait.where("x is the mean", (Gaussian g, Double x) -> x == g.mean())
            .look("the squared distance from the mean")
            .leaves("the normalising term");

    private static final Trait MEAN_ZERO =
        Trait.where("the mean is 0", (Gaussian g) -> g.mean() == 0)
            .look("how the mean enters the squared distance");

    private static final Trait UNIT =
        Trait.where("the variance is 1", (Gaussian g) -> g.variance() == 1)
            .look("how the variance enters");

    /** The last is how many standard deviations x lies from the mean. */
    @ParameterizedTest
    @CsvSource({
      "0, 1, 0, 0",
      "0, 1, 1.5, 1.5",
      "2, 1, 2, 0",
      "2, 1, 3.5, 1.5",
      "-1, 1, -3, 2",
      "0, 4, 0, 0",
      "0, 4, 3, 1.5",
      "0, 0.25, -1, 2",
      "3, 0.25, 3, 0",
      "-2, 9, -2, 0",
      "3, 0.25, 4, 2",
      "-2, 9, 1, 1"
    })
    void has_a_term_for_the_variance_and_one_for_the_distance(
        double mean, double variance, double x, double away) {
      Gaussian g = new Gaussian(mean, variance);
      double expected = -0.5 * (LOG_2PI + Math.log(variance) + away * away);
      answer("1.1", g.logDensity(x)).to(g, x).toldBy(AT_MEAN, MEAN_ZERO, UNIT).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.2")
  class LogLikelihoodOf {

    private static final Trait SAME =
        Trait.where("all the numbers are the same", (double[] data) -> allSame(data))
            .look("whether each number has a log density of its own");

    private static final Trait AS_FAR =
        Trait.where(
                "all the numbers lie equally far from the mean",
                (double[] data, Gaussian g) ->
                    allSame(DoubleStream.of(data).map(x -> Math.abs(x - g.mean())).toArray()))
            .look("how log densities that differ are put together");

    private static final Trait AT_MEAN =
        Trait.where(
                "all the numbers are the mean",
                (double[] data, Gaussian g) -> DoubleStream.of(data).allMatch(x -> x == g.mean()))
            .look("the squared distances from the mean")
            .leaves("the normalising term, once for each number");

    private static final Trait UNIT =
        Trait.where("the variance is 1", (double[] data, Gaussian g) -> g.variance() == 1)
            .look("how the variance enters");

    /** Data, mean, variance, and the sum of the squares of how many deviations away they are. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{2, 2}, {2, 1, 0}},
          new double[][] {{1, 1, 1}, {1, 4, 0}},
          new double[][] {{3, 3}, {1, 4, 2}},
          new double[][] {{-1, -1, -1}, {1, 1, 12}},
          new double[][] {{0, 2}, {1, 1, 2}},
          new double[][] {{0, 1, 5}, {2, 1, 14}},
          new double[][] {{0, 1, 5}, {2, 0.25, 56}},
          new double[][] {{4, -2}, {1, 9, 2}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adds_up_a_log_density_for_each_number(double[][] one) {
      double[] data = one[0];
      Gaussian g = new Gaussian(one[1][0], one[1][1]);
      double expected = -0.5 * (data.length * (LOG_2PI + Math.log(g.variance())) + one[1][2]);
      answer("1.2", LogLikelihood.of(data, g))
          .to(data, g)
          .toldBy(SAME, AS_FAR, AT_MEAN, UNIT)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.3")
  class VarianceOfFit {

    private static final Trait TWO =
        Trait.where("there are two numbers", (double[] data) -> data.length == 2)
            .look("what is added up where there are more than two, and what that is divided by")
            .leaves("a quarter of the square of their difference");

    private static final Trait MEAN_ZERO =
        Trait.where(
                "the mean of the numbers is 0", (double[] data) -> DoubleStream.of(data).sum() == 0)
            .look("how the mean is taken off")
            .leaves("the mean of the squares");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{-3, 3}, {9}},
          new double[][] {{-0.5, 0.5}, {0.25}},
          new double[][] {{1, 4}, {2.25}},
          new double[][] {{-1, 0, 1}, {2 / 3.0}},
          new double[][] {{-3, 1, 2}, {14 / 3.0}},
          new double[][] {{1, 2, 6}, {14 / 3.0}},
          new double[][] {{0, 3, 3, 6}, {4.5}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_mean_of_the_squared_differences(double[][] one) {
      double[] data = one[0];
      answer("1.3", MaximumLikelihood.fit(data))
          .to(data)
          .toldBy(TWO, MEAN_ZERO)
          .seenAs("variance", Gaussian::variance)
          .is(one[1][0], 1e-12);
    }
  }

  @Nested
  @Tag("1.4")
  class UnbiasedVariance {

    private static final Trait TWO =
        Trait.where("there are two numbers", (double[] data) -> data.length == 2)
            .look("what is added up where there are more than two");

    private static final Trait MEAN_ZERO =
        Trait.where(
                "the mean of the numbers is 0", (double[] data) -> DoubleStream.of(data).sum() == 0)
            .look("how the mean is taken off");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{-3, 3}, {18}},
          new double[][] {{-0.5, 0.5}, {0.5}},
          new double[][] {{1, 4}, {4.5}},
          new double[][] {{-1, 0, 1}, {1}},
          new double[][] {{-3, 1, 2}, {7}},
          new double[][] {{1, 2, 6}, {7}},
          new double[][] {{0, 3, 3, 6}, {6}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_sum_of_squares_over_n_minus_1(double[][] one) {
      double[] data = one[0];
      answer("1.4", MaximumLikelihood.unbiasedVariance(data))
          .to(data)
          .toldBy(TWO, MEAN_ZERO)
          .is(one[1][0], 1e-12);
    }
  }

  /** Means, covariances whose factor is known, and a point: what the distance is made of. */
  private record Case(MultivariateGaussian gaussian, double[] x, double distance) {

    static Stream<Case> all() {
      double[][] one = Matrices.identity(2);
      double[][] scaled = {{4, 0}, {0, 9}};
      double[][] tilted = {{4, 2}, {2, 10}}; // of the factor [[2, 0], [1, 3]]
      return Stream.of(
          of(one, 0, 0, 3, 4, 25),
          of(one, 1, 2, 4, 6, 25),
          of(scaled, 0, 0, 4, 9, 13),
          of(scaled, 1, 1, 5, 10, 13),
          of(tilted, 0, 0, 4, 8, 8), // y = (2, 2)
          of(tilted, 0, 0, -4, 1, 5), // y = (-2, 1)
          of(tilted, 1, 2, 3, 6, 2), // y = (1, 1)
          of(tilted, 1, 2, 1, 8, 4), // y = (0, 2)
          of(tilted, 3, -1, 3, -4, 1), // y = (0, -1)
          of(scaled, 3, -1, 3, 5, 4),
          of(scaled, 3, -1, 3, -1, 0),
          of(tilted, 3, -1, 3, -1, 0),
          of(one, 3, -1, 3, -1, 0));
    }

    private static Case of(
        double[][] covariance, double m1, double m2, double x1, double x2, double distance) {
      return new Case(
          MultivariateGaussian.of(new double[] {m1, m2}, covariance),
          new double[] {x1, x2},
          distance);
    }
  }

  private static final Trait IDENTITY =
      Trait.where(
              "the covariance is the identity",
              (MultivariateGaussian g) -> isIdentity(g.covariance()))
          .look("how the covariance enters");

  private static final Trait UNCORRELATED =
      Trait.where(
              "no two features are correlated",
              (MultivariateGaussian g) -> isDiagonal(g.covariance()))
          .look("what covariances other than 0 do");

  private static final Trait CENTRED =
      Trait.where("the mean is 0", (MultivariateGaussian g) -> allZero(g.mean()))
          .look("how the mean is taken off");

  @Nested
  @Tag("1.5")
  class MahalanobisSquared {

    private static final Trait LAST_ALONE =
        Trait.where(
                "x differs from the mean at most in its last feature",
                (MultivariateGaussian g, double[] x) ->
                    Arrays.equals(
                        Arrays.copyOf(x, x.length - 1), Arrays.copyOf(g.mean(), x.length - 1)))
            .look("what is taken over from the features before to those after");

    static Stream<Case> cases() {
      // of the factor [[2, 0, 0], [1, 3, 0], [2, -1, 1]]: y is what stands before the sum
      double[][] three = {{4, 2, 4}, {2, 10, -1}, {4, -1, 6}};
      return Stream.concat(
          Case.all(),
          Stream.of(
              of(three, new double[3], new double[] {2, 4, 2}, 1 + 1 + 1), // (1, 1, 1)
              of(three, new double[] {1, 0, 2}, new double[] {5, 2, 6}, 4 + 0 + 0), // (2, 0, 0)
              of(three, new double[3], new double[] {0, 3, 1}, 0 + 1 + 4), // (0, 1, 2)
              of(
                  Matrices.diagonal(new double[] {4, 9, 1}),
                  new double[3],
                  new double[] {2, 6, 3},
                  14),
              of(Matrices.identity(3), new double[] {1, 1, 1}, new double[] {2, 3, 0}, 1 + 4 + 1)));
    }

    private static Case of(double[][] covariance, double[] mean, double[] x, double distance) {
      return new Case(MultivariateGaussian.of(mean, covariance), x, distance);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_made_of_mean_variances_and_covariances(Case one) {
      MultivariateGaussian g = one.gaussian();
      double[] x = one.x();
      answer("1.5", g.mahalanobisSquared(x))
          .to(g, x)
          .toldBy(IDENTITY, UNCORRELATED, CENTRED, LAST_ALONE)
          .is(one.distance(), 1e-12);
    }
  }

  @Nested
  @Tag("1.7")
  class MultivariateLogDensity {

    private static final Trait AT_MEAN =
        Trait.where(
                "x is the mean", (MultivariateGaussian g, double[] x) -> Arrays.equals(x, g.mean()))
            .look("the squared distance")
            .leaves("the normalising term");

    static Stream<Case> cases() {
      return Case.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_made_of_a_determinant_and_a_distance(Case one) {
      MultivariateGaussian g = one.gaussian();
      double[] x = one.x();
      double[][] s = g.covariance();
      double determinant = s[0][0] * s[1][1] - s[0][1] * s[1][0];
      double expected = -0.5 * (2 * LOG_2PI + Math.log(determinant) + one.distance());
      answer("1.7", g.logDensity(x)).to(g, x).toldBy(AT_MEAN, IDENTITY).is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.8")
  class Fit {

    private static final Trait TWO =
        Trait.where("there are two samples", (double[][] data) -> data.length == 2)
            .look("what is added up where there are more, and what that is divided by");

    private static final Trait LINE =
        Trait.where("there is one feature", (double[][] data) -> data[0].length == 1)
            .look("the products of two different features")
            .leaves("the mean square of the differences from the mean");

    private static final Trait MEAN_ZERO =
        Trait.where(
                "the mean of the samples is 0",
                (double[][] data) -> allZero(Matrices.columnMeans(data)))
            .look("how the mean is taken off");

    private static final Trait APART =
        Trait.where("no two features vary together", (double[][] data) -> isDiagonal(scatter(data)))
            .look("the products of two different features");

    /** Σ (x - x̄)(x - x̄)ᵀ. */
    private static double[][] scatter(double[][] data) {
      double[] mean = Matrices.columnMeans(data);
      double[][] sum = new double[mean.length][mean.length];
      for (double[] x : data) {
        for (int i = 0; i < mean.length; i++) {
          for (int j = 0; j < mean.length; j++) {
            sum[i][j] += (x[i] - mean[i]) * (x[j] - mean[j]);
          }
        }
      }
      return sum;
    }

    /** Samples, then the covariance's entries row by row. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {{{-1}, {1}}, {{1}}},
          new double[][][] {{{1}, {5}}, {{4}}},
          new double[][][] {{{-3}, {1}, {2}}, {{14 / 3.0}}},
          new double[][][] {{{1}, {2}, {3}, {6}}, {{3.5}}},
          new double[][][] {{{-1, 0}, {1, 0}, {0, 2}, {0, -2}}, {{0.5, 0}, {0, 2}}},
          new double[][][] {{{3, 1}, {5, 1}, {4, 3}, {4, -1}}, {{0.5, 0}, {0, 2}}},
          new double[][][] {{{-1, -1}, {1, 1}, {1, 2}, {-1, -2}}, {{1, 1.5}, {1.5, 2.5}}},
          new double[][][] {{{2, 1}, {4, 3}, {4, 4}, {2, 0}}, {{1, 1.5}, {1.5, 2.5}}},
          new double[][][] {{{0, 3}, {3, 0}, {3, 3}}, {{2, -1}, {-1, 2}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_the_mean_products_of_differences_from_the_mean(double[][][] one) {
      double[][] data = one[0];
      answer("1.8", MultivariateGaussian.fit(data))
          .to((Object) data)
          .toldBy(TWO, LINE, MEAN_ZERO, APART)
          .seenAs("covariance", MultivariateGaussian::covariance)
          .is(one[1], 1e-12);
    }
  }

  @Nested
  @Tag("1.12")
  class MixtureLogLikelihood {

    private static final Trait ONE_SAMPLE =
        Trait.where("there is one sample", (Mixture m, double[][] data) -> data.length == 1)
            .look("how the samples' log densities are put together")
            .leaves("the log density of that sample");

    private static final Trait ONE_COMPONENT =
        Trait.where("there is one component", (Mixture m) -> m.size() == 1)
            .look("how the components' densities are put together");

    private static final Trait SAME =
        Trait.where(
                "all samples are the same",
                (Mixture m, double[][] data) ->
                    Stream.of(data).allMatch(x -> Arrays.equals(x, data[0])))
            .look("whether each sample has a log density of its own");

    private static final Trait EQUAL =
        Trait.where("the weights are equal", (Mixture m) -> allSame(m.weights()))
            .look("how the weights enter");

    /** Weights, means, variances, and the samples. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1}, {1}, {4}, {3}},
          new double[][] {{0.25, 0.75}, {0, 2}, {1, 4}, {1}},
          new double[][] {{0.5, 0.5}, {0, 2}, {1, 4}, {-1}},
          new double[][] {{1}, {1}, {4}, {3, 0, 1}},
          new double[][] {{1}, {0}, {1}, {-2, 1}},
          new double[][] {{0.25, 0.75}, {0, 2}, {1, 4}, {1, 1, 1}},
          new double[][] {{0.5, 0.5}, {0, 2}, {1, 4}, {2, 2}},
          new double[][] {{0.5, 0.5}, {0, 2}, {1, 4}, {1, 0, 3}},
          new double[][] {{0.25, 0.75}, {0, 2}, {1, 4}, {1, 0, 3}},
          new double[][] {{0.5, 0.25, 0.25}, {0, 1, 3}, {1, 1, 2}, {-1, 2}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void adds_up_the_logarithms_of_the_samples_densities(double[][] one) {
      Mixture mixture = MixtureLogDensity.line(one);
      double[][] data =
          Arrays.stream(one[3]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      double expected =
          Arrays.stream(one[3]).map(x -> Math.log(MixtureLogDensity.density(one, x))).sum();
      answer("1.12", mixture.logLikelihood(data))
          .to(mixture, data)
          .toldBy(ONE_SAMPLE, ONE_COMPONENT, SAME, EQUAL)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.10")
  class LogSum {

    private static final Trait ONE =
        Trait.where("there is one value", (double[] values) -> values.length == 1)
            .look("what is added up besides the largest")
            .leaves("the largest value");

    private static final Trait LARGEST_ZERO =
        Trait.where(
                "the largest value is 0",
                (double[] values) -> DoubleStream.of(values).max().orElseThrow() == 0)
            .look("how the largest value is taken out and put back");

    private static final Trait SAME =
        Trait.where("all values are the same", (double[] values) -> allSame(values))
            .look("how the values enter that are not the largest");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0}, {1}},
          new double[][] {{2}, {1}},
          new double[][] {{-0.5}, {1}},
          new double[][] {{0, 0}, {2}},
          new double[][] {{2, 2, 2}, {3}},
          new double[][] {{-3, -3}, {2}},
          new double[][] {{0, Math.log(0.5)}, {1.5}},
          new double[][] {{Math.log(0.25), 0, Math.log(0.5)}, {1.75}},
          new double[][] {{3, 3 + Math.log(0.5)}, {1.5}},
          new double[][] {{-2 + Math.log(0.25), -2, -2 + Math.log(0.5)}, {1.75}});
    }

    /** The second is the sum of the exponentials over the largest of them. */
    @ParameterizedTest
    @MethodSource("cases")
    void is_the_largest_and_what_the_others_add(double[][] one) {
      double[] values = one[0];
      double expected = DoubleStream.of(values).max().orElseThrow() + Math.log(one[1][0]);
      answer("1.10", LogSumExp.of(values))
          .to(values)
          .toldBy(ONE, LARGEST_ZERO, SAME)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.11")
  class MixtureLogDensity {

    private static final Trait ALIKE =
        Trait.where(
                "all components that have a weight are alike",
                (Mixture m) ->
                    IntStream.range(0, m.size())
                            .filter(k -> m.weights()[k] > 0)
                            .mapToObj(
                                k ->
                                    Arrays.toString(m.components().get(k).mean())
                                        + Arrays.deepToString(m.components().get(k).covariance()))
                            .distinct()
                            .count()
                        == 1)
            .look("how the components' densities are put together");

    private static final Trait EQUAL =
        Trait.where("the weights are equal", (Mixture m) -> allSame(m.weights()))
            .look("how the weights enter");

    /** Weights, means, variances, and the point. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1}, {0}, {1}, {1}},
          new double[][] {{0.5, 0.5}, {2, 2}, {4, 4}, {1}},
          new double[][] {{0.25, 0.75}, {2, 2}, {4, 4}, {1}},
          new double[][] {{0.5, 0.5}, {0, 4}, {1, 4}, {2}},
          new double[][] {{0.25, 0.25, 0.25, 0.25}, {0, 1, 2, 3}, {1, 2, 1, 4}, {0.5}},
          new double[][] {{0.125, 0.875}, {0, 4}, {1, 4}, {2}},
          new double[][] {{0.5, 0.25, 0.25}, {0, 1, 3}, {1, 1, 1}, {1}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_logarithm_of_a_weighted_sum(double[][] one) {
      Mixture mixture = line(one);
      double[] x = one[3];
      answer("1.11", mixture.logDensity(x))
          .to(mixture, x)
          .toldBy(ALIKE, EQUAL)
          .is(Math.log(density(one, x[0])), 1e-12);
    }

    private static Mixture line(double[][] one) {
      return Mixture.of(
          one[0],
          IntStream.range(0, one[0].length)
              .mapToObj(
                  k ->
                      MultivariateGaussian.of(
                          new double[] {one[1][k]}, new double[][] {{one[2][k]}}))
              .toList());
    }

    private static double density(double[][] one, double x) {
      double density = 0;
      for (int k = 0; k < one[0].length; k++) {
        double squared = Math.pow(x - one[1][k], 2) / one[2][k];
        density += one[0][k] * Math.exp(-squared / 2) / Math.sqrt(2 * Math.PI * one[2][k]);
      }
      return density;
    }
  }

  @Nested
  @Tag("1.14")
  class Marginal {

    private static final double[][] FULL = {{4, 2, 1}, {2, 10, 3}, {1, 3, 6}};

    private static final Trait FIRST =
        Trait.where(
                "the first features are kept, in their order",
                (MultivariateGaussian g, int[] kept) ->
                    IntStream.range(0, kept.length).allMatch(j -> kept[j] == j))
            .look("how rows and columns are picked, and of which matrix");

    private static final Trait ALL =
        Trait.where(
                "all features are kept",
                (MultivariateGaussian g, int[] kept) -> kept.length == g.dimension())
            .look("what is done with the features that are left out")
            .leaves("the Gaussian, its features in the order asked for");

    static Stream<int[]> kept() {
      return Stream.of(
          new int[] {0},
          new int[] {0, 1},
          new int[] {2},
          new int[] {1, 2},
          new int[] {2, 0},
          new int[] {0, 1, 2});
    }

    @ParameterizedTest
    @MethodSource("kept")
    void has_rows_and_columns_of_the_covariance(int[] kept) {
      picks(FULL, kept);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void has_the_variances_alone_where_nothing_is_correlated(int[] kept) {
      picks(Matrices.diagonal(new double[] {4, 10, 6}), kept);
    }

    private static void picks(double[][] covariance, int[] kept) {
      double[] mean = {1, -2, 3};
      MultivariateGaussian g = MultivariateGaussian.of(mean, covariance);
      double[] means = new double[kept.length];
      double[][] block = new double[kept.length][kept.length];
      for (int i = 0; i < kept.length; i++) {
        means[i] = mean[kept[i]];
        for (int j = 0; j < kept.length; j++) {
          block[i][j] = covariance[kept[i]][kept[j]];
        }
      }
      answer("1.14", g.marginal(kept))
          .to(g, kept)
          .toldBy(UNCORRELATED, FIRST, ALL)
          .is(MultivariateGaussian.of(means, block), 1e-12);
    }
  }

  @Nested
  @Tag("1.16")
  class SemiAxes {

    private static final Trait ALONG_FIRST =
        Trait.where(
                "the longer axis lies along the first feature",
                (MultivariateGaussian g) ->
                    isDiagonal(g.covariance()) && g.covariance()[0][0] > g.covariance()[1][1])
            .look("how the direction of the longer axis becomes an angle")
            .leaves("the angle 0");

    private static final Trait AS_WIDE =
        Trait.where(
                "both features have the same variance",
                (MultivariateGaussian g) -> g.covariance()[0][0] == g.covariance()[1][1])
            .look("how variances that differ enter the direction of the axes");

    private static final Trait RISING =
        Trait.where(
                "the covariance of the two features is above 0",
                (MultivariateGaussian g) -> g.covariance()[0][1] > 0)
            .look("what its sign does to the angle");

    /** A covariance, and the angle of its longer axis. */
    static Stream<double[][]> tilts() {
      double leaning = Math.atan2(3, 4);
      return Stream.of(
          new double[][] {{9, 0}, {0, 4}, {0}},
          new double[][] {{25, 0}, {0, 1}, {0}},
          new double[][] {{4, 0}, {0, 9}, {Math.PI / 2}},
          new double[][] {{1, 0}, {0, 25}, {Math.PI / 2}},
          new double[][] {{5, 4}, {4, 5}, {Math.PI / 4}},
          new double[][] {{3, 1}, {1, 3}, {Math.PI / 4}},
          new double[][] {{5, -4}, {-4, 5}, {-Math.PI / 4}},
          new double[][] {{3, -1}, {-1, 3}, {-Math.PI / 4}},
          new double[][] {{17, 12}, {12, 10}, {leaning}},
          new double[][] {{10, 12}, {12, 17}, {Math.PI / 2 - leaning}},
          new double[][] {{17, -12}, {-12, 10}, {-leaning}},
          new double[][] {{10, -12}, {-12, 17}, {leaning - Math.PI / 2}});
    }

    @ParameterizedTest
    @MethodSource("tilts")
    void lie_at_the_angle_of_the_first_eigenvector(double[][] one) {
      MultivariateGaussian g =
          MultivariateGaussian.of(new double[] {1, -2}, new double[][] {one[0], one[1]});
      answer("1.16", Ellipse.of(g, 0.5))
          .to(g, 0.5)
          .toldBy(ALONG_FIRST, UNCORRELATED, AS_WIDE, RISING)
          .seenAs("angle", Ellipse::angle)
          .is(one[2][0], 1e-10);
    }

    private static final Trait ROUND =
        Trait.where(
                "the covariance is the identity",
                (MultivariateGaussian g) -> isIdentity(g.covariance()))
            .look("how the eigenvalues enter")
            .leaves("the radius that belongs to the probability");

    private static final Trait RADIUS_ONE =
        Trait.where(
                "the radius that belongs to the probability is 1",
                (MultivariateGaussian g, Double p) -> Math.abs(-2 * Math.log1p(-p) - 1) < 1e-9)
            .look("how the radius is made and used");

    /** A covariance, then its eigenvalues, then the radius. */
    static Stream<double[][]> cases() {
      double[][] round = {{1, 0}, {0, 1}, {1, 1}};
      double[][] wide = {{9, 0}, {0, 4}, {9, 4}};
      double[][] tilted = {{17, 12}, {12, 10}, {26, 1}};
      return Stream.of(round, wide, tilted)
          .flatMap(
              one ->
                  DoubleStream.of(1, 2, 0.5)
                      .mapToObj(r -> new double[][] {one[0], one[1], one[2], {r}}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_the_radius_times_roots_of_eigenvalues(double[][] one) {
      MultivariateGaussian g =
          MultivariateGaussian.of(new double[] {1, -2}, new double[][] {one[0], one[1]});
      double r = one[3][0];
      double probability = -Math.expm1(-r * r / 2);
      double[] expected = {r * Math.sqrt(one[2][0]), r * Math.sqrt(one[2][1])};
      answer("1.16", Ellipse.of(g, probability))
          .to(g, probability)
          .toldBy(ROUND, RADIUS_ONE, UNCORRELATED)
          .seenAs("semi-axes", e -> new double[] {e.semiMajor(), e.semiMinor()})
          .is(expected, 1e-10);
    }
  }
}
