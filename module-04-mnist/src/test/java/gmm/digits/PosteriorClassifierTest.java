package gmm.digits;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.Responsibilities;
import gmm.kit.data.Iris;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PosteriorClassifierTest {

  private static final Golden GOLDEN = Golden.of("golden-posterior.json");

  /** The lecture's: component 0 holds three quarters zeros, component 1 five sixths ones. */
  private static final double[][] TABLE = {{0.75, 0.25}, {1 / 6.0, 5 / 6.0}};

  /** A classifier of samples that are given by the probabilities of their components. */
  private static PosteriorClassifier classifier(double[][] labelGivenComponent) {
    return PosteriorClassifier.of(rows -> rows, labelGivenComponent);
  }

  /** The mixture that scikit-learn fitted to the flowers. */
  private static Mixture flowers() {
    double[][] means = GOLDEN.at("means").matrix();
    double[][][] covariances = GOLDEN.at("covariances").matrices();
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int z = 0; z < means.length; z++) {
      components.add(MultivariateGaussian.of(means[z], covariances[z]));
    }
    return Mixture.of(GOLDEN.at("weights").vector(), components);
  }

  @Nested
  @Tag("4.5")
  class LabelGivenComponent {

    private final double[][] responsibilities = {
      {0.9, 0.1}, {0.6, 0.4}, {0.3, 0.7}, {0.2, 0.8}, {0, 1}
    };
    private final int[] labels = {0, 0, 1, 1, 1};

    @Test
    void of_the_lectures_five_samples() {
      answer("4.5", PosteriorClassifier.labelGivenComponent(responsibilities, labels, 2))
          .to(responsibilities, labels, 2)
          .is(TABLE, 1e-12);
    }

    @Test
    void a_component_responsible_for_nothing_gets_the_shares_of_the_labels() {
      double[][] withUnused =
          Arrays.stream(responsibilities)
              .map(r -> new double[] {r[0], 0, r[1]})
              .toArray(double[][]::new);
      answer("4.5", PosteriorClassifier.labelGivenComponent(withUnused, labels, 2))
          .to(withUnused, labels, 2)
          .is(new double[][] {TABLE[0], {0.4, 0.6}, TABLE[1]}, 1e-12);
    }

    @Test
    void a_component_of_samples_of_one_class_has_that_class_alone() {
      double[][] hard = {{1, 0, 0}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {0, 0, 1}, {0, 0, 1}};
      int[] classes = {1, 1, 2, 0, 0, 2};
      answer("4.5", PosteriorClassifier.labelGivenComponent(hard, classes, 3))
          .to(hard, classes, 3)
          .is(new double[][] {{0, 1, 0}, {0, 0, 1}, {2 / 3.0, 0, 1 / 3.0}}, 1e-12);
    }

    @Test
    void a_class_that_does_not_occur_has_no_probability() {
      double[][] expected = {{0.75, 0, 0.25}, {1 / 6.0, 0, 5 / 6.0}};
      int[] noOnes = {0, 0, 2, 2, 2};
      answer("4.5", PosteriorClassifier.labelGivenComponent(responsibilities, noOnes, 3))
          .to(responsibilities, noOnes, 3)
          .is(expected, 1e-12);
    }

    @Test
    void agrees_with_numpy_on_scikit_learns_mixture_of_the_flowers() {
      double[][] r = Responsibilities.of(flowers(), Iris.load().rows());
      int[] species = Iris.load().labels();
      answer("4.5", PosteriorClassifier.labelGivenComponent(r, species, 3))
          .to(r, species, 3)
          .is(GOLDEN.at("labelGivenComponent").matrix(), 1e-9);
    }
  }

  @Nested
  @Tag("4.6")
  class ClassProbabilities {

    @Test
    void of_the_lectures_sample_between_two_components() {
      PosteriorClassifier classifier = classifier(TABLE);
      double[][] row = {{0.8, 0.2}};
      double zero = 0.8 * 0.75 + 0.2 / 6;
      answer("4.6", classifier.classProbabilities(row))
          .to(classifier, row)
          .is(new double[][] {{zero, 1 - zero}}, 1e-12);
    }

    @Test
    void each_row_sums_to_one() {
      double[][] rows = {{1, 0, 0}, {0.2, 0.3, 0.5}, {0.1, 0.8, 0.1}};
      PosteriorClassifier classifier =
          classifier(new double[][] {{0.5, 0.25, 0.25, 0}, {0, 0, 0.1, 0.9}, {0.7, 0.1, 0.1, 0.1}});
      answer("4.6", classifier.classProbabilities(rows))
          .to(classifier, rows)
          .satisfies(
              "each row sums to 1",
              p -> Arrays.stream(p).allMatch(r -> Math.abs(Arrays.stream(r).sum() - 1) < 1e-12));
    }

    @Test
    void a_single_component_says_the_same_of_every_sample() {
      PosteriorClassifier classifier = classifier(new double[][] {{0.2, 0.5, 0.3}});
      double[][] rows = {{1}, {1}};
      answer("4.6", classifier.classProbabilities(rows))
          .to(classifier, rows)
          .is(new double[][] {{0.2, 0.5, 0.3}, {0.2, 0.5, 0.3}}, 1e-12);
    }

    @Test
    void agrees_with_numpy_on_scikit_learns_mixture_of_the_flowers() {
      Mixture mixture = flowers();
      PosteriorClassifier classifier =
          PosteriorClassifier.of(
              rows -> Responsibilities.of(mixture, rows),
              GOLDEN.at("labelGivenComponent").matrix());
      double[][] rows = Iris.load().rows();
      answer("4.6", classifier.classProbabilities(rows))
          .to(classifier, rows)
          .is(GOLDEN.at("classProbabilities").matrix(), 1e-9);
    }
  }

  @Nested
  @Tag("4.7")
  class Predict {

    @Test
    void components_that_agree_outweigh_a_more_probable_one() {
      PosteriorClassifier classifier = classifier(new double[][] {{1, 0}, {0, 1}, {0.1, 0.9}});
      double[][] rows = {{0.4, 0.3, 0.3}, {0.1, 0.8, 0.1}, {0.1, 0.1, 0.8}, {0.9, 0.05, 0.05}};
      answer("4.7", classifier.predict(rows)).to(classifier, rows).is(new int[] {1, 1, 1, 0}, 0);
    }

    @Test
    void the_last_class_can_win_and_the_smaller_wins_a_tie() {
      PosteriorClassifier classifier = classifier(new double[][] {{0.3, 0.3, 0.4}, {0, 0.5, 0.5}});
      double[][] rows = {{1, 0}, {0, 1}};
      answer("4.7", classifier.predict(rows)).to(classifier, rows).is(new int[] {2, 1}, 0);
    }

    @Test
    void agrees_with_numpy_on_scikit_learns_mixture_of_the_flowers() {
      Mixture mixture = flowers();
      PosteriorClassifier classifier =
          PosteriorClassifier.of(
              rows -> Responsibilities.of(mixture, rows),
              GOLDEN.at("labelGivenComponent").matrix());
      double[][] rows = Iris.load().rows();
      answer("4.7", classifier.predict(rows))
          .to(classifier, rows)
          .is(GOLDEN.at("predictions").integers(), 0);
    }
  }

  @Nested
  class Given {

    @Test
    void rows_that_are_no_probabilities_are_refused() {
      assertThatThrownBy(() -> classifier(new double[][] {{0.5, 0.4}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("labelGivenComponent[0]")
          .hasMessageContaining("0.9");
    }

    @Test
    void a_label_for_each_sample_and_no_label_beyond_the_classes() {
      double[][] r = {{0.5, 0.5}, {1, 0}};
      assertThatThrownBy(() -> PosteriorClassifier.labelGivenComponent(r, new int[] {0}, 2))
          .hasMessageContaining("labels");
      assertThatThrownBy(() -> PosteriorClassifier.labelGivenComponent(r, new int[] {0, 2}, 2))
          .hasMessageContaining("labels[1]");
    }
  }
}
