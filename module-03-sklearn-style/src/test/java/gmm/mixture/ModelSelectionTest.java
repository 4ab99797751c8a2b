package gmm.mixture;

import static gmm.kit.testing.Answer.answer;
import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;

import gmm.kit.linalg.Matrices;
import gmm.kit.testing.Seed;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.given.Candidate;
import gmm.mixture.given.MixtureBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ModelSelectionTest {

  private static final UnaryOperator<MixtureBuilder> SETTINGS =
      b -> b.onWarning(warning -> {}).tol(1e-6).seed(3);

  @Nested
  @Tag("3.17")
  class Grid {

    @Test
    void of_one_component_is_what_the_sample_covariance_gives() {
      double[][] rows = Golden.rows();
      List<CovarianceType> types = List.of(FULL, DIAGONAL, SPHERICAL);
      // one component has its closed form: -2 log L = n (d log 2π + log det Σ + d), but for ε
      List<Candidate> expected = types.stream().map(type -> closedForm(type, rows)).toList();
      answer("3.17", ModelSelection.grid(rows, types, 1, SETTINGS))
          .by("grid")
          .to(rows, types, 1, SETTINGS)
          .is(expected, 1e-4);
    }

    @Test
    void fits_with_the_settings_that_it_is_given() {
      ofOneDiagonalComponent(Golden.rows(), 5);
    }

    @Test
    void of_densities_above_one_has_criteria_below_zero() {
      double[][] rows =
          Arrays.stream(Golden.rows())
              .map(row -> Arrays.stream(row).map(x -> x / 100).toArray())
              .toArray(double[][]::new);
      ofOneDiagonalComponent(rows, 1e-4);
    }

    /** By its closed form, with what regularisation adds to the variances. */
    private static void ofOneDiagonalComponent(double[][] rows, double regCovar) {
      UnaryOperator<MixtureBuilder> stiff = b -> SETTINGS.apply(b).regCovar(regCovar);
      double[][] covariance = MultivariateGaussian.fit(rows).covariance();
      double deviance = 0;
      for (int j = 0; j < covariance.length; j++) {
        double v = covariance[j][j];
        deviance += rows.length * (Math.log(2 * Math.PI * (v + regCovar)) + v / (v + regCovar));
      }
      int p = 2 * covariance.length;
      Candidate expected =
          new Candidate(DIAGONAL, 1, deviance + p * Math.log(rows.length), deviance + 2 * p);
      answer("3.17", ModelSelection.grid(rows, List.of(DIAGONAL), 1, stiff))
          .by("grid")
          .to(rows, List.of(DIAGONAL), 1, stiff)
          .is(List.of(expected), 1e-9);
    }

    @Test
    void goes_through_all_types_and_up_to_the_largest_number() {
      double[][] rows = Golden.rows();
      List<CovarianceType> types = List.of(TIED, FULL);
      answer("3.17", ModelSelection.grid(rows, types, 3, SETTINGS))
          .by("grid")
          .to(rows, types, 3, SETTINGS)
          .seenAs(
              "types and numbers of components",
              grid -> grid.stream().map(c -> c.type() + " " + c.components()).toList())
          .is(List.of("TIED 1", "TIED 2", "TIED 3", "FULL 1", "FULL 2", "FULL 3"), 0);
    }

    @Test
    void finds_two_round_clusters() {
      RandomGenerator random = new Seed(2).random();
      double[][] rows = new double[400][2];
      for (int i = 0; i < rows.length; i++) {
        rows[i][0] = random.nextGaussian() + i % 2 * 8;
        rows[i][1] = random.nextGaussian();
      }
      List<CovarianceType> types = List.of(FULL, SPHERICAL);
      answer("3.17", ModelSelection.grid(rows, types, 4, SETTINGS))
          .by("grid")
          .to(rows, types, 4, SETTINGS)
          .satisfies(
              "the lowest BIC is that of two spheres",
              grid ->
                  grid.stream()
                      .allMatch(
                          c -> c.bic() >= grid.get(5).bic() && grid.get(5).components() == 2));
    }

    private Candidate closedForm(CovarianceType type, double[][] rows) {
      int d = rows[0].length;
      int n = rows.length;
      double[][] covariance = MultivariateGaussian.fit(rows).covariance();
      double trace = 0;
      double logDiagonal = 0;
      double logDeterminant = 0;
      double[][] l = Matrices.cholesky(covariance);
      for (int j = 0; j < d; j++) {
        trace += covariance[j][j];
        logDiagonal += Math.log(covariance[j][j]);
        logDeterminant += 2 * Math.log(l[j][j]);
      }
      double log =
          switch (type) {
            case FULL, TIED -> logDeterminant;
            case DIAGONAL -> logDiagonal;
            case SPHERICAL -> d * Math.log(trace / d);
          };
      double deviance = n * (d * Math.log(2 * Math.PI) + log + d);
      int covariances = type == FULL ? d * (d + 1) / 2 : type == DIAGONAL ? d : 1;
      int p = d + covariances;
      return new Candidate(type, 1, deviance + p * Math.log(n), deviance + 2 * p);
    }
  }

  @Nested
  @Tag("3.17")
  class Best {

    private final List<Candidate> candidates =
        List.of(
            new Candidate(FULL, 1, 120, 110),
            new Candidate(FULL, 2, 100, 95),
            new Candidate(TIED, 2, 100, 96),
            new Candidate(FULL, 3, 104, 90));

    @Test
    void has_the_lowest_value_of_the_criterion() {
      ToDoubleFunction<Candidate> bic = Candidate::bic;
      ToDoubleFunction<Candidate> aic = Candidate::aic;
      answer("3.17", ModelSelection.best(candidates, bic))
          .by("best")
          .to(candidates, bic)
          .is(candidates.get(1), 0);
      answer("3.17", ModelSelection.best(candidates, aic))
          .by("best")
          .to(candidates, aic)
          .is(candidates.get(3), 0);
    }

    @Test
    void is_the_lowest_below_zero_too_and_not_the_one_nearest_to_zero() {
      List<Candidate> dense =
          List.of(
              new Candidate(FULL, 1, -120, -130),
              new Candidate(FULL, 2, -310, -330),
              new Candidate(TIED, 2, 40, 30));
      ToDoubleFunction<Candidate> bic = Candidate::bic;
      answer("3.17", ModelSelection.best(dense, bic)).by("best").to(dense, bic).is(dense.get(1), 0);
    }

    @Test
    void of_one_candidate_is_that_one() {
      List<Candidate> one = List.of(new Candidate(FULL, 5, 1, 2));
      ToDoubleFunction<Candidate> bic = Candidate::bic;
      answer("3.17", ModelSelection.best(one, bic)).by("best").to(one, bic).is(one.getFirst(), 0);
    }
  }
}
