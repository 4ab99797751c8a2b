package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Answer.Call;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MarginalAndConditionalTest {

  /** The lecture's, of three features. */
  private static final MultivariateGaussian THREE =
      MultivariateGaussian.of(
          new double[] {1, 2, 3}, new double[][] {{4, 2, 1}, {2, 10, 3}, {1, 3, 6}});

  private static final MultivariateGaussian TWO =
      MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{4, 2}, {2, 10}});

  @Nested
  @Tag("1.14")
  class Marginal {

    @Test
    void of_the_lectures_third_and_first_feature() {
      int[] indices = {2, 0};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {3, 1}, new double[][] {{6, 1}, {1, 4}});
      answer("1.14", THREE.marginal(indices)).to(THREE, indices).is(expected, 1e-12);
    }

    @Test
    void of_one_feature_has_its_mean_and_variance() {
      int[] indices = {1};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {2}, new double[][] {{10}});
      answer("1.14", THREE.marginal(indices)).to(THREE, indices).is(expected, 1e-12);
    }

    @Test
    void of_all_features_is_the_gaussian_itself() {
      int[] indices = {0, 1, 2};
      answer("1.14", THREE.marginal(indices)).to(THREE, indices).is(THREE, 1e-12);
    }

    @Test
    void of_numbers_that_are_neither_whole_nor_positive() {
      MultivariateGaussian gaussian =
          MultivariateGaussian.of(
              new double[] {-1.5, 0.25, -2.75},
              new double[][] {{2.5, -0.75, 0.5}, {-0.75, 1.5, -0.25}, {0.5, -0.25, 3.5}});
      int[] indices = {1, 0};
      MultivariateGaussian expected =
          MultivariateGaussian.of(
              new double[] {0.25, -1.5}, new double[][] {{1.5, -0.75}, {-0.75, 2.5}});
      answer("1.14", gaussian.marginal(indices)).to(gaussian, indices).is(expected, 1e-12);
    }

    @Test
    void of_a_marginal_is_a_marginal() {
      int[] outer = {2, 1};
      int[] inner = {1};
      // of the third and second feature the second
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {2}, new double[][] {{10}});
      experiment(
              "1.14",
              (Call<MultivariateGaussian> marginal) ->
                  marginal.with(marginal.with(THREE, outer), inner))
          .is(expected, 1e-12);
    }
  }

  @Nested
  @Tag("1.15")
  class Conditional {

    @Test
    void of_the_lectures_two_features_given_the_first() {
      int[] indices = {0};
      double[] values = {5};
      // mean 2 + 2/4 (5 - 1), variance 10 - 2²/4
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {4}, new double[][] {{9}});
      answer("1.15", TWO.conditional(indices, values)).to(TWO, indices, values).is(expected, 1e-12);
    }

    @Test
    void of_independent_features_is_what_they_were() {
      MultivariateGaussian apart =
          MultivariateGaussian.of(
              new double[] {1, 2, 3}, new double[][] {{4, 0, 1}, {0, 10, 0}, {1, 0, 6}});
      int[] indices = {1};
      double[] values = {-50};
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {1, 3}, new double[][] {{4, 1}, {1, 6}});
      answer("1.15", apart.conditional(indices, values))
          .to(apart, indices, values)
          .is(expected, 1e-12);
    }

    @Test
    void given_the_expected_values_keeps_the_mean_and_narrows_the_spread() {
      int[] indices = {2, 0};
      double[] values = {3, 1};
      // 10 - (3, 2) [[6, 1], [1, 4]]⁻¹ (3, 2)ᵀ = 10 - 48/23
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {2}, new double[][] {{10 - 48.0 / 23}});
      answer("1.15", THREE.conditional(indices, values))
          .to(THREE, indices, values)
          .is(expected, 1e-12);
    }

    @Test
    void given_nothing_is_the_gaussian_itself() {
      int[] indices = {};
      double[] values = {};
      answer("1.15", TWO.conditional(indices, values)).to(TWO, indices, values).is(TWO, 1e-12);
    }

    @Test
    void step_by_step_or_at_once_is_the_same() {
      int[] both = {0, 2};
      double[] values = {3, -1};
      // 2 + (2, 3) [[4, 1], [1, 6]]⁻¹ (2, -4)ᵀ and 10 - (2, 3) [[4, 1], [1, 6]]⁻¹ (2, 3)ᵀ
      MultivariateGaussian expected =
          MultivariateGaussian.of(new double[] {2 - 22.0 / 23}, new double[][] {{10 - 48.0 / 23}});
      answer("1.15", THREE.conditional(both, values)).to(THREE, both, values).is(expected, 1e-12);
      // the third feature is the second of those left
      experiment(
              "1.15",
              (Call<MultivariateGaussian> conditional) ->
                  conditional.with(
                      conditional.with(THREE, new int[] {0}, new double[] {3}),
                      new int[] {1},
                      new double[] {-1}))
          .is(expected, 1e-12);
    }

    @Test
    @Tag("slow")
    void of_a_thousand_chained_features_knows_only_its_neighbour() {
      int d = 1000;
      double[][] covariance = new double[d][d];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          covariance[i][j] = Math.pow(0.5, Math.abs(i - j));
        }
      }
      MultivariateGaussian chain = MultivariateGaussian.of(new double[d], covariance);
      int[] indices = new int[d - 1];
      double[] values = new double[d - 1];
      Arrays.setAll(indices, i -> i);
      Arrays.setAll(values, Math::cos);
      MultivariateGaussian expected =
          MultivariateGaussian.of(
              new double[] {0.5 * values[d - 2]}, Matrices.diagonal(new double[] {0.75}));
      answer("1.15", chain.conditional(indices, values))
          .to(chain, indices, values)
          .is(expected, 1e-10);
    }

    @Test
    void agrees_with_the_formula_through_the_precision_matrix_in_numpy() {
      JsonNode reference = Golden.of("conditional");
      MultivariateGaussian gaussian = Golden.gaussian(reference);
      int[] known =
          Arrays.stream(Golden.vector(reference.required("known")))
              .mapToInt(i -> (int) i)
              .toArray();
      double[] values = Golden.vector(reference.required("values"));
      MultivariateGaussian expected =
          MultivariateGaussian.of(
              Golden.vector(reference.required("conditionalMean")),
              Golden.matrix(reference.required("conditionalCovariance")));
      answer("1.15", gaussian.conditional(known, values))
          .to(gaussian, known, values)
          .is(expected, 1e-11);
    }
  }

  /** Given: the checks of indices and values. */
  @Nested
  class Arguments {

    @Test
    void indices_must_exist_and_not_repeat() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TWO.marginal(new int[] {0, 2}))
          .withMessageContaining("indices[1] must be from 0 to 1 but is 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TWO.marginal(new int[] {1, 1}))
          .withMessageContaining("1 is there twice");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TWO.marginal(new int[0]))
          .withMessageContaining("must be at least 1 but is 0");
    }

    @Test
    void something_must_be_left_and_every_known_feature_needs_a_value() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TWO.conditional(new int[] {0, 1}, new double[] {1, 2}))
          .withMessageContaining("must be from 0 to 1 but is 2");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TWO.conditional(new int[] {0}, new double[] {1, 2}))
          .withMessage("values must have length 1 but has length 2");
      assertThat(TWO.dimension()).isEqualTo(2);
    }
  }
}
