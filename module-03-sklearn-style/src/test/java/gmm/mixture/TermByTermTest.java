package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;

import gmm.kit.linalg.Block;
import gmm.kit.testing.Trait;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

  private static boolean allSame(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == numbers[0]);
  }

  private static boolean equallyOften(int[] labels) {
    Map<Integer, Long> counts =
        IntStream.of(labels).boxed().collect(Collectors.groupingBy(z -> z, Collectors.counting()));
    return counts.values().stream().distinct().count() == 1;
  }

  private static int[] integers(double[] numbers) {
    return Arrays.stream(numbers).mapToInt(x -> (int) x).toArray();
  }

  @Nested
  @Tag("3.1")
  class FreeParameters {

    private static final Trait ONE_FEATURE =
        Trait.where("there is one feature", (CovarianceType type, Integer k, Integer d) -> d == 1)
            .look("how the number of features enters");

    private static final Trait ONE_COMPONENT =
        Trait.where("there is one component", (CovarianceType type, Integer k) -> k == 1)
            .look("what each component has of its own, and that the weights sum to 1");

    private static final Trait NO_COVARIANCES =
        Trait.where(
                "the type counts variances alone, or there is one feature",
                (CovarianceType type, Integer k, Integer d) ->
                    d == 1 || type == DIAGONAL || type == CovarianceType.SPHERICAL)
            .look("how many entries of a symmetric matrix are free");

    /** What of a type each of several components has, or what they share. */
    private static Trait several(CovarianceType of, String look) {
      return Trait.where(
              "the type is %s and there are several components".formatted(of),
              (CovarianceType type, Integer k) -> type == of && k > 1)
          .look(look);
    }

    private static final Trait[] TOLD_BY = {
      ONE_FEATURE,
      ONE_COMPONENT,
      NO_COVARIANCES,
      several(CovarianceType.FULL, "what each component has of its own: all of it"),
      several(CovarianceType.TIED, "what the components share, and what each still has of its own"),
      several(DIAGONAL, "what each component has of its own: all of it"),
      several(CovarianceType.SPHERICAL, "what each component has of its own: all of it")
    };

    @ParameterizedTest
    @CsvSource({
      "TIED, 3, 2, 11",
      "FULL, 3, 3, 29",
      "DIAGONAL, 2, 3, 13",
      "SPHERICAL, 2, 2, 7",
      "FULL, 2, 1, 5",
      "TIED, 2, 1, 4",
      "DIAGONAL, 2, 1, 5",
      "SPHERICAL, 3, 1, 8",
      "FULL, 1, 3, 9",
      "TIED, 1, 3, 9",
      "DIAGONAL, 1, 3, 6",
      "SPHERICAL, 1, 3, 4",
      "FULL, 2, 2, 11",
      "TIED, 2, 2, 8",
      "DIAGONAL, 3, 2, 14",
      "SPHERICAL, 3, 4, 17"
    })
    void are_weights_means_and_the_free_entries_of_the_covariances(
        CovarianceType type, int k, int d, int expected) {
      answer("3.1", type.freeParameters(k, d)).to(type, k, d).toldBy(TOLD_BY).is(expected, 0);
    }
  }

  @Nested
  @Tag("3.2")
  class Tied {

    private static final Trait ONE =
        Trait.where(
                "there is one component",
                (double[][] scatter, double[] counts) -> counts.length == 1)
            .look("how the components' shifts are put together");

    private static final Trait UNSHIFTED =
        Trait.where(
                "all shifts are 0",
                (double[][] scatter, double[] counts, double[][] shifts) ->
                    allSame(all(shifts)) && shifts[0][0] == 0)
            .look("what is taken off for the shifts");

    private static final Trait SAME =
        Trait.where(
                "all components have the same shift",
                (double[][] scatter, double[] counts, double[][] shifts) ->
                    Arrays.stream(shifts).allMatch(s -> Arrays.equals(s, shifts[0])))
            .look("what is taken off for each component's own shift");

    private static final Trait EQUAL =
        Trait.where(
                "all counts are equal", (double[][] scatter, double[] counts) -> allSame(counts))
            .look("how the counts weigh the components");

    private static double[] all(double[][] rows) {
      return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Counts, then a shift for each component, then regCovar. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{8}, {1, -2}, {0}},
          new double[][] {{4}, {0.5, 1}, {0.5}},
          new double[][] {{3, 5}, {0, 0}, {0, 0}, {0}},
          new double[][] {{4, 4}, {0, 0}, {0, 0}, {0.25}},
          new double[][] {{3, 5}, {1, 2}, {1, 2}, {0}},
          new double[][] {{2, 2, 4}, {-1, 1}, {-1, 1}, {-1, 1}, {0.5}},
          new double[][] {{4, 4}, {1, 2}, {-1, 0.5}, {0}},
          new double[][] {{4, 4}, {0, 1}, {2, -1}, {0.5}},
          new double[][] {{2, 6}, {1, 2}, {-1, 0.5}, {0}},
          new double[][] {{1, 2, 5}, {1, 0}, {0, 2}, {-1, 1}, {0.5}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void takes_off_the_mean_of_the_shifts_products(double[][] one) {
      double[] counts = one[0];
      double[][] shifts = Arrays.copyOfRange(one, 1, one.length - 1);
      double regCovar = one[one.length - 1][0];
      double[][] scatter = {{80, 12}, {12, 96}};
      double n = DoubleStream.of(counts).sum();
      double[][] expected = new double[2][2];
      for (int i = 0; i < 2; i++) {
        for (int j = 0; j < 2; j++) {
          double off = 0;
          for (int k = 0; k < counts.length; k++) {
            off += counts[k] * shifts[k][i] * shifts[k][j];
          }
          expected[i][j] = (scatter[i][j] - off) / n + (i == j ? regCovar : 0);
        }
      }
      answer("3.2", CovarianceEstimates.tied(scatter, counts, shifts, regCovar))
          .to(scatter, counts, shifts, regCovar)
          .toldBy(ONE, UNSHIFTED, SAME, EQUAL)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("3.3")
  class Diagonal {

    private static final Trait ONE =
        Trait.where("there is one feature", (double[] squares) -> squares.length == 1)
            .look("what each feature has of its own");

    private static final Trait UNSHIFTED =
        Trait.where(
                "the shift is 0",
                (double[] squares, Double count, double[] shift) ->
                    DoubleStream.of(shift).allMatch(s -> s == 0))
            .look("what is taken off for the shift");

    private static final Trait BARE =
        new Trait("regCovar is 0", "how regCovar enters", "", inputs -> ((Double) inputs[3]) == 0);

    /** Squares, their number and regCovar, the shift, and the variances. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{8}, {4, 0}, {0}, {2}},
          new double[][] {{18}, {2, 0.5}, {-2}, {5.5}},
          new double[][] {{8, 20}, {4, 0}, {0, 0}, {2, 5}},
          new double[][] {{9, 12, 3}, {3, 0.25}, {0, 0, 0}, {3.25, 4.25, 1.25}},
          new double[][] {{20, 52}, {4, 0}, {1, 3}, {4, 4}},
          new double[][] {{60, 20}, {5, 0.5}, {-3, 1}, {3.5, 3.5}},
          new double[][] {{12, 40, 6}, {2, 0}, {2, -4, 1}, {2, 4, 2}},
          new double[][] {{30, 9}, {3, 1}, {0, 1}, {11, 3}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_mean_squares_less_the_squared_shift(double[][] one) {
      double count = one[1][0];
      double regCovar = one[1][1];
      answer("3.3", CovarianceEstimates.diagonal(one[0], count, one[2], regCovar))
          .to(one[0], count, one[2], regCovar)
          .toldBy(ONE, UNSHIFTED, BARE)
          .is(one[3], 1e-12);
    }
  }

  @Nested
  @Tag("3.4")
  class Spherical {

    private static final Trait SAME =
        Trait.where(
                "all features have the same variance",
                (double[] squares, Double count, double[] shift) ->
                    allSame(
                        IntStream.range(0, shift.length)
                            .mapToDouble(j -> squares[j] / count - shift[j] * shift[j])
                            .toArray()))
            .look("how the features' variances become one");

    private static final Trait UNSHIFTED =
        Trait.where(
                "the shift is 0",
                (double[] squares, Double count, double[] shift) ->
                    DoubleStream.of(shift).allMatch(s -> s == 0))
            .look("how the shift enters");

    private static final Trait BARE =
        new Trait("regCovar is 0", "how regCovar enters", "", inputs -> ((Double) inputs[3]) == 0);

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{8, 8}, {0, 0}, {0, 2}},
          new double[][] {{8, 8}, {0, 0}, {0.5, 2.5}},
          new double[][] {{20, 52}, {1, 3}, {0, 4}},
          new double[][] {{20, 52}, {1, 3}, {0.25, 4.25}},
          new double[][] {{8, 16}, {0, 0}, {0, 3}},
          new double[][] {{8, 16, 24}, {0, 0, 0}, {0.5, 4.5}},
          new double[][] {{20, 44}, {1, -3}, {0, 3}},
          new double[][] {{102}, {4}, {0.5, 10}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_mean_of_the_variances(double[][] one) {
      double regCovar = one[2][0];
      answer("3.4", CovarianceEstimates.spherical(one[0], 4, one[1], regCovar))
          .to(one[0], 4.0, one[1], regCovar)
          .toldBy(SAME, UNSHIFTED, BARE)
          .is(one[2][1], 1e-12);
    }
  }

  @Nested
  @Tag("3.7")
  class EStep {

    private static final Trait ONE =
        Trait.where(
                "there is one component",
                (Block densities, double[] weights) -> weights.length == 1)
            .look("what is added up over the components, and when");

    private static final Trait ALIKE =
        Trait.where(
                "a sample's density is the same in every component",
                (Block densities) -> Arrays.stream(densities.toRows()).allMatch(r -> allSame(r)))
            .look("how densities that differ are put together");

    private static final Trait EQUAL =
        Trait.where("the weights are equal", (Block d, double[] weights) -> allSame(weights))
            .look("how the weights enter");

    /** Weights, and the densities in a row for each sample. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1}, {0.3}, {2}},
          new double[][] {{1}, {0.5}},
          new double[][] {{0.25, 0.75}, {0.3, 0.3}, {2, 2}},
          new double[][] {{0.2, 0.3, 0.5}, {0.5, 0.5, 0.5}},
          new double[][] {{0.5, 0.5}, {0.2, 0.6}},
          new double[][] {{0.25, 0.25, 0.25, 0.25}, {0.2, 0.6, 0.1, 2}, {1, 3, 0.5, 0.1}},
          new double[][] {{0.25, 0.75}, {1, 2}, {4, 0.5}},
          new double[][] {{0.1, 0.9}, {0.2, 0.6}});
    }

    private static double[] joint(double[] weights, double[] densities) {
      return IntStream.range(0, weights.length)
          .mapToDouble(k -> weights[k] * densities[k])
          .toArray();
    }

    private static Block logDensities(double[][] one) {
      return Block.of(
          Arrays.stream(one)
              .skip(1)
              .map(row -> Arrays.stream(row).map(Math::log).toArray())
              .toArray(double[][]::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_the_logarithm_of_each_samples_sum(double[][] one) {
      double[] weights = Arrays.stream(one[0]).map(Math::log).toArray();
      Block densities = logDensities(one);
      double[] expected =
          Arrays.stream(one)
              .skip(1)
              .mapToDouble(row -> Math.log(Arrays.stream(joint(one[0], row)).sum()))
              .toArray();
      answer("3.7", Responsibilities.of(densities, weights))
          .to(densities, weights)
          .toldBy(ONE, ALIKE, EQUAL)
          .seenAs("log densities", p -> p.logDensities())
          .is(expected, 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void gives_each_components_share_of_the_sum(double[][] one) {
      double[] weights = Arrays.stream(one[0]).map(Math::log).toArray();
      Block densities = logDensities(one);
      double[][] expected =
          Arrays.stream(one).skip(1).map(row -> joint(one[0], row)).toArray(double[][]::new);
      for (double[] row : expected) {
        double sum = Arrays.stream(row).sum();
        Arrays.setAll(row, k -> row[k] / sum);
      }
      answer("3.7", Responsibilities.of(densities, weights))
          .to(densities, weights)
          .toldBy(ONE, ALIKE, EQUAL)
          .seenAs("responsibilities", p -> p.responsibilities().toRows())
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("3.8")
  class Predict {

    private static final Trait EQUAL =
        Trait.where("the weights are equal", (GaussianMixture m) -> allSame(m.weights()))
            .look("how the weights enter");

    private static final Trait AS_WIDE =
        Trait.where("all components have the same covariance", (GaussianMixture m) -> areAsWide(m))
            .look("how covariances that differ enter, in the distance and in the determinant");

    private static final Trait BOTH =
        Trait.where(
                "the weights are equal and all components have the same covariance",
                (GaussianMixture m) -> allSame(m.weights()) && areAsWide(m))
            .look("how weights and determinants enter")
            .leaves("the distances from the means");

    private static boolean areAsWide(GaussianMixture m) {
      return IntStream.range(1, m.size())
          .allMatch(
              k -> Arrays.deepEquals(m.component(k).covariance(), m.component(0).covariance()));
    }

    /** Weights, means, variances, numbers and their components. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0.5, 0.5}, {0, 4}, {1, 1}, {1.9, 2.1, 9}, {0, 1, 1}},
          new double[][] {{0.25, 0.25, 0.25, 0.25}, {4, 0, 2, 9}, {4, 4, 4, 4}, {2.5, -7}, {2, 1}},
          new double[][] {{0.9, 0.1}, {0, 4}, {1, 1}, {1.9, 2.1, 2.9}, {0, 0, 1}},
          new double[][] {{0.1, 0.9}, {0, 2}, {4, 4}, {0.5, -1, 3}, {1, 1, 1}},
          new double[][] {{0.5, 0.5}, {0, 4}, {1, 16}, {1.5, 1, -9}, {0, 0, 1}},
          new double[][] {{0.5, 0.5}, {0, 2}, {16, 1}, {1, 0.5, 9}, {1, 1, 0}},
          new double[][] {{0.9, 0.1}, {0, 3}, {9, 1}, {1.5, 3, -1}, {0, 0, 0}},
          new double[][] {{0.1, 0.9}, {0, 3}, {9, 1}, {1.5, 1, -1}, {1, 1, 0}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void weighs_distance_determinant_and_weight(double[][] one) {
      double[][][] variances =
          Arrays.stream(one[2]).mapToObj(v -> new double[][] {{v}}).toArray(double[][][]::new);
      double[][] means =
          Arrays.stream(one[1]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      GaussianMixture model =
          new GaussianMixture(
              new Parameters(one[0], means, Covariances.of(DIAGONAL, variances)), Fit.NONE);
      double[][] rows =
          Arrays.stream(one[3]).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
      answer("3.8", model.predict(rows))
          .to(model, rows)
          .toldBy(EQUAL, AS_WIDE, BOTH)
          .is(integers(one[4]), 0);
    }
  }

  /** Mixtures on a line with 2 and with 5 free parameters. */
  private static Parameters mixture(int components) {
    double[] weights = new double[components];
    double[][] means = new double[components][1];
    double[][][] variances = new double[components][1][1];
    for (int k = 0; k < components; k++) {
      weights[k] = 1.0 / components;
      means[k][0] = 2 * k;
      variances[k][0][0] = 1;
    }
    return new Parameters(weights, means, Covariances.of(DIAGONAL, variances));
  }

  private static final Trait NO_FIT =
      Trait.where("the mean log-likelihood is 0", (Parameters p, Double score) -> score == 0)
          .look("how the log-likelihood enters")
          .leaves("the penalty for the parameters");

  @Nested
  @Tag("3.10")
  class Bic {

    private static final Trait ONE_ROW =
        Trait.where("there is one sample", (Parameters p, Double score, Integer n) -> n == 1)
            .look("how the number of samples enters")
            .leaves("the log-likelihood's part, since log 1 is 0");

    @ParameterizedTest
    @CsvSource({
      "1, 0, 3",
      "2, 0, 7",
      "1, -2, 1",
      "2, -1.5, 1",
      "1, -2, 4",
      "2, -1.5, 5",
      "1, 2, 4",
      "2, 1.5, 9"
    })
    void is_the_fit_and_a_penalty(int k, double score, int n) {
      Parameters p = mixture(k);
      answer("3.10", InformationCriteria.bic(p, score, n))
          .to(p, score, n)
          .toldBy(NO_FIT, ONE_ROW)
          .is(-2 * n * score + (3 * k - 1) * Math.log(n), 1e-12);
    }
  }

  @Nested
  @Tag("3.11")
  class Aic {

    private static final Trait ONE_ROW =
        Trait.where("there is one sample", (Parameters p, Double score, Integer n) -> n == 1)
            .look("how the number of samples enters");

    @ParameterizedTest
    @CsvSource({
      "1, 0, 3",
      "2, 0, 9",
      "1, -2, 1",
      "2, -1.5, 1",
      "1, -2, 5",
      "2, -1.5, 8",
      "1, 2, 5",
      "2, 1.5, 9"
    })
    void is_the_fit_and_a_penalty(int k, double score, int n) {
      Parameters p = mixture(k);
      answer("3.11", InformationCriteria.aic(p, score, n))
          .to(p, score, n)
          .toldBy(NO_FIT, ONE_ROW)
          .is(-2 * n * score + 2 * (3 * k - 1), 1e-12);
    }
  }

  @Nested
  @Tag("3.14")
  class SilhouetteScore {

    private static final Trait COINCIDE =
        Trait.where(
                "all samples of a cluster are the same",
                (double[][] rows, int[] labels) ->
                    IntStream.range(0, rows.length)
                        .allMatch(
                            i ->
                                IntStream.range(0, i)
                                    .allMatch(
                                        j ->
                                            labels[i] != labels[j]
                                                || Arrays.equals(rows[i], rows[j]))))
            .look("which distances are averaged where the samples of a cluster differ");

    private static final Trait TWO =
        Trait.where(
                "there are two clusters",
                (double[][] rows, int[] labels) -> IntStream.of(labels).distinct().count() == 2)
            .look("which of the other clusters is taken");

    private static final Trait LINE =
        Trait.where("there is one feature", (double[][] rows) -> rows[0].length == 1)
            .look("how a distance is made of several features");

    private static final Trait SINGLE =
        Trait.where(
                "a cluster has one sample alone",
                (double[][] rows, int[] labels) ->
                    IntStream.of(labels)
                        .anyMatch(z -> IntStream.of(labels).filter(y -> y == z).count() == 1))
            .look("what a sample gets that is alone in its cluster");

    private static final Trait EVEN =
        Trait.where(
                "all clusters have as many samples",
                (double[][] rows, int[] labels) -> equallyOften(labels))
            .look("what is counted and averaged over");

    /** Rows, then labels, then the value of each sample. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          of(new double[][] {{0}, {0}, {5}, {5}}, "0 0 1 1", 1, 1, 1, 1),
          of(new double[][] {{1, 2}, {1, 2}, {1, 2}, {4, 6}, {4, 6}}, "0 0 0 1 1", 1, 1, 1, 1, 1),
          of(
              new double[][] {{0, 0}, {3, 4}, {6, 8}, {9, 12}},
              "0 0 1 1",
              1 - 5 / 12.5,
              1 - 5 / 7.5,
              1 - 5 / 7.5,
              1 - 5 / 12.5),
          of(
              new double[][] {{0}, {1}, {10}, {11}, {30}, {31}},
              "0 0 1 1 2 2",
              1 - 1 / 10.5,
              1 - 1 / 9.5,
              1 - 1 / 9.5,
              1 - 1 / 10.5,
              1 - 1 / 19.5,
              1 - 1 / 20.5),
          of( // the same with the last cluster first
              new double[][] {{31}, {30}, {10}, {0}, {1}, {11}},
              "2 2 1 0 0 1",
              1 - 1 / 20.5,
              1 - 1 / 19.5,
              1 - 1 / 9.5,
              1 - 1 / 10.5,
              1 - 1 / 9.5,
              1 - 1 / 10.5),
          of(
              new double[][] {{0}, {1}, {2}, {10}, {12}},
              "0 0 0 1 1",
              1 - 1.5 / 11,
              1 - 1.0 / 10,
              1 - 1.5 / 9,
              1 - 2.0 / 9,
              1 - 2.0 / 11),
          of(new double[][] {{0}, {2}, {9}}, "0 0 1", 1 - 2 / 9.0, 1 - 2 / 7.0, 0));
    }

    private static double[][][] of(double[][] rows, String labels, double... each) {
      return new double[][][] {
        rows, {Arrays.stream(labels.split(" ")).mapToDouble(Double::parseDouble).toArray()}, {each}
      };
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compares_distances_within_and_to_the_next_cluster(double[][][] one) {
      double[][] rows = one[0];
      int[] labels = integers(one[1][0]);
      answer("3.14", Silhouette.score(rows, labels))
          .to(rows, labels)
          .toldBy(COINCIDE, TWO, LINE, SINGLE, EVEN)
          .is(Arrays.stream(one[2][0]).average().orElseThrow(), 1e-12);
    }
  }

  @Nested
  @Tag("3.15")
  class Threshold {

    private static final Trait EVEN =
        Trait.where(
                "the scores lie equally far from one to the next",
                (double[] scores) -> even(scores))
            .look("how a place in the order becomes a score");

    private static final Trait WHOLE =
        Trait.where(
                "q (n - 1) is a whole number",
                (double[] scores, Double q) ->
                    q * (scores.length - 1) == Math.rint(q * (scores.length - 1)))
            .look("what is done between two scores");

    private static final Trait HALFWAY =
        Trait.where(
                "q (n - 1) lies in the middle between two whole numbers",
                (double[] scores, Double q) ->
                    q * (scores.length - 1) - Math.floor(q * (scores.length - 1)) == 0.5)
            .look("how much each of the two scores counts");

    private static final Trait SORTED =
        Trait.where(
                "the scores come in ascending order",
                (double[] scores) ->
                    IntStream.range(1, scores.length).allMatch(i -> scores[i - 1] <= scores[i]))
            .look("the order of the scores");

    private static boolean even(double[] scores) {
      double[] sorted = Arrays.stream(scores).sorted().toArray();
      return IntStream.range(2, sorted.length)
          .allMatch(i -> sorted[i] - sorted[i - 1] == sorted[1] - sorted[0]);
    }

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{-1, -4, 0, -2, -3}, {0.25, -3}},
          new double[][] {{-1, -4, 0, -2, -3}, {0.375, -2.5}},
          new double[][] {{2, 6, 4}, {0.25, 3}},
          new double[][] {{-9, -5, -3, -2, -1}, {0.5, -3}},
          new double[][] {{-9, -5, -3, -2, -1}, {0.375, -4}},
          new double[][] {{-3, -1, -9, -2, -5}, {0.5, -3}},
          new double[][] {{-3, -1, -9, -2, -5}, {0.75, -2}},
          new double[][] {{10, 1, 2}, {0.25, 1.5}},
          new double[][] {{1, 2, 10}, {0.5, 2}},
          new double[][] {{2, 6, 4}, {0.125, 2.5}},
          new double[][] {{-1, -4, 0, -2, -3}, {0.3125, -2.75}},
          new double[][] {{-9, -5, -3, -2, -1}, {0.9375, -1.25}},
          new double[][] {{10, 1, 2}, {0.375, 1.75}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void lies_at_a_place_in_the_order(double[][] one) {
      answer("3.15", AnomalyDetector.threshold(one[0], one[1][0]))
          .by("threshold")
          .to(one[0], one[1][0])
          .toldBy(EVEN, WHOLE, HALFWAY, SORTED)
          .is(one[1][1], 1e-12);
    }
  }

  @Nested
  @Tag("3.16")
  class Accuracy {

    private static final Trait EVEN =
        Trait.where(
                "each class has as many samples",
                (int[] labels, int[] classes) -> equallyOften(classes))
            .look("whether each sample counts alike, whatever its class");

    private static final Trait OWN_NUMBERS =
        Trait.where(
                "each component is mapped to the class of its own number",
                (int[] labels, int[] classes, int[] map) ->
                    IntStream.range(0, map.length).allMatch(k -> map[k] == k))
            .look("how the map is used");

    private static final Trait ALL_RIGHT =
        Trait.where(
                "every sample's component is mapped to the sample's class",
                (int[] labels, int[] classes, int[] map) ->
                    IntStream.range(0, labels.length).allMatch(i -> map[labels[i]] == classes[i]))
            .look("how samples that do not match are counted");

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0, 0, 1, 1, 1, 0}, {0, 0, 0, 1, 1, 1}, {0, 1}, {4 / 6.0}},
          new double[][] {{1, 1, 0, 1}, {0, 0, 1, 1}, {1, 0}, {0.75}},
          new double[][] {{0, 0, 0, 1, 1}, {0, 0, 1, 1, 0}, {0, 1}, {0.6}},
          new double[][] {{1, 1, 0, 0, 0}, {0, 1, 1, 1, 1}, {1, 0}, {0.8}},
          new double[][] {{1, 1, 0, 0, 0}, {0, 0, 1, 1, 1}, {1, 0}, {1}},
          new double[][] {{0, 1, 1}, {0, 1, 1}, {0, 1}, {1}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_share_of_all_samples(double[][] one) {
      int[] labels = integers(one[0]);
      int[] classes = integers(one[1]);
      int[] map = integers(one[2]);
      answer("3.16", LabelMatching.accuracy(labels, classes, map))
          .by("accuracy")
          .to(labels, classes, map)
          .toldBy(EVEN, OWN_NUMBERS, ALL_RIGHT)
          .is(one[3][0], 1e-12);
    }
  }

  @Nested
  @Tag("3.16")
  class BestMap {

    private static final Trait EQUAL_SIZES =
        Trait.where("all components have as many samples", (int[] labels) -> equallyOften(labels))
            .look("whether samples are counted, and not the components' shares");

    private static final Trait NO_RIVALS =
        Trait.where(
                "no two components have the same most frequent class",
                (int[] labels, Integer components, int[] classes) ->
                    IntStream.range(0, components)
                            .map(k -> mostFrequent(labels, classes, k))
                            .distinct()
                            .count()
                        == components)
            .look("what is done where two components want the same class");

    private static int mostFrequent(int[] labels, int[] classes, int k) {
      long[] counts = new long[IntStream.of(classes).max().orElseThrow() + 1];
      IntStream.range(0, labels.length)
          .filter(i -> labels[i] == k)
          .forEach(i -> counts[classes[i]]++);
      return IntStream.range(0, counts.length)
          .reduce((a, b) -> counts[b] > counts[a] ? b : a)
          .orElseThrow();
    }

    /** Components, classes, and the class of each component. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0, 0, 1, 1}, {0, 0, 1, 1}, {0, 1}},
          new double[][] {{0, 1, 0, 1}, {1, 0, 1, 0}, {1, 0}},
          new double[][] {{0, 0, 0, 1, 1, 1}, {0, 0, 1, 0, 0, 0}, {1, 0}},
          new double[][] {{0, 0, 1, 1}, {0, 0, 0, 1}, {0, 1}},
          new double[][] {{0, 1, 1, 1}, {1, 0, 0, 0}, {1, 0}},
          new double[][] {{0, 0, 1, 1, 1}, {0, 0, 1, 1, 0}, {0, 1}},
          // without the last one both ways are as good
          new double[][] {{0, 0, 1, 1, 0}, {0, 1, 0, 1, 1}, {1, 0}},
          new double[][] {{0, 0, 1, 1, 0}, {0, 1, 0, 1, 0}, {0, 1}},
          // one sample whole, or six of ten: more are right the second way
          new double[][] {
            {0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1}, {1, 0}
          },
          new double[][] {{0, 0, 1, 1, 1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 1, 1, 1, 0, 0}, {0, 1}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void counts_the_samples_that_match(double[][] one) {
      int[] labels = integers(one[0]);
      int[] classes = integers(one[1]);
      answer("3.16", LabelMatching.best(labels, 2, classes, 2))
          .by("best")
          .to(labels, 2, classes, 2)
          .toldBy(EQUAL_SIZES, NO_RIVALS)
          .is(integers(one[2]), 0);
    }
  }

  @Nested
  @Tag("3.18")
  class RandIndex {

    private static final Trait SAME =
        Trait.where(
                "the two clusterings are the same but for their names",
                (int[] a, int[] b) -> follows(a, b) && follows(b, a))
            .look("what is expected by chance, and how pairs are counted where they differ");

    private static final Trait EVEN =
        Trait.where(
                "in each clustering all clusters have as many samples",
                (int[] a, int[] b) -> equallyOften(a) && equallyOften(b))
            .look("how the sizes of the clusters enter");

    private static boolean follows(int[] a, int[] b) {
      Map<Integer, Integer> names = new HashMap<>();
      return IntStream.range(0, a.length)
          .allMatch(i -> names.computeIfAbsent(a[i], z -> b[i]) == b[i]);
    }

    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0, 1, 1, 2, 2, 2}, {2, 0, 0, 1, 1, 1}, {1}},
          new double[][] {{0, 0, 1, 1, 1}, {1, 1, 0, 0, 0}, {1}},
          new double[][] {{0, 0, 1, 1}, {0, 1, 0, 1}, {-0.5}},
          // shared 3 and 1, of 6 and 7 pairs: 6 · 7 / 15 are expected
          new double[][] {{0, 0, 0, 1, 1, 1}, {0, 0, 0, 1, 1, 0}, {(4 - 2.8) / (6.5 - 2.8)}},
          new double[][] {{0, 0, 0, 1}, {0, 0, 1, 1}, {0}},
          new double[][] {{0, 0, 0, 1, 1}, {0, 0, 1, 1, 1}, {0.4 / 2.4}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compares_shared_pairs_with_those_of_chance(double[][] one) {
      int[] a = integers(one[0]);
      int[] b = integers(one[1]);
      answer("3.18", AdjustedRandIndex.of(a, b)).to(a, b).toldBy(SAME, EVEN).is(one[2][0], 1e-12);
    }
  }
}
