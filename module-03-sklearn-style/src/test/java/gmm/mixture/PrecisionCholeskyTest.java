package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;

import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.NotPositiveDefiniteException;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PrecisionCholeskyTest {

  @Nested
  @Tag("3.5")
  class OfAMatrix {

    @Test
    void is_that_of_the_lectures_two_by_two() {
      double[][] covariance = {{4, 2}, {2, 5}};
      answer("3.5", PrecisionCholesky.full(covariance))
          .by("full")
          .to((Object) covariance)
          .is(new double[][] {{0.5, -0.25}, {0, 0.5}}, 1e-12);
    }

    @Test
    void times_its_transpose_is_the_inverse() {
      double[][] covariance = {{4, 2, -1}, {2, 5, 0.5}, {-1, 0.5, 3}};
      answer("3.5", PrecisionCholesky.full(covariance))
          .by("full")
          .to((Object) covariance)
          .seenAs(
              "Σ P Pᵀ",
              p -> Matrices.multiply(covariance, Matrices.multiply(p, Matrices.transpose(p))))
          .is(Matrices.identity(3), 1e-12);
    }

    @Test
    void of_a_diagonal_matrix_is_one_over_the_standard_deviations() {
      double[][] covariance = {{4, 0}, {0, 0.25}};
      answer("3.5", PrecisionCholesky.full(covariance))
          .by("full")
          .to((Object) covariance)
          .is(new double[][] {{0.5, 0}, {0, 2}}, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn() {
      var facts = Golden.facts("converged", FULL);
      double[][][] covariances = Golden.compact(FULL, facts.get("covariances"));
      double[][][] expected = Golden.compact(FULL, facts.get("precisionsCholesky"));
      for (int c = 0; c < 3; c++) {
        answer("3.5", PrecisionCholesky.full(covariances[c]))
            .by("full")
            .to((Object) covariances[c])
            .is(expected[c], 1e-11);
      }
    }

    @Test
    void of_a_matrix_without_full_rank_does_not_exist() {
      double[][] flat = {{1, 1}, {1, 1}};
      experiment("3.5", (Call<double[][]> full) -> Refusal.of(() -> full.with((Object) flat)))
          .by("full")
          .seenAs("the factor of ((1, 1), (1, 1))", r -> r)
          .satisfies(
              "a NotPositiveDefiniteException", r -> r.is(NotPositiveDefiniteException.class));
    }
  }

  @Nested
  @Tag("3.5")
  class OfVariances {

    @Test
    void is_one_over_the_standard_deviation_of_each() {
      double[] variances = {4, 0.25, 100};
      answer("3.5", PrecisionCholesky.diagonal(variances))
          .by("diagonal")
          .to(variances)
          .is(new double[] {0.5, 2, 0.1}, 1e-12);
    }

    @Test
    void agrees_with_scikit_learn() {
      var facts = Golden.facts("converged", DIAGONAL);
      double[][] covariances = Golden.as(facts.get("covariances"), double[][].class);
      double[][] expected = Golden.as(facts.get("precisionsCholesky"), double[][].class);
      answer("3.5", PrecisionCholesky.diagonal(covariances[1]))
          .by("diagonal")
          .to(covariances[1])
          .is(expected[1], 1e-12);
    }
  }
}
