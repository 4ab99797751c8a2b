package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.given.CollapsedException;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Refusal;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InitializationTest {

  @Nested
  @Tag("2.12")
  class FromLabels {

    @Test
    void of_the_lectures_five_numbers_in_two_groups() {
      int[] labels = {0, 0, 0, 1, 1};
      double[][] means = {{7 / 3.0}, {7.5}};
      double[][][] covariances = {{{14 / 9.0 + 1e-6}}, {{0.25 + 1e-6}}};
      agrees(FiveNumbers.DATA, labels, new double[] {0.6, 0.4}, means, covariances, 1e-12);
    }

    @Test
    void gives_a_cluster_of_one_sample_the_regularisation_for_extent() {
      double[][] data = {{0, 0}, {2, 0}, {0, 2}, {9, 9}};
      int[] labels = {1, 1, 1, 0};
      answer("2.12", Initialization.fromLabels(data, labels, 2))
          .to(data, labels, 2)
          .seenAs("the first covariance", m -> m.components().getFirst().covariance())
          .is(new double[][] {{1e-6, 0}, {0, 1e-6}}, 0);
    }

    @Test
    void of_one_cluster_is_the_gaussian_of_all_the_data() {
      double[][] data = {{0, 0}, {4, 0}, {0, 2}, {4, 2}};
      double[][][] covariances = {{{4 + 1e-6, 0}, {0, 1 + 1e-6}}};
      agrees(data, new int[4], new double[] {1}, new double[][] {{2, 1}}, covariances, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn() {
      Golden golden = Golden.of("clusters");
      agrees(
          golden.matrix("data"),
          golden.integers("labels"),
          golden.vector("weights"),
          golden.matrix("means"),
          golden.matrices("covariances"),
          1e-10);
    }

    @Test
    void says_which_cluster_is_empty() {
      experiment(
              "2.12",
              (Call<Mixture> fromLabels) ->
                  Refusal.of(() -> fromLabels.with(FiveNumbers.DATA, new int[5], 2)))
          .satisfies(
              "a CollapsedException that names component 1",
              r -> r.is(CollapsedException.class) && r.says("component 1"));
    }

    private void agrees(
        double[][] data,
        int[] labels,
        double[] weights,
        double[][] means,
        double[][][] covariances,
        double tolerance) {
      int k = weights.length;
      Mixture mixture = Initialization.fromLabels(data, labels, k);
      answer("2.12", mixture)
          .to(data, labels, k)
          .seenAs("the weights", Mixture::weights)
          .is(weights, tolerance);
      answer("2.12", mixture)
          .to(data, labels, k)
          .seenAs(
              "the means",
              m -> m.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new))
          .is(means, tolerance);
      answer("2.12", mixture)
          .to(data, labels, k)
          .seenAs(
              "the covariances",
              m ->
                  m.components().stream()
                      .map(MultivariateGaussian::covariance)
                      .toArray(double[][][]::new))
          .is(covariances, tolerance);
    }
  }

  @Test
  void labels_that_name_no_cluster_are_refused() {
    assertThatThrownBy(
            () -> Initialization.fromLabels(FiveNumbers.DATA, new int[] {0, 0, 0, 1, 2}, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("labels[4]");
  }
}
