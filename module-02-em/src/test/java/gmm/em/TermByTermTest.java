package gmm.em;

import static gmm.kit.testing.Answer.answer;

import gmm.kit.testing.Trait;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases in which parts of a formula vanish or make no difference, so that where an answer is right
 * tells in which part a mistake is.
 */
class TermByTermTest {

  private static final Trait ALIKE =
      Trait.where(
              "every sample has the same responsibilities",
              (double[][] data, double[][] r) ->
                  Arrays.stream(r).allMatch(row -> Arrays.equals(row, r[0])))
          .look("how responsibilities that differ enter");

  private static final Trait HARD =
      Trait.where("each responsibility is 0 or 1", (double[][] data, double[][] r) -> areHard(r))
          .look("what is done with a responsibility between 0 and 1");

  private static final double LOG_2PI = Math.log(2 * Math.PI);

  private static boolean allSame(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == numbers[0]);
  }

  private static boolean areHard(double[][] responsibilities) {
    return Arrays.stream(responsibilities)
        .flatMapToDouble(Arrays::stream)
        .allMatch(r -> r == 0 || r == 1);
  }

  private static boolean areAllSame(double[][] responsibilities) {
    return allSame(Arrays.stream(responsibilities).flatMapToDouble(Arrays::stream).toArray());
  }

  private static double[] columnSums(double[][] rows) {
    return IntStream.range(0, rows[0].length)
        .mapToDouble(k -> Arrays.stream(rows).mapToDouble(row -> row[k]).sum())
        .toArray();
  }

  @Nested
  @Tag("2.2")
  class Bound {

    private static final Trait HARD =
        Trait.where(
                "each responsibility is 0 or 1",
                (Mixture m, double[][] data, double[][] r) -> areHard(r))
            .look("the entropy, that is, the responsibilities times their own logarithms");

    private static final Trait OWN_WEIGHTS =
        Trait.where(
                "the mixture's weights are the mean responsibilities",
                (Mixture m, double[][] data, double[][] r) ->
                    IntStream.range(0, m.size())
                        .allMatch(
                            k -> Math.abs(columnSums(r)[k] / r.length - m.weights()[k]) < 1e-12))
            .look("which weights are taken: the mixture's, not the mean responsibilities");

    private static final Trait EQUAL_WEIGHTS =
        Trait.where("the mixture's weights are equal", (Mixture m) -> allSame(m.weights()))
            .look("how the weights enter");

    /** Every component is N(0, 1) and every sample 0: only weights and responsibilities count. */
    static Stream<double[][][]> cases() {
      double[][] hard = {{1, 0}, {0, 1}, {0, 1}, {0, 1}};
      double[][] halves = {{0.5, 0.5}, {0.5, 0.5}};
      double[][] soft = {{0.2, 0.8}, {0.3, 0.7}};
      return Stream.of(
          new double[][][] {{{0.5, 0.5}}, hard},
          new double[][][] {{{0.25, 0.75}}, hard},
          new double[][][] {{{0.4, 0.6}}, hard},
          new double[][][] {{{0.5, 0.5}}, halves},
          new double[][][] {{{0.25, 0.75}}, halves},
          new double[][][] {{{0.25, 0.75}}, soft},
          new double[][][] {{{0.5, 0.5}}, soft},
          new double[][][] {{{0.6, 0.4}}, soft});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_the_logarithms_of_weights_and_an_entropy(double[][][] one) {
      double[] weights = one[0][0];
      double[][] r = one[1];
      Mixture mixture = Golden.mixture(weights, new double[2][1], new double[][][] {{{1}}, {{1}}});
      double[][] data = new double[r.length][1];
      double expected = -0.5 * LOG_2PI * r.length;
      for (double[] row : r) {
        for (int k = 0; k < 2; k++) {
          expected += row[k] == 0 ? 0 : row[k] * Math.log(weights[k] / row[k]);
        }
      }
      answer("2.2", EvidenceLowerBound.of(mixture, data, r))
          .to(mixture, data, r)
          .toldBy(HARD, OWN_WEIGHTS, EQUAL_WEIGHTS)
          .is(expected, 1e-12);
    }

    /** One sample at 0 that is wholly the first component's: its log density alone is left. */
    @ParameterizedTest
    @MethodSource("gaussians")
    void has_the_log_density_of_each_sample(double[] one) {
      Mixture mixture =
          Golden.mixture(
              new double[] {1}, new double[][] {{one[0]}}, new double[][][] {{{one[1]}}});
      double[][] data = {{0}, {0}};
      double[][] r = {{1}, {1}};
      answer("2.2", EvidenceLowerBound.of(mixture, data, r))
          .to(mixture, data, r)
          .toldBy(ONE)
          .is(-(LOG_2PI + Math.log(one[1]) + one[0] * one[0] / one[1]), 1e-12);
    }

    private static final Trait ONE =
        Trait.where("there is one component", (Mixture m) -> m.size() == 1)
            .look("how weights and responsibilities enter")
            .leaves("the log densities of the samples");

    static Stream<double[]> gaussians() {
      return Stream.of(new double[] {0, 1}, new double[] {2, 1}, new double[] {1, 4});
    }
  }

  private static final Trait ALL_HARD =
      Trait.where(
              "each responsibility is 0 or 1",
              (double[][] responsibilities) -> areHard(responsibilities))
          .look("what is done with a responsibility between 0 and 1");

  private static final Trait ALL_SAME =
      Trait.where("all responsibilities are the same", (double[][] r) -> areAllSame(r))
          .look("how the responsibilities of different samples are put together");

  @Nested
  @Tag("2.3")
  class EffectiveCounts {

    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {{{1, 0}, {0, 1}, {0, 1}}, {{1, 2}}},
          new double[][][] {{{1, 0}, {1, 0}, {1, 0}}, {{3, 0}}},
          new double[][][] {{{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}}, {{1.5, 1.5}}},
          new double[][][] {
            {{0.25, 0.25, 0.25, 0.25}, {0.25, 0.25, 0.25, 0.25}}, {{0.5, 0.5, 0.5, 0.5}}
          },
          new double[][][] {{{0.3, 0.7}}, {{0.3, 0.7}}},
          new double[][][] {{{0.3, 0.7}, {0.3, 0.7}}, {{0.6, 1.4}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void add_up_responsibilities_as_they_are(double[][][] one) {
      answer("2.3", MaximizationStep.effectiveCounts(one[0]))
          .to((Object) one[0])
          .toldBy(ALL_HARD, ALL_SAME)
          .is(one[1][0], 1e-12);
    }
  }

  @Nested
  @Tag("2.4")
  class Weights {

    private static final Trait EQUAL =
        Trait.where("all counts are equal", (double[] counts) -> allSame(counts))
            .look("how a count that is larger than the others enters");

    private static final Trait SHARES =
        Trait.where(
                "the counts sum to 1",
                (double[] counts) -> Math.abs(DoubleStream.of(counts).sum() - 1) < 1e-12)
            .look("what the counts are divided by");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{2, 2}, {0.5, 0.5}},
          new double[][] {{5, 5, 5, 5}, {0.25, 0.25, 0.25, 0.25}},
          new double[][] {{0.3, 0.7}, {0.3, 0.7}},
          new double[][] {{0.2, 0.5, 0.3}, {0.2, 0.5, 0.3}},
          new double[][] {{1, 3}, {0.25, 0.75}},
          new double[][] {{1, 2, 2}, {0.2, 0.4, 0.4}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_counts_over_their_sum(double[][] one) {
      answer("2.4", MaximizationStep.weights(one[0]))
          .to(one[0])
          .toldBy(EQUAL, SHARES)
          .is(one[1], 1e-12);
    }
  }

  @Nested
  @Tag("2.5")
  class Means {

    private static final Trait ONE_SAMPLE =
        Trait.where("there is one sample", (double[][] data) -> data.length == 1)
            .look("how the samples are put together where there are several");

    /** Data, responsibilities and means. */
    static Stream<double[][][]> cases() {
      double[][] data = {{0, 1}, {4, 3}, {2, -1}, {6, 5}};
      double[][] other = {{0.5, 0.5}, {0.25, 0.75}, {0.25, 0.75}, {0, 1}};
      return Stream.of(
          new double[][][] {{{3, -1}}, {{1}}, {{3, -1}}},
          new double[][][] {{{3, -1}}, {{0.4, 0.6}}, {{3, -1}, {3, -1}}},
          new double[][][] {data, {{1}, {1}, {1}, {1}}, {{3, 2}}},
          new double[][][] {
            data, {{0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}, {0.5, 0.5}}, {{3, 2}, {3, 2}}
          },
          new double[][][] {
            data, {{0.25, 0.75}, {0.25, 0.75}, {0.25, 0.75}, {0.25, 0.75}}, {{3, 2}, {3, 2}}
          },
          new double[][][] {data, {{1, 0}, {0, 1}, {1, 0}, {0, 1}}, {{1, 0}, {5, 4}}},
          new double[][][] {data, {{0, 1}, {1, 0}, {0, 1}, {0, 1}}, {{4, 3}, {8 / 3.0, 5 / 3.0}}},
          new double[][][] {data, other, {{1.5, 1}, {3.5, 7 / 3.0}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_weighted_sums_over_the_counts(double[][][] one) {
      double[] counts = columnSums(one[1]);
      answer("2.5", MaximizationStep.means(one[0], one[1], counts))
          .to(one[0], one[1], counts)
          .toldBy(ONE_SAMPLE, ALIKE, HARD)
          .is(one[2], 1e-12);
    }
  }

  @Nested
  @Tag("2.6")
  class Covariances {

    private static final Trait AT_MEAN =
        Trait.where(
                "every sample lies at the means of the components it belongs to",
                (double[][] data, double[][] r) -> data.length == 1 || allAtMean(data, r))
            .look("the weighted products of the differences, and what they are divided by")
            .leaves("the regularisation");

    private static final Trait BARE =
        new Trait(
            "the regularisation is 0",
            "how the regularisation enters",
            "",
            inputs -> ((Double) inputs[4]) == 0);

    private static final Trait HARD_AND_BARE =
        new Trait(
            "each responsibility is 0 or 1 and the regularisation is 0",
            "how responsibilities between 0 and 1 and the regularisation enter",
            "",
            inputs -> HARD.test().test(inputs) && BARE.test().test(inputs));

    private static boolean allAtMean(double[][] data, double[][] r) {
      return IntStream.range(0, r[0].length)
          .allMatch(
              k ->
                  IntStream.range(0, data.length)
                          .filter(i -> r[i][k] > 0)
                          .mapToObj(i -> Arrays.toString(data[i]))
                          .distinct()
                          .count()
                      <= 1);
    }

    /** Numbers, responsibilities, and the regularisation. */
    static Stream<double[][][]> cases() {
      double[][] alike = {{0.25, 0.75}, {0.25, 0.75}, {0.25, 0.75}};
      double[][] hard = {{1, 0}, {0, 1}, {1, 0}, {0, 1}};
      double[][] soft = {{0.5, 0.5}, {0.25, 0.75}, {0.75, 0.25}};
      return Stream.of(
          new double[][][] {{{3}}, {{0.25, 0.75}}, {{0.5}}},
          new double[][][] {{{3, 5, 3, 5}}, hard, {{0.25}}},
          new double[][][] {{{1, 2, 6}}, alike, {{0}}},
          new double[][][] {{{-1, 4, 0}}, alike, {{0.5}}},
          new double[][][] {{{1, 2, 6, 3}}, {{1}, {1}, {1}, {1}}, {{0}}},
          new double[][][] {{{1, 2, 6, 3}}, hard, {{0}}},
          new double[][][] {{{0, 9, 4, 1}}, hard, {{0.5}}},
          new double[][][] {{{1, 2, 6}}, soft, {{0}}},
          new double[][][] {{{0, -3, 5}}, soft, {{0.5}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_weighted_squares_over_the_counts(double[][][] one) {
      double[][] data =
          Arrays.stream(one[0][0]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      double[][] r = one[1];
      double regularization = one[2][0][0];
      double[] counts = columnSums(r);
      double[][] means = new double[counts.length][1];
      double[][][] expected = new double[counts.length][1][1];
      for (int k = 0; k < counts.length; k++) {
        for (int i = 0; i < data.length; i++) {
          means[k][0] += r[i][k] * data[i][0] / counts[k];
        }
        for (int i = 0; i < data.length; i++) {
          expected[k][0][0] += r[i][k] * Math.pow(data[i][0] - means[k][0], 2) / counts[k];
        }
        expected[k][0][0] += regularization;
      }
      answer("2.6", MaximizationStep.covariances(data, r, counts, means, regularization))
          .by("covariances")
          .to(data, r, counts, means, regularization)
          .toldBy(AT_MEAN, ALIKE, HARD, BARE, HARD_AND_BARE)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("2.8")
  class Assign {

    private static final Trait AS_LONG =
        Trait.where(
                "all centroids lie equally far from 0",
                (double[][] data, double[][] centroids) ->
                    Arrays.stream(centroids)
                        .allMatch(c -> Math.abs(square(c) - square(centroids[0])) < 1e-9))
            .look("how a centroid's own square enters the distance");

    private static final Trait AT_ZERO =
        Trait.where(
                "all samples are 0",
                (double[][] data) -> Arrays.stream(data).allMatch(x -> square(x) == 0))
            .look("how the sample enters the distance")
            .leaves("the centroids' own squares");

    private static final Trait ONE_FEATURE =
        Trait.where("there is one feature", (double[][] data) -> data[0].length == 1)
            .look("how a distance is made of several features");

    private static double square(double[] x) {
      return Arrays.stream(x).map(each -> each * each).sum();
    }

    /** Samples, centroids and labels. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {{{3}, {-1}}, {{-2}, {2}}, {{1, 0}}},
          new double[][][] {{{3, 3}, {1, -1}}, {{0, 5}, {3, 4}, {4, -3}}, {{1, 2}}},
          new double[][][] {{{1, 0}, {0, 9}, {-3, -1}}, {{2, 0}, {0, 2}, {0, -2}}, {{0, 1, 2}}},
          new double[][][] {{{0}, {0}}, {{3}, {-1}, {2}}, {{1, 1}}},
          new double[][][] {{{0, 0}}, {{3, 1}, {2, -2}, {1, 2}}, {{2}}},
          new double[][][] {{{4}, {5}, {0.5}}, {{0}, {6}}, {{1, 1, 0}}},
          new double[][][] {{{1.5}, {8}}, {{1}, {3}, {9}}, {{0, 2}}},
          new double[][][] {{{3, 2}, {0.5, 0}, {6, 6}}, {{0, 0}, {4, 4}, {9, 1}}, {{1, 0, 1}}},
          new double[][][] {{{2, 7}, {1, 1}}, {{1, 9}, {2, 3}, {5, 6}}, {{0, 1}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void finds_the_nearest_by_samples_and_squares(double[][][] one) {
      int[] expected = Arrays.stream(one[2][0]).mapToInt(z -> (int) z).toArray();
      answer("2.8", KMeans.assign(one[0], one[1]))
          .by("assign")
          .to(one[0], one[1])
          .toldBy(AS_LONG, AT_ZERO, ONE_FEATURE)
          .is(expected, 0);
    }
  }

  @Nested
  @Tag("2.9")
  class Update {

    private static final Trait NONE_EMPTY =
        Trait.where(
                "no cluster is empty",
                (double[][] data, int[] labels, double[][] old) ->
                    IntStream.of(labels).distinct().count() == old.length)
            .look("what an empty cluster gets");

    private static final Trait ALONE =
        Trait.where(
                "each cluster has one sample",
                (double[][] data, int[] labels, double[][] old) ->
                    data.length == old.length
                        && IntStream.of(labels).distinct().count() == old.length)
            .leaves("that sample");

    private static final Trait SETTLED =
        Trait.where(
                "each centroid is the mean of its samples already",
                (double[][] data, int[] labels, double[][] old) ->
                    IntStream.range(0, old.length)
                        .allMatch(k -> distance(mean(data, labels, k), old[k]) < 1e-9))
            .look("whether the old centroids have a part in the new ones");

    private static final Trait FROM_ZERO =
        Trait.where(
                "the old centroids are all 0",
                (double[][] data, int[] labels, double[][] old) ->
                    Arrays.stream(old).flatMapToDouble(Arrays::stream).allMatch(x -> x == 0))
            .look("whether the old centroids have a part in the new ones");

    private static double[] mean(double[][] data, int[] labels, int k) {
      return IntStream.range(0, data[0].length)
          .mapToDouble(
              j ->
                  IntStream.range(0, data.length)
                      .filter(i -> labels[i] == k)
                      .mapToDouble(i -> data[i][j])
                      .average()
                      .orElse(Double.NaN))
          .toArray();
    }

    private static double distance(double[] a, double[] b) {
      return IntStream.range(0, a.length).mapToDouble(j -> Math.abs(a[j] - b[j])).sum();
    }

    /** Samples, labels, old centroids and new ones. */
    static Stream<double[][][]> cases() {
      double[][] line = {{1}, {3}, {10}, {14}};
      double[][] plane = {{0, 0}, {2, 4}, {9, 9}};
      return Stream.of(
          new double[][][] {line, {{0, 0, 1, 1}}, {{2}, {12}}, {{2}, {12}}},
          new double[][][] {plane, {{0, 0, 1}}, {{1, 2}, {9, 9}}, {{1, 2}, {9, 9}}},
          new double[][][] {line, {{1, 0, 1, 1}}, {{0}, {0}}, {{3}, {25 / 3.0}}},
          new double[][][] {plane, {{0, 0, 1}}, {{0, 0}, {0, 0}}, {{1, 2}, {9, 9}}},
          new double[][][] {{{5}, {7}}, {{0, 1}}, {{4}, {9}}, {{5}, {7}}},
          new double[][][] {plane, {{2, 0, 1}}, {{3, 3}, {8, 8}, {1, 0}}, {{2, 4}, {9, 9}, {0, 0}}},
          new double[][][] {line, {{0, 0, 1, 1}}, {{1}, {11}}, {{2}, {12}}},
          new double[][][] {line, {{0, 0, 0, 1}}, {{2}, {11}}, {{14 / 3.0}, {14}}},
          new double[][][] {plane, {{0, 0, 1}}, {{2, 1}, {7, 8}}, {{1, 2}, {9, 9}}},
          new double[][][] {{{1}, {3}, {8}}, {{0, 0, 0}}, {{2.5}, {20}}, {{2}, {8}}},
          new double[][][] {
            {{0, 0}, {2, 0}, {0, 6}}, {{1, 1, 1}}, {{9, 9}, {0, 1}}, {{0, 6}, {1, 0}}
          });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takes_the_mean_of_each_clusters_samples_alone(double[][][] one) {
      int[] labels = Arrays.stream(one[1][0]).mapToInt(z -> (int) z).toArray();
      answer("2.9", KMeans.update(one[0], labels, one[2]))
          .by("update")
          .to(one[0], labels, one[2])
          .toldBy(NONE_EMPTY, ALONE, SETTLED, FROM_ZERO)
          .is(one[3], 1e-12);
    }
  }

  @Nested
  @Tag("2.12")
  class FromLabels {

    private static final Trait ONE_CLUSTER =
        Trait.where("there is one cluster", (double[][] data, int[] labels, Integer k) -> k == 1)
            .look("what is taken of a cluster's own samples, and what of all");

    private static final Trait SAME_MEAN =
        Trait.where(
                "all clusters have the same mean",
                (double[][] data, int[] labels, Integer k) -> haveSameMean(data, labels, k))
            .look("which mean the differences are taken from");

    private static boolean haveSameMean(double[][] data, int[] labels, int k) {
      double[] all = {Double.NaN};
      for (int cluster = 0; cluster < k; cluster++) {
        int c = cluster;
        double[] mean =
            IntStream.range(0, data[0].length)
                .mapToDouble(
                    j ->
                        IntStream.range(0, data.length)
                            .filter(i -> labels[i] == c)
                            .mapToDouble(i -> data[i][j])
                            .average()
                            .orElse(Double.NaN))
                .toArray();
        if (cluster > 0 && !Arrays.equals(mean, all)) {
          return false;
        }
        all = mean;
      }
      return true;
    }

    /** Numbers, their labels, the number of clusters, and their variances. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1, 5}, {0, 0}, {4}},
          new double[][] {{-2, 0, 2, 4}, {0, 0, 0, 0}, {5}},
          new double[][] {{-1, 1, -3, 3}, {0, 0, 1, 1}, {1, 9}},
          new double[][] {{1, 2, 3, -1, 5}, {1, 0, 1, 0, 0}, {6, 1}},
          new double[][] {{0, 2, 10, 16}, {0, 0, 1, 1}, {1, 9}},
          new double[][] {{0, 10, 4, 14, 16, 0}, {0, 1, 0, 1, 1, 0}, {32 / 9.0, 56 / 9.0}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takes_each_covariance_from_a_clusters_own_samples(double[][] one) {
      double[][] data =
          Arrays.stream(one[0]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      int[] labels = Arrays.stream(one[1]).mapToInt(z -> (int) z).toArray();
      int k = one[2].length;
      double[][][] expected =
          Arrays.stream(one[2])
              .mapToObj(v -> new double[][] {{v + 1e-6}})
              .toArray(double[][][]::new);
      answer("2.12", Initialization.fromLabels(data, labels, k))
          .to(data, labels, k)
          .toldBy(ONE_CLUSTER, SAME_MEAN)
          .seenAs(
              "the covariances",
              m ->
                  m.components().stream()
                      .map(MultivariateGaussian::covariance)
                      .toArray(double[][][]::new))
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("2.13")
  class Collapsed {

    private static final Trait ROUND =
        Trait.where(
                "each component is as wide in every direction",
                (Mixture m) -> m.components().stream().allMatch(g -> isRound(g.covariance())))
            .look("which of the directions' variances is taken");

    private static final Trait UNCORRELATED =
        Trait.where(
                "no two features are correlated",
                (Mixture m) -> m.components().stream().allMatch(g -> isDiagonal(g.covariance())))
            .look("the directions that are not along a feature");

    private static final Trait WIDEST_ONE =
        Trait.where(
                "each component's largest variance is 1",
                (Mixture m) ->
                    m.components().stream()
                        .allMatch(g -> isDiagonal(g.covariance()) && largest(g.covariance()) == 1))
            .look("what the smallest variance is compared with");

    private static final Trait UNIT_BOUND =
        Trait.where("the bound is 1", (Mixture m, Double bound) -> bound == 1)
            .look(
                "whether it is a variance that is compared with the bound, not its root or square");

    private static boolean isDiagonal(double[][] covariance) {
      return covariance.length == 1 || covariance[0][1] == 0;
    }

    private static double largest(double[][] diagonal) {
      return IntStream.range(0, diagonal.length)
          .mapToDouble(j -> diagonal[j][j])
          .max()
          .orElseThrow();
    }

    private static boolean isRound(double[][] covariance) {
      return isDiagonal(covariance)
          && IntStream.range(0, covariance.length)
              .allMatch(j -> covariance[j][j] == covariance[0][0]);
    }

    /** The bound, which components lie below it, then their covariances. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {
            {{0.3}, {1}}, {{1, 0}, {0, 0.5}}, {{1, 0}, {0, 0.2}}, {{0.4, 0}, {0, 1}}
          },
          new double[][][] {{{0.1}, {0}}, {{0.05, 0}, {0, 1}}, {{1, 0}, {0, 0.2}}},
          new double[][][] {
            {{0.3}, {1, 2}}, {{4, 0}, {0, 4}}, {{0.2, 0}, {0, 0.2}}, {{0.1, 0}, {0, 0.1}}
          },
          new double[][][] {
            {{3}, {0, 2}}, {{2, 0}, {0, 2}}, {{4, 0}, {0, 4}}, {{0.5, 0}, {0, 0.5}}
          },
          new double[][][] {
            {{0.3}, {1}}, {{9, 0}, {0, 0.5}}, {{0.2, 0}, {0, 0.3}}, {{8, 0}, {0, 1}}
          },
          new double[][][] {
            {{1.5}, {0, 1}}, {{9, 0}, {0, 1}}, {{1.4, 0}, {0, 2}}, {{8, 0}, {0, 2}}
          },
          // of the smallest variance 1 - ρ, or of 1 + ρ where the correlation is -ρ
          new double[][][] {{{0.3}, {1}}, {{1, 0.5}, {0.5, 1}}, {{1, -0.8}, {-0.8, 1}}},
          new double[][][] {
            {{1.5}, {0}}, {{2, 0.75}, {0.75, 2}}, {{5, 3}, {3, 5}}, {{2, 0}, {0, 2}}
          },
          // a number lies below 1 just as its root and its square do
          new double[][][] {
            {{1}, {0, 2}}, {{0.5, 0}, {0, 3}}, {{2, 0}, {0, 4}}, {{9, 0}, {0, 0.2}}
          },
          new double[][][] {{{1}, {1}}, {{4, 0}, {0, 1.5}}, {{0.25, 0}, {0, 0.5}}},
          new double[][][] {{{1}, {0}}, {{2, 1.5}, {1.5, 2}}, {{5, 3}, {3, 5}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_told_by_the_smallest_variance_of_any_direction(double[][][] one) {
      double[][][] covariances = Arrays.copyOfRange(one, 1, one.length);
      double[] weights = new double[covariances.length];
      Arrays.fill(weights, 1.0 / weights.length);
      Mixture mixture = Golden.mixture(weights, new double[weights.length][2], covariances);
      double bound = one[0][0][0];
      int[] expected = Arrays.stream(one[0][1]).mapToInt(j -> (int) j).toArray();
      answer("2.13", Degeneracy.collapsed(mixture, bound))
          .to(mixture, bound)
          .toldBy(ROUND, UNCORRELATED, WIDEST_ONE, UNIT_BOUND)
          .is(expected, 0);
    }
  }
}
