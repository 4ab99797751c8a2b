package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.digits.given.ClassDensity;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.OnSolutions;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClassConditionalMixtureTest {

  private static final Golden GOLDEN = Golden.of("golden-bayes.json");

  /**
   * The lecture's sample: it fits class 1 three times as well, but class 0 is nine times as common.
   */
  private static final double[] LECTURE = logs(0.02, 0.06);

  private static final double[] LECTURE_PRIORS = {0.9, 0.1};

  /** A classifier of samples that are given by the log densities they have in each class. */
  private static ClassConditionalMixture classifier(double... priors) {
    List<ClassDensity> densities =
        IntStream.range(0, priors.length)
            .<ClassDensity>mapToObj(y -> rows -> Matrices.column(rows, y))
            .toList();
    return ClassConditionalMixture.of(densities, priors);
  }

  /** One Gaussian a species: means and covariances from scikit-learn. */
  private static ClassConditionalMixture flowers() {
    double[][] means = GOLDEN.at("means").matrix();
    double[][][] covariances = GOLDEN.at("covariances").matrices();
    List<ClassDensity> densities =
        IntStream.range(0, means.length)
            .mapToObj(y -> MultivariateGaussian.of(means[y], covariances[y]))
            .<ClassDensity>map(
                g -> rows -> Arrays.stream(rows).mapToDouble(g::logDensity).toArray())
            .toList();
    return ClassConditionalMixture.of(densities, GOLDEN.at("priors").vector());
  }

  private static double[] logs(double... values) {
    return Arrays.stream(values).map(Math::log).toArray();
  }

  private static double[] plus(double[] values, double more) {
    return Arrays.stream(values).map(value -> value + more).toArray();
  }

  @Nested
  @Tag("4.8")
  class LogJoint {

    private final double[][] three = {logs(0.2, 0.05, 3), logs(0.01, 0.4, 0.7)};

    @Test
    void priors_are_the_shares_of_the_labels() {
      int[] labels = {2, 0, 2, 2, 1, 2, 0, 2};
      answer("4.8", ClassConditionalMixture.priors(labels, 3))
          .by("priors")
          .to(labels, 3)
          .is(new double[] {0.25, 0.125, 0.625}, 1e-12);
    }

    @Test
    void a_class_that_does_not_occur_has_the_prior_0() {
      int[] labels = {3, 0, 0, 3, 3};
      answer("4.8", ClassConditionalMixture.priors(labels, 5))
          .by("priors")
          .to(labels, 5)
          .is(new double[] {0.4, 0, 0, 0.6, 0}, 1e-12);
    }

    @Test
    void of_the_lectures_sample() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] rows = {LECTURE};
      answer("4.8", classifier.logJoint(rows))
          .by("logJoint")
          .to(classifier, rows)
          .is(new double[][] {logs(0.018, 0.006)}, 1e-12);
    }

    @Test
    void has_a_row_for_each_sample_and_a_column_for_each_class() {
      ClassConditionalMixture classifier = classifier(0.5, 0.3, 0.2);
      answer("4.8", classifier.logJoint(three))
          .by("logJoint")
          .to(classifier, three)
          .is(new double[][] {logs(0.1, 0.015, 0.6), logs(0.005, 0.12, 0.14)}, 1e-12);
    }

    @Test
    void of_many_features_is_far_below_what_a_density_can_be() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] rows = {plus(LECTURE, -2000), plus(LECTURE, -900)};
      double[] joint = logs(0.018, 0.006);
      answer("4.8", classifier.logJoint(rows))
          .by("logJoint")
          .to(classifier, rows)
          .is(new double[][] {plus(joint, -2000), plus(joint, -900)}, 1e-12);
    }

    @Test
    void with_a_class_that_does_not_occur_is_minus_infinity() {
      ClassConditionalMixture classifier = classifier(0.6, 0, 0.4);
      double[][] expected = {logs(0.12, 0, 1.2), logs(0.006, 0, 0.28)};
      answer("4.8", classifier.logJoint(three))
          .by("logJoint")
          .to(classifier, three)
          .is(expected, 1e-12);
    }

    @Test
    void agrees_with_scipy_on_scikit_learns_gaussians_of_the_flowers() {
      ClassConditionalMixture classifier = flowers();
      double[][] rows = GOLDEN.at("rows").matrix();
      int[] labels = GOLDEN.at("labels").integers();
      answer("4.8", classifier.logJoint(rows))
          .by("logJoint")
          .to(classifier, rows)
          .is(GOLDEN.at("logJoint").matrix(), 1e-10);
      answer("4.8", ClassConditionalMixture.priors(labels, 3))
          .by("priors")
          .to(labels, 3)
          .is(GOLDEN.at("priors").vector(), 1e-12);
    }
  }

  @Nested
  @Tag("4.9")
  class BayesRule {

    private final double[][] rows = {
      logs(0.2, 0.05, 3), logs(0.01, 0.4, 0.7), logs(0.5, 0.5, 0.5), logs(2, 0.1, 0.3)
    };

    @Test
    void the_density_of_the_lectures_sample() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] sample = {LECTURE};
      answer("4.9", classifier.logMarginal(sample))
          .by("logMarginal")
          .to(classifier, sample)
          .is(logs(0.024), 1e-12);
    }

    @Test
    void the_density_of_a_sample_is_the_sum_over_the_classes() {
      ClassConditionalMixture classifier = classifier(0.5, 0.3, 0.2);
      answer("4.9", classifier.logMarginal(rows))
          .by("logMarginal")
          .to(classifier, rows)
          .is(logs(0.715, 0.265, 0.5, 1.09), 1e-12);
    }

    @Test
    void the_density_where_every_class_underflows() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] far = {plus(LECTURE, -2000), LECTURE, plus(LECTURE, 800)};
      double near = Math.log(0.024);
      answer("4.9", classifier.logMarginal(far))
          .by("logMarginal")
          .to(classifier, far)
          .is(new double[] {near - 2000, near, near + 800}, 1e-12);
    }

    @Test
    void the_probabilities_of_the_lectures_sample() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] sample = {LECTURE};
      answer("4.9", classifier.classProbabilities(sample))
          .by("classProbabilities")
          .to(classifier, sample)
          .is(new double[][] {{0.75, 0.25}}, 1e-12);
    }

    @Test
    void the_probabilities_of_each_sample_sum_to_one() {
      ClassConditionalMixture classifier = classifier(0.5, 0.3, 0.2);
      double[][] expected = {
        {0.1 / 0.715, 0.015 / 0.715, 0.6 / 0.715},
        {0.005 / 0.265, 0.12 / 0.265, 0.14 / 0.265},
        {0.5, 0.3, 0.2},
        {1 / 1.09, 0.03 / 1.09, 0.06 / 1.09}
      };
      answer("4.9", classifier.classProbabilities(rows))
          .by("classProbabilities")
          .to(classifier, rows)
          .is(expected, 1e-12);
    }

    @Test
    void the_probabilities_where_every_density_underflows_or_overflows() {
      ClassConditionalMixture classifier = classifier(LECTURE_PRIORS);
      double[][] far = {plus(LECTURE, -2000), LECTURE, plus(logs(0.1, 0.1), 800)};
      double[][] expected = {{0.75, 0.25}, {0.75, 0.25}, {0.9, 0.1}};
      answer("4.9", classifier.classProbabilities(far))
          .by("classProbabilities")
          .to(classifier, far)
          .is(expected, 1e-9);
    }

    @Test
    void a_class_whose_prior_is_0_has_no_probability() {
      ClassConditionalMixture classifier = classifier(0.6, 0, 0.4);
      double[][] expected = {{0.12 / 1.32, 0, 1.2 / 1.32}, {0.006 / 0.286, 0, 0.28 / 0.286}};
      double[][] two = {rows[0], rows[1]};
      answer("4.9", classifier.classProbabilities(two))
          .by("classProbabilities")
          .to(classifier, two)
          .is(expected, 1e-12);
    }

    @Test
    void agrees_with_scikit_learns_quadratic_discriminant_analysis_of_the_flowers() {
      ClassConditionalMixture classifier = flowers();
      double[][] all = GOLDEN.at("rows").matrix();
      answer("4.9", classifier.classProbabilities(all))
          .by("classProbabilities")
          .to(classifier, all)
          .is(GOLDEN.at("classProbabilities").matrix(), 1e-9);
      answer("4.9", classifier.logMarginal(all))
          .by("logMarginal")
          .to(classifier, all)
          .is(GOLDEN.at("logMarginal").vector(), 1e-10);
    }
  }

  @Nested
  @OnSolutions
  class Given {

    @Test
    void the_most_probable_class_is_named_and_the_smaller_one_in_a_tie() {
      double[][] rows = {LECTURE, logs(0.01, 0.18), logs(0.1, 0.9)};
      assertThat(classifier(LECTURE_PRIORS).predict(rows)).containsExactly(0, 1, 0);
      assertThat(flowers().predict(GOLDEN.at("rows").matrix()))
          .containsExactly(GOLDEN.at("predictions").integers());
    }

    @Test
    void each_class_learns_from_its_own_samples() {
      double[][] rows = {{1}, {10}, {3}, {20}, {5}};
      ClassConditionalMixture classifier =
          ClassConditionalMixture.fit(
              rows, new int[] {0, 1, 0, 1, 0}, 2, own -> any -> Matrices.column(own, 0));
      assertThat(classifier.densities().get(0).scoreSamples(rows)).containsExactly(1, 3, 5);
      assertThat(classifier.densities().get(1).scoreSamples(rows)).containsExactly(10, 20);
      assertThat(classifier.priors()).containsExactly(0.6, 0.4);
    }

    @Test
    void a_class_without_a_sample_is_refused() {
      double[][] rows = {{1}, {2}};
      assertThatThrownBy(
              () ->
                  ClassConditionalMixture.fit(
                      rows, new int[] {0, 2}, 3, own -> any -> new double[any.length]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("class 1 has none");
    }

    @Test
    void as_many_densities_as_priors_and_those_sum_to_one() {
      List<ClassDensity> one = List.of(rows -> new double[rows.length]);
      assertThatThrownBy(() -> ClassConditionalMixture.of(one, LECTURE_PRIORS))
          .hasMessageContaining("densities");
      assertThatThrownBy(() -> classifier(0.9, 0.2)).hasMessageContaining("priors");
    }
  }
}
