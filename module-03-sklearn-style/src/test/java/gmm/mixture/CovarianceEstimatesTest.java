package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CovarianceEstimatesTest {

  // not static: what one test does to them must not reach the next
  private final double[][] scatter = {{104, 20}, {20, 50}};
  private final double[] counts = {2, 6};
  private final double[][] shifts = {{1, 2}, {3, -1}};

  private final double[] squares = {20, 44};
  private final double[] shift = {1, -3};

  @Nested
  @Tag("3.2")
  class Tied {

    @Test
    void of_the_lectures_four_numbers_is_the_spread_within_the_two_pairs() {
      double[][] scatter = {{104}}; // 0, 2, 6, 8 about 0
      double[][] shifts = {{1}, {7}};
      double[] counts = {2, 2};
      answer("3.2", CovarianceEstimates.tied(scatter, counts, shifts, 0))
          .to(scatter, counts, shifts, 0.0)
          .is(new double[][] {{1}}, 1e-12);
    }

    @Test
    void of_two_features_worked_by_hand() {
      answer("3.2", CovarianceEstimates.tied(scatter, counts, shifts, 0.5))
          .to(scatter, counts, shifts, 0.5)
          .is(new double[][] {{6.5, 4.25}, {4.25, 5}}, 1e-12);
    }

    @Test
    void of_components_that_share_their_mean_with_the_reference_is_the_plain_covariance() {
      double[][] none = {{0, 0}, {0, 0}};
      answer("3.2", CovarianceEstimates.tied(scatter, counts, none, 0))
          .to(scatter, counts, none, 0.0)
          .is(new double[][] {{13, 2.5}, {2.5, 6.25}}, 1e-12);
    }

    @Test
    void of_points_that_lie_on_their_means_is_the_regularisation_alone() {
      double[][] scatter = {{4 * 9}};
      double[][] shifts = {{3}};
      double[] counts = {4};
      answer("3.2", CovarianceEstimates.tied(scatter, counts, shifts, 1e-6))
          .to(scatter, counts, shifts, 1e-6)
          .is(new double[][] {{1e-6}}, 1e-9);
    }
  }

  @Nested
  @Tag("3.3")
  class Diagonal {

    @Test
    void of_two_features_worked_by_hand() {
      answer("3.3", CovarianceEstimates.diagonal(squares, 4, shift, 0.25))
          .to(squares, 4.0, shift, 0.25)
          .is(new double[] {4.25, 2.25}, 1e-12);
    }

    @Test
    void does_not_depend_on_the_reference_point() {
      double[] data = {1, 2, 4, 9};
      for (double reference : new double[] {0, 4, -7}) {
        double[] squares = {Arrays.stream(data).map(x -> (x - reference) * (x - reference)).sum()};
        double[] shift = {4 - reference};
        answer("3.3", CovarianceEstimates.diagonal(squares, 4, shift, 0))
            .to(squares, 4.0, shift, 0.0)
            .is(new double[] {9.5}, 1e-12);
      }
    }

    @Test
    void of_a_component_collapsed_on_one_point_is_the_regularisation() {
      double[] squares = {0, 0};
      double[] shift = {0, 0};
      answer("3.3", CovarianceEstimates.diagonal(squares, 1, shift, 1e-6))
          .to(squares, 1.0, shift, 1e-6)
          .is(new double[] {1e-6, 1e-6}, 1e-12);
    }
  }

  @Nested
  @Tag("3.4")
  class Spherical {

    @Test
    void is_the_mean_of_the_two_variances_worked_by_hand() {
      answer("3.4", CovarianceEstimates.spherical(squares, 4, shift, 0.25))
          .to(squares, 4.0, shift, 0.25)
          .is(3.25, 1e-12);
    }

    @Test
    void of_one_feature_is_its_variance() {
      double[] squares = {102}; // 1, 2, 4, 9 about 0
      double[] shift = {4};
      answer("3.4", CovarianceEstimates.spherical(squares, 4, shift, 0))
          .to(squares, 4.0, shift, 0.0)
          .is(9.5, 1e-12);
    }

    @Test
    void of_a_component_collapsed_on_one_point_is_the_regularisation() {
      double[] squares = {0, 0};
      double[] shift = {0, 0};
      answer("3.4", CovarianceEstimates.spherical(squares, 1, shift, 1e-6))
          .to(squares, 1.0, shift, 1e-6)
          .is(1e-6, 1e-12);
    }
  }

  @Test
  void a_full_covariance_does_not_depend_on_the_reference_point() {
    double[][] data = {{1, 2}, {3, 3}, {5, 10}};
    double[][] about00 = {{35, 61}, {61, 113}};
    double[][] about31 = {{8, 16}, {16, 86}};
    double[][] expected = {{8 / 3.0, 16 / 3.0}, {16 / 3.0, 38 / 3.0}};
    double[][] first = CovarianceEstimates.full(about00, data.length, new double[] {3, 5}, 0);
    double[][] second = CovarianceEstimates.full(about31, data.length, new double[] {0, 4}, 0);
    for (int i = 0; i < 2; i++) {
      assertThat(first[i]).containsExactly(expected[i], within(1e-12));
      assertThat(second[i]).containsExactly(expected[i], within(1e-12));
    }
  }
}
