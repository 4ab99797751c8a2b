package gmm.digits;

import static gmm.kit.testing.Answer.answer;

import gmm.digits.given.ClassDensity;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Trait;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

  private static boolean allSame(double... numbers) {
    return DoubleStream.of(numbers).allMatch(x -> x == numbers[0]);
  }

  private static double[] logs(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  private static double[][] logsOf(double[][] rows) {
    return Arrays.stream(rows).map(TermByTermTest::logs).toArray(double[][]::new);
  }

  @Nested
  @Tag("4.2")
  class ComponentsFor {

    private static final Trait SAME =
        Trait.where(
                "all components explain the same variance",
                (Pca pca) -> allSame(pca.explainedVariance()))
            .look("how a component that explains more than the others enters");

    private static final Trait WHOLE =
        Trait.where(
                "the components explain all the variance",
                (Pca pca) ->
                    Math.abs(DoubleStream.of(pca.explainedVariance()).sum() - pca.totalVariance())
                        < 1e-12)
            .look("what the shares are shares of");

    /** Variances, their total, the fraction, and how many it takes. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1, 1, 1, 1}, {4, 0.5, 2}},
          new double[][] {{1, 1, 1, 1}, {4, 0.75, 3}},
          new double[][] {{2, 2}, {8, 0.375, 2}},
          new double[][] {{2, 2, 2, 2}, {16, 0.125, 1}},
          new double[][] {{8, 4, 2, 2}, {16, 0.75, 2}},
          new double[][] {{8, 4, 2, 2}, {16, 0.8, 3}},
          new double[][] {{16, 1, 1, 1, 1}, {20, 0.8, 1}},
          new double[][] {{16, 4, 4}, {32, 0.5, 1}},
          new double[][] {{16, 4, 4}, {32, 0.625, 2}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_as_many_as_the_share_of_variance_needs(double[][] one) {
      int d = one[0].length;
      Pca pca = Pca.of(new double[d], Matrices.identity(d), one[0], one[1][0], false);
      double fraction = one[1][1];
      answer("4.2", pca.componentsFor(fraction))
          .to(pca, fraction)
          .toldBy(SAME, WHOLE)
          .is((int) one[1][2], 0);
    }
  }

  @Nested
  @Tag("4.5")
  class LabelGivenComponent {

    private static final Trait EVEN =
        Trait.where(
                "each label is as frequent",
                (double[][] r, int[] labels) ->
                    IntStream.of(labels)
                            .boxed()
                            .collect(Collectors.groupingBy(y -> y, Collectors.counting()))
                            .values()
                            .stream()
                            .distinct()
                            .count()
                        == 1)
            .look("how the number of samples of a label enters");

    private static final Trait HARD =
        Trait.where(
                "each responsibility is 0 or 1",
                (double[][] r) ->
                    Arrays.stream(r)
                        .flatMapToDouble(Arrays::stream)
                        .allMatch(x -> x == 0 || x == 1))
            .look("what is done with a responsibility between 0 and 1");

    private static final Trait ONE_COMPONENT =
        Trait.where("there is one component", (double[][] r) -> r[0].length == 1)
            .look("over what the sums run: the samples, or the components");

    /** Responsibilities, labels, and the table. */
    static Stream<double[][][]> cases() {
      return Stream.of(
          new double[][][] {{{1}, {1}}, {{0, 1}}, {{0.5, 0.5}}},
          new double[][][] {{{1}, {1}, {1}, {1}}, {{0, 1, 1, 1}}, {{0.25, 0.75}}},
          new double[][][] {
            {{1, 0}, {0, 1}, {0, 1}, {0, 1}}, {{0, 0, 1, 1}}, {{1, 0}, {1 / 3.0, 2 / 3.0}}
          },
          new double[][][] {
            {{1, 0}, {0, 1}, {1, 0}, {1, 0}, {0, 1}},
            {{0, 0, 1, 0, 0}},
            {{2 / 3.0, 1 / 3.0}, {1, 0}}
          },
          new double[][][] {
            {{0.25, 0.75}, {0.5, 0.5}, {0.5, 0.5}, {0.75, 0.25}},
            {{0, 1, 1, 0}},
            {{0.5, 0.5}, {0.5, 0.5}}
          },
          new double[][][] {{{0.25, 0.75}, {0.5, 0.5}}, {{0, 1}}, {{1 / 3.0, 2 / 3.0}, {0.6, 0.4}}},
          new double[][][] {
            {{0.25, 0.75}, {0.5, 0.5}, {0.75, 0.25}}, {{0, 1, 1}}, {{1 / 6.0, 5 / 6.0}, {0.5, 0.5}}
          });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void shares_out_the_responsibilities_of_a_component(double[][][] one) {
      int[] labels = Arrays.stream(one[1][0]).mapToInt(y -> (int) y).toArray();
      answer("4.5", PosteriorClassifier.labelGivenComponent(one[0], labels, 2))
          .to(one[0], labels, 2)
          .toldBy(EVEN, HARD, ONE_COMPONENT)
          .is(one[2], 1e-12);
    }
  }

  private static final Trait EQUAL_PRIORS =
      Trait.where("the priors are equal", (ClassConditionalMixture c) -> allSame(c.priors()))
          .look("how the priors enter");

  private static final Trait ONE_CLASS =
      Trait.where("there is one class", (ClassConditionalMixture c) -> c.priors().length == 1)
          .look("how the classes are put together")
          .leaves("the class's own log density");

  private static final Trait ALIKE =
      Trait.where(
              "every class has the same density at each sample",
              (ClassConditionalMixture c, double[][] rows) ->
                  IntStream.range(1, c.priors().length)
                      .allMatch(y -> Arrays.equals(densities(c, rows, y), densities(c, rows, 0))))
          .look("how densities that differ are put together");

  private static final Trait FLAT =
      Trait.where(
              "every class has density 1 at each sample",
              (ClassConditionalMixture c, double[][] rows) ->
                  IntStream.range(0, c.priors().length)
                      .allMatch(y -> Arrays.stream(densities(c, rows, y)).allMatch(p -> p == 0)))
          .look("how the densities enter")
          .leaves("the priors' part");

  private static double[] densities(ClassConditionalMixture classifier, double[][] rows, int y) {
    return classifier.densities().get(y).scoreSamples(rows);
  }

  /** A classifier whose classes have the densities that stand in the columns of the rows. */
  private static ClassConditionalMixture classifier(double... priors) {
    List<ClassDensity> columns =
        IntStream.range(0, priors.length)
            .<ClassDensity>mapToObj(y -> rows -> Matrices.column(rows, y))
            .toList();
    return ClassConditionalMixture.of(columns, priors);
  }

  /** Priors, then a row of the classes' densities for each sample. */
  static Stream<double[][]> bayes() {
    return Stream.of(
        new double[][] {{1}, {0.3}, {2}},
        new double[][] {{1}, {0.5}},
        new double[][] {{0.5, 0.5}, {1, 1}},
        new double[][] {{0.25, 0.75}, {1, 1}, {1, 1}},
        new double[][] {{0.2, 0.3, 0.5}, {1, 1, 1}},
        new double[][] {{0.25, 0.75}, {0.3, 0.3}, {2, 2}},
        new double[][] {{0.5, 0.5}, {0.2, 0.6}, {3, 0.5}},
        new double[][] {{0.25, 0.25, 0.25, 0.25}, {0.2, 0.6, 0.1, 2}},
        new double[][] {{0.25, 0.75}, {0.2, 0.6}, {3, 0.5}},
        new double[][] {{0.1, 0.9}, {0.3, 2}});
  }

  private static double[][] joint(double[][] one) {
    return Arrays.stream(one)
        .skip(1)
        .map(row -> IntStream.range(0, row.length).mapToDouble(y -> one[0][y] * row[y]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] rows(double[][] one) {
    return logsOf(Arrays.copyOfRange(one, 1, one.length));
  }

  @Nested
  @Tag("4.8")
  class LogJoint {

    @ParameterizedTest
    @MethodSource("gmm.digits.TermByTermTest#bayes")
    void is_made_of_prior_and_density(double[][] one) {
      ClassConditionalMixture classifier = classifier(one[0]);
      double[][] rows = rows(one);
      answer("4.8", classifier.logJoint(rows))
          .by("logJoint")
          .to(classifier, rows)
          .toldBy(EQUAL_PRIORS, ONE_CLASS, ALIKE, FLAT)
          .is(logsOf(joint(one)), 1e-12);
    }
  }

  @Nested
  @Tag("4.9")
  class LogMarginal {

    @ParameterizedTest
    @MethodSource("gmm.digits.TermByTermTest#bayes")
    void is_the_logarithm_of_a_sum_over_the_classes(double[][] one) {
      ClassConditionalMixture classifier = classifier(one[0]);
      double[][] rows = rows(one);
      double[] sums =
          Arrays.stream(joint(one)).mapToDouble(r -> DoubleStream.of(r).sum()).toArray();
      answer("4.9", classifier.logMarginal(rows))
          .by("logMarginal")
          .to(classifier, rows)
          .toldBy(EQUAL_PRIORS, ONE_CLASS, ALIKE, FLAT)
          .is(logs(sums), 1e-12);
    }
  }
}
