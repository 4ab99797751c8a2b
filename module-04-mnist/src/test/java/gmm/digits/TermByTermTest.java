package gmm.digits;

import static gmm.kit.testing.Answer.answer;

import gmm.digits.given.ClassDensity;
import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.digits.given.Trainer;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Trait;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
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

    private static final Trait SAME_AND_WHOLE =
        Trait.where(
                "all components explain the same variance, and together all of it",
                (Pca pca) ->
                    allSame(pca.explainedVariance())
                        && Math.abs(
                                DoubleStream.of(pca.explainedVariance()).sum()
                                    - pca.totalVariance())
                            < 1e-12)
            .look("how a variance becomes a share")
            .leaves("a share of one by the number of components for each");

    /** Variances, their total, the fraction, and how many it takes. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1, 1, 1, 1}, {4, 0.5, 2}},
          new double[][] {{1, 1, 1, 1}, {4, 0.75, 3}},
          new double[][] {{2, 2}, {8, 0.375, 2}},
          new double[][] {{2, 2, 2, 2}, {16, 0.25, 2}},
          new double[][] {{8, 4, 2, 2}, {16, 0.75, 2}},
          new double[][] {{8, 4, 2, 2}, {16, 0.85, 3}},
          new double[][] {{16, 1, 1, 1, 1}, {20, 0.8, 1}},
          new double[][] {{16, 4, 4}, {40, 0.5, 2}},
          new double[][] {{16, 4, 4}, {32, 0.6875, 3}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_as_many_as_the_share_of_variance_needs(double[][] one) {
      int d = one[0].length;
      Pca pca = Pca.of(new double[d], Matrices.identity(d), one[0], one[1][0], false);
      double fraction = one[1][1];
      answer("4.2", pca.componentsFor(fraction))
          .to(pca, fraction)
          .toldBy(SAME, WHOLE, SAME_AND_WHOLE)
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

  @Nested
  @Tag("4.7")
  class Predict {

    private static final Trait PURE =
        Trait.where(
                "each component has one class only",
                (PosteriorClassifier c) -> allHard(c.labelGivenComponent()))
            .look("how the classes of a component share its probability");

    private static final Trait HARD =
        Trait.where(
                "each row is of one component only",
                (PosteriorClassifier c, double[][] rows) -> allHard(c.componentProbabilities(rows)))
            .look("how the components are put together");

    private static final Trait PURE_OR_HARD =
        Trait.where(
                "each component has one class only, or each row is of one component only",
                (PosteriorClassifier c, double[][] rows) ->
                    allHard(c.labelGivenComponent()) || allHard(c.componentProbabilities(rows)))
            .look("how the classes of a component share its probability");

    private static boolean allHard(double[][] rows) {
      return Arrays.stream(rows).flatMapToDouble(Arrays::stream).allMatch(x -> x == 0 || x == 1);
    }

    /** Probabilities of the components, the table, and the classes. */
    static Stream<double[][][]> cases() {
      double[][] pure = {{1, 0}, {0, 1}, {0, 1}};
      double[][] mixed = {{0.55, 0.45}, {0.6, 0.4}, {0.1, 0.9}};
      double[][] three = {{0.4, 0.3, 0.3}, {0.1, 0.5, 0.4}, {0, 0.45, 0.55}};
      return Stream.of(
          new double[][][] {{{0.45, 0.3, 0.25}, {0.55, 0.2, 0.25}}, pure, {{1, 0}}},
          new double[][][] {{{0.4, 0.35, 0.25}}, pure, {{1}}},
          new double[][][] {{{0.1, 0.2, 0.7}, {0.4, 0.6, 0}}, pure, {{1, 1}}},
          new double[][][] {{{0.4, 0.25, 0.35}}, {{0, 1}, {1, 0}, {1, 0}}, {{0}}},
          new double[][][] {{{1, 0, 0}, {0, 0, 1}}, mixed, {{0, 1}}},
          new double[][][] {{{0, 1, 0}, {1, 0, 0}}, three, {{1, 0}}},
          new double[][][] {{{0.4, 0.3, 0.3}}, mixed, {{1}}},
          new double[][][] {{{0.35, 0.35, 0.3}}, mixed, {{1}}},
          new double[][][] {{{0.6, 0.15, 0.25}, {0, 0, 1}}, mixed, {{1, 1}}},
          new double[][][] {{{0.5, 0.2, 0.3}}, three, {{2}}},
          new double[][][] {{{0.42, 0.3, 0.28}, {1, 0, 0}}, three, {{1, 0}}},
          new double[][][] {{{0.45, 0.2, 0.35}}, three, {{2}}},
          new double[][][] {{{0.3, 0.3, 0.4}, {0.9, 0.1, 0}}, mixed, {{1, 0}}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_the_most_probable_class_over_all_components(double[][][] one) {
      PosteriorClassifier classifier = PosteriorClassifier.of(rows -> rows, one[1]);
      int[] expected = Arrays.stream(one[2][0]).mapToInt(y -> (int) y).toArray();
      answer("4.7", classifier.predict(one[0]))
          .to(classifier, one[0])
          .toldBy(PURE, HARD, PURE_OR_HARD)
          .is(expected, 0);
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

  @Nested
  @Tag("4.9")
  class ClassProbabilities {

    private static final Trait NO_DIFFERENCE =
        Trait.where(
                "prior times density is the same in every class",
                (ClassConditionalMixture c, double[][] rows) ->
                    IntStream.range(0, rows.length)
                        .allMatch(
                            i ->
                                IntStream.range(1, c.priors().length)
                                    .allMatch(y -> isSame(c, rows, i, y))))
            .look("how products that differ become probabilities")
            .leaves("the same probability for every class");

    private static boolean isSame(ClassConditionalMixture c, double[][] rows, int i, int y) {
      double first = Math.log(c.priors()[0]) + densities(c, rows, 0)[i];
      return Math.abs(Math.log(c.priors()[y]) + densities(c, rows, y)[i] - first) < 1e-9;
    }

    static Stream<double[][]> cases() {
      return Stream.concat(
          bayes(),
          Stream.of(
              new double[][] {{0.25, 0.75}, {3, 1}, {0.3, 0.1}},
              new double[][] {{0.25, 0.25, 0.5}, {2, 2, 1}}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void are_shares_of_the_products_of_prior_and_density(double[][] one) {
      ClassConditionalMixture classifier = classifier(one[0]);
      double[][] rows = rows(one);
      double[][] expected = joint(one);
      for (double[] row : expected) {
        double sum = DoubleStream.of(row).sum();
        Arrays.setAll(row, y -> row[y] / sum);
      }
      answer("4.9", classifier.classProbabilities(rows))
          .by("classProbabilities")
          .to(classifier, rows)
          .toldBy(EQUAL_PRIORS, ONE_CLASS, ALIKE, FLAT, NO_DIFFERENCE)
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("4.10")
  class FoldScores {

    private static final Trait TWO =
        Trait.where(
                "there are two folds",
                (int[] foldOf) -> Arrays.stream(foldOf).distinct().count() == 2)
            .look("what is learned from where there are more folds, and what is divided by");

    private static final Trait AGREE =
        Trait.where(
                "every fold scores the same",
                (int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) ->
                    allSame(scores(foldOf, scoreOf)))
            .look("how scores that differ enter")
            .leaves("that score, and no error");

    private static final Trait EVEN =
        Trait.where(
                "all folds have as many samples",
                (int[] foldOf) ->
                    Arrays.stream(foldOf)
                            .boxed()
                            .collect(Collectors.groupingBy(k -> k, Collectors.counting()))
                            .values()
                            .stream()
                            .distinct()
                            .count()
                        == 1)
            .look("whether each fold counts alike, however many samples it has");

    private static double[] scores(int[] foldOf, ToDoubleFunction<StratifiedSplit> scoreOf) {
      return IntStream.rangeClosed(0, Arrays.stream(foldOf).max().orElseThrow())
          .mapToDouble(
              k ->
                  scoreOf.applyAsDouble(
                      new StratifiedSplit(
                          IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != k).toArray(),
                          IntStream.range(0, foldOf.length).filter(i -> foldOf[i] == k).toArray())))
          .toArray();
    }

    /** The folds, and a number of each sample. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{0, 1}, {1, 4}},
          new double[][] {{0, 0, 1, 1}, {1, 2, 4, 9}},
          new double[][] {{1, 0, 1, 1, 0}, {3, 1, 4, 8, 2}},
          new double[][] {{0, 0, 1}, {1, 5, 3}},
          new double[][] {{0, 1, 2}, {2, 2, 2}},
          new double[][] {{2, 1, 0, 0}, {5, 5, 5, 5}},
          new double[][] {{0, 1, 2, 3}, {1, 2, 4, 9}},
          new double[][] {{2, 1, 0, 0, 1, 2}, {3, 1, 4, 8, 2, 7}},
          new double[][] {{0, 1, 1, 2, 2, 2}, {6, 1, 4, 8, 2, 0}},
          new double[][] {{3, 0, 1, 2, 2}, {0.5, 3, 1, 7, 8}});
    }

    private static ToDoubleFunction<StratifiedSplit> gain(double[] x) {
      return split -> mean(x, split.test()) - 0.5 * mean(x, split.train());
    }

    private static double mean(double[] x, int[] samples) {
      return Arrays.stream(samples).mapToDouble(i -> x[i]).average().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void have_a_mean(double[][] one) {
      int[] foldOf = Arrays.stream(one[0]).mapToInt(k -> (int) k).toArray();
      ToDoubleFunction<StratifiedSplit> scoreOf = gain(one[1]);
      double[] scores = scores(foldOf, scoreOf);
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .toldBy(TWO, AGREE, EVEN)
          .seenAs("mean", HeldOutScore::mean)
          .is(DoubleStream.of(scores).average().orElseThrow(), 1e-12);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void and_a_standard_error(double[][] one) {
      int[] foldOf = Arrays.stream(one[0]).mapToInt(k -> (int) k).toArray();
      ToDoubleFunction<StratifiedSplit> scoreOf = gain(one[1]);
      double[] scores = scores(foldOf, scoreOf);
      double mean = DoubleStream.of(scores).average().orElseThrow();
      double squares = DoubleStream.of(scores).map(s -> (s - mean) * (s - mean)).sum();
      answer("4.10", CrossValidation.score(foldOf, scoreOf))
          .by("score")
          .to(foldOf, scoreOf)
          .toldBy(TWO, AGREE, EVEN)
          .seenAs("standard error", HeldOutScore::standardError)
          .is(Math.sqrt(squares / (scores.length - 1) / scores.length), 1e-12);
    }
  }

  /** A denoiser of one or several numbers' Gaussians. */
  private static Denoiser denoiser(double[] weights, double[] means, double[] variances) {
    return new Denoiser(
        Mixture.of(
            weights,
            IntStream.range(0, weights.length)
                .mapToObj(
                    k ->
                        MultivariateGaussian.of(
                            new double[] {means[k]}, new double[][] {{variances[k]}}))
                .toList()));
  }

  private static final Trait VARIANCES_ONE =
      Trait.where(
              "every feature of every component has the variance 1",
              (Denoiser d) ->
                  d.mixture().components().stream()
                      .allMatch(
                          g ->
                              IntStream.range(0, g.dimension())
                                  .allMatch(j -> g.covariance()[j][j] == 1)))
          .look("how the noise is put together with a variance other than 1");

  @Nested
  @Tag("4.14")
  class Noised {

    private static final Trait NOISE_ONE =
        Trait.where("the noise is 1", (Denoiser d, Double noise) -> noise == 1)
            .look("whether the noise or its square is taken");

    /** Variances and covariance of two features, and the noise. */
    @ParameterizedTest
    @CsvSource({
      "1, 1, 0, 1",
      "1, 1, 0.5, 2",
      "1, 1, -0.25, 0.5",
      "4, 9, 1, 1",
      "2, 0.5, 0, 1",
      "4, 9, 1, 2",
      "2, 0.5, 0, 0.5",
      "3, 3, -1, 3"
    })
    void have_the_square_of_the_noise_on_the_diagonal(
        double first, double second, double between, double noise) {
      Denoiser denoiser = new Denoiser(plane(first, second, between));
      double more = noise * noise;
      answer("4.14", denoiser.noised(noise))
          .by("noised")
          .to(denoiser, noise)
          .toldBy(NOISE_ONE, VARIANCES_ONE)
          .is(plane(first + more, second + more, between), 1e-12);
    }

    private static Mixture plane(double first, double second, double between) {
      return Mixture.of(
          new double[] {1},
          List.of(
              MultivariateGaussian.of(
                  new double[] {1, -2}, new double[][] {{first, between}, {between, second}})));
    }
  }

  @Nested
  @Tag("4.14")
  class PosteriorMean {

    private static final Trait AT_MEAN =
        Trait.where(
                "there is one component, and every sample is its mean",
                (Denoiser d, double[][] noisy) ->
                    d.mixture().size() == 1
                        && Stream.of(noisy)
                            .allMatch(
                                h -> Arrays.equals(h, d.mixture().components().get(0).mean())))
            .look("what is made of the difference from the mean")
            .leaves("the mean");

    private static final Trait AS_LARGE =
        Trait.where(
                "noise and signal have the same variance",
                (Denoiser d, double[][] noisy, Double noise) ->
                    d.mixture().components().stream()
                        .allMatch(g -> g.dimension() == 1 && g.covariance()[0][0] == noise * noise))
            .look("which share of the difference is the signal's, and which the noise's");

    private static final Trait ONE =
        Trait.where("there is one component", (Denoiser d) -> d.mixture().size() == 1)
            .look("how the components' guesses are weighed");

    /** Weights, means, variances, the samples, and the noise. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {{1}, {2}, {4}, {2}, {1}},
          new double[][] {{1}, {-1}, {1}, {-1, -1}, {3}},
          new double[][] {{1}, {2}, {4}, {5, -1}, {2}},
          new double[][] {{1}, {0}, {1}, {3}, {1}},
          new double[][] {{1}, {2}, {4}, {5, -1}, {1}},
          new double[][] {{1}, {0}, {9}, {3, 4}, {1}},
          new double[][] {{0.5, 0.5}, {0, 4}, {1, 1}, {1}, {1}},
          new double[][] {{0.25, 0.75}, {0, 4}, {1, 4}, {1, 3}, {2}},
          new double[][] {{0.25, 0.75}, {0, 4}, {1, 4}, {-2, 5}, {0.5}});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void is_weighed_of_shares_of_the_differences(double[][] one) {
      double noise = one[4][0];
      Denoiser denoiser = denoiser(one[0], one[1], one[2]);
      double[][] noisy =
          Arrays.stream(one[3]).mapToObj(h -> new double[] {h}).toArray(double[][]::new);
      double[][] expected =
          Arrays.stream(one[3])
              .mapToObj(h -> new double[] {guess(one, h, noise * noise)})
              .toArray(double[][]::new);
      answer("4.14", denoiser.posteriorMean(noisy, noise))
          .by("posteriorMean")
          .to(denoiser, noisy, noise)
          .toldBy(AT_MEAN, AS_LARGE, ONE)
          .is(expected, 1e-12);
    }

    private static double guess(double[][] one, double h, double noise) {
      double sum = 0;
      double weighted = 0;
      for (int k = 0; k < one[0].length; k++) {
        double variance = one[2][k] + noise;
        double difference = h - one[1][k];
        double weight =
            one[0][k] / Math.sqrt(variance) * Math.exp(-difference * difference / (2 * variance));
        sum += weight;
        weighted += weight * (one[1][k] + one[2][k] / variance * difference);
      }
      return weighted / sum;
    }
  }

  @Nested
  @Tag("4.13")
  class LabelScore {

    private static final Trait SAME_HELD_OUT =
        Trait.where(
                "the held-out samples are the real ones",
                (Trainer judge, LabelledSample real, LabelledSample heldOut) ->
                    areSame(real, heldOut))
            .look("where it is real samples that are read, and where held-out ones");

    private static final Trait SAME_GENERATED =
        new Trait(
            "the generated samples are the real ones",
            "which judge learns from which samples, and reads which",
            "",
            inputs -> areSame((LabelledSample) inputs[1], (LabelledSample) inputs[3]));

    private static boolean areSame(LabelledSample a, LabelledSample b) {
      return Arrays.deepEquals(a.points(), b.points()) && Arrays.equals(a.labels(), b.labels());
    }

    /** Places and labels of real, held-out and generated samples, and the three shares. */
    static Stream<double[][]> cases() {
      return Stream.of(
          new double[][] {
            {0, 4, 10},
            {0, 0, 1},
            {0, 4, 10},
            {0, 0, 1},
            {3, 8, 12},
            {0, 0, 1},
            {1, 2 / 3.0, 2 / 3.0}
          },
          new double[][] {
            {0, 5, 7, 12},
            {1, 0, 1, 0},
            {0, 5, 7, 12},
            {1, 0, 1, 0},
            {1, 6, 11, 4, 8},
            {1, 1, 0, 0, 0},
            {1, 0.6, 0.75}
          },
          new double[][] {
            {0, 10}, {0, 1}, {2, 6, 9}, {0, 0, 1}, {0, 10}, {0, 1}, {2 / 3.0, 1, 2 / 3.0}
          },
          new double[][] {
            {0, 3, 9}, {0, 1, 2}, {1, 2, 7, 5}, {0, 0, 2, 2}, {0, 3, 9}, {0, 1, 2}, {0.5, 1, 0.5}
          },
          new double[][] {
            {0, 10},
            {0, 1},
            {1, 6, 8, 12},
            {0, 0, 1, 1},
            {2, 7, 9},
            {0, 0, 1},
            {0.75, 2 / 3.0, 0.75}
          },
          new double[][] {
            {0, 4, 9},
            {1, 0, 1},
            {1, 3, 5, 8},
            {1, 1, 0, 0},
            {2, 6, 10, 7, 1},
            {1, 0, 1, 0, 0},
            {0.5, 0.6, 0.75}
          },
          new double[][] {
            {0, 6},
            {0, 1},
            {2.5, 4, 7},
            {1, 0, 1},
            {1, 2.6, 5, 3.5},
            {0, 0, 1, 0},
            {1 / 3.0, 0.75, 2 / 3.0}
          });
    }

    private static LabelledSample sample(double[] places, double[] labels) {
      return GeneratedLabelScoreTest.onALine(
          places, Arrays.stream(labels).mapToInt(y -> (int) y).toArray());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void has_a_judge_of_real_and_one_of_generated_samples(double[][] one) {
      Trainer judge = GeneratedLabelScoreTest::nearest;
      LabelledSample real = sample(one[0], one[1]);
      LabelledSample heldOut = sample(one[2], one[3]);
      LabelledSample generated = sample(one[4], one[5]);
      double[] expected = one[6];
      answer("4.13", GeneratedLabelScore.of(judge, real, heldOut, generated))
          .to(judge, real, heldOut, generated)
          .toldBy(SAME_HELD_OUT, SAME_GENERATED)
          .is(new GeneratedLabelScore(expected[0], expected[1], expected[2]), 1e-12);
    }
  }
}
