package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Seed;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DegeneracyTest {

  @Nested
  @Tag("2.13")
  class Collapsed {

    @Test
    void are_those_without_extent_in_some_direction() {
      Mixture mixture =
          mixture(
              new double[][][] {
                {{1, 0.9999}, {0.9999, 1}}, // slants: 1.9999 along the diagonal, 0.0001 across
                {{1e4, 0}, {0, 1e-4}}, // long and thin
                {{1e-2, 0}, {0, 1e-2}}, // small, but round
                {{1e-5, 0}, {0, 2e-5}}, // a point
                {{1, 0}, {0, 1}}
              });
      answer("2.13", Degeneracy.collapsed(mixture, 1e-3))
          .to(mixture, 1e-3)
          .is(new int[] {0, 1, 3}, 0);
    }

    @Test
    void are_none_where_all_have_extent() {
      Mixture mixture = mixture(new double[][][] {{{1, 0.5}, {0.5, 1}}, {{2, 0}, {0, 1}}});
      answer("2.13", Degeneracy.collapsed(mixture, 0.4)).to(mixture, 0.4).is(new int[0], 0);
    }

    @Test
    void are_judged_by_the_least_variance_of_all_directions() {
      Mixture mixture =
          mixture(
              new double[][][] {
                {{1, 0.9}, {0.9, 1}}, // 0.1 across the diagonal; y, when x is known, has 0.19
                {{4, 0}, {0, 0.1}},
                {{0.3, 0}, {0, 0.3}},
                {{1, 0.95}, {0.95, 1}} // 0.05, and 0.0975
              });
      answer("2.13", Degeneracy.collapsed(mixture, 0.15))
          .to(mixture, 0.15)
          .is(new int[] {0, 1, 3}, 0);
    }

    @Test
    void are_below_the_bound_and_not_at_it() {
      Mixture mixture = mixture(new double[][][] {{{0.25, 0}, {0, 4}}, {{4, 0}, {0, 0.125}}});
      answer("2.13", Degeneracy.collapsed(mixture, 0.25)).to(mixture, 0.25).is(new int[] {1}, 0);
    }

    @Test
    void of_one_feature_are_those_of_a_small_variance() {
      Mixture mixture =
          Golden.mixture(
              new double[] {0.5, 0.25, 0.25},
              new double[][] {{0}, {1}, {2}},
              new double[][][] {{{0.5}}, {{1e-6}}, {{2}}});
      answer("2.13", Degeneracy.collapsed(mixture, 1e-3)).to(mixture, 1e-3).is(new int[] {1}, 0);
    }

    @Test
    void agree_with_the_eigenvalues_of_numpy() {
      Golden golden = Golden.of("eigenvalues");
      Mixture mixture = mixture(golden.matrices("covariances"));
      double[] smallest = golden.vector("smallest");
      for (double bound : new double[] {5e-4, 5e-3, 2e-2, 0.5, 2}) {
        int[] below =
            IntStream.range(0, smallest.length).filter(j -> smallest[j] < bound).toArray();
        answer("2.13", Degeneracy.collapsed(mixture, bound)).to(mixture, bound).is(below, 0);
      }
    }

    private Mixture mixture(double[][][] covariances) {
      int k = covariances.length;
      double[] weights = new double[k];
      Arrays.fill(weights, 1.0 / k);
      return Golden.mixture(weights, new double[k][2], covariances);
    }
  }

  @Nested
  @Tag("2.14")
  class Restart {

    private static final double SQRT_12 = 3.4641016151377544;

    // mean (1, 1), covariance: 2 and 6 on the diagonal, 0 off it
    private static final double[][] DATA = {{-1, 1}, {3, 1}, {1, 1 - SQRT_12}, {1, 1 + SQRT_12}};

    private final Mixture mixture =
        Golden.mixture(
            new double[] {0.6, 0.3, 0.1},
            new double[][] {{0, 0}, {1, 1}, {2, 2}},
            new double[][][] {{{1, 0}, {0, 2}}, {{3, 0.5}, {0.5, 1}}, {{1e-9, 0}, {0, 1e-9}}});

    @Test
    void gives_the_component_a_share_and_the_others_the_rest_in_proportion() {
      int[] last = {2};
      Seed seed = new Seed(4);
      answer("2.14", Degeneracy.restart(mixture, last, DATA, seed.random()))
          .to(mixture, last, DATA, seed)
          .seenAs("the weights", Mixture::weights)
          .is(new double[] {4 / 9.0, 2 / 9.0, 1 / 3.0}, 1e-12);
    }

    @Test
    void gives_the_component_the_covariance_of_the_data_and_a_sample_for_its_mean() {
      int[] last = {2};
      Seed seed = new Seed(4);
      Mixture again = Degeneracy.restart(mixture, last, DATA, seed.random());
      answer("2.14", again)
          .to(mixture, last, DATA, seed)
          .seenAs("the covariance of component 2", m -> m.components().get(2).covariance())
          .is(new double[][] {{2, 0}, {0, 6}}, 1e-12);
      answer("2.14", again)
          .to(mixture, last, DATA, seed)
          .seenAs("the mean of component 2", m -> m.components().get(2).mean())
          .satisfies(
              "one of the samples",
              m ->
                  Arrays.stream(DATA)
                      .anyMatch(x -> Arrays.equals(x, m.components().get(2).mean())));
    }

    @Test
    void leaves_the_means_and_covariances_of_the_others() {
      int[] two = {0, 2};
      Seed seed = new Seed(9);
      answer("2.14", Degeneracy.restart(mixture, two, DATA, seed.random()))
          .to(mixture, two, DATA, seed)
          .seenAs("component 1", m -> m.components().get(1))
          .is(mixture.components().get(1), 0);
    }

    @Test
    void gives_each_of_two_components_the_covariance_of_the_data() {
      int[] two = {0, 2};
      Seed seed = new Seed(12);
      double[][] ofTheData = {{2, 0}, {0, 6}};
      double[][] ofTheOther = mixture.components().get(1).covariance();
      answer("2.14", Degeneracy.restart(mixture, two, DATA, seed.random()))
          .to(mixture, two, DATA, seed)
          .seenAs(
              "the covariances",
              m -> m.components().stream().map(MultivariateGaussian::covariance).toList())
          .is(List.of(ofTheData, ofTheOther, ofTheData), 1e-12);
    }

    @Test
    void draws_each_mean_anew_and_every_sample_as_often() {
      int[] two = {0, 2};
      experiment("2.14", (Call<Mixture> restart) -> meansDrawn(restart, two))
          // five standard errors of a frequency of 1/4 in 3,000 draws, relative to that 1/4
          .is(new double[] {0.25, 0.25, 0.25, 0.25, 0.25}, 0.16);
    }

    /** How often component 0 starts at each sample, and how often both start at the same. */
    private double[] meansDrawn(Call<Mixture> restart, int[] two) {
      RandomGenerator random = new Seed(6).random();
      int runs = 3000;
      double[] frequencies = new double[DATA.length + 1];
      for (int run = 0; run < runs; run++) {
        Mixture again = restart.with(mixture, two, DATA, random);
        double[] first = again.components().get(0).mean();
        for (int i = 0; i < DATA.length; i++) {
          frequencies[i] += Arrays.equals(DATA[i], first) ? 1.0 / runs : 0;
        }
        boolean same = Arrays.equals(first, again.components().get(2).mean());
        frequencies[DATA.length] += same ? 1.0 / runs : 0;
      }
      return frequencies;
    }

    @Test
    void of_all_components_makes_them_equal_in_weight() {
      int[] all = {0, 1, 2};
      Seed seed = new Seed(1);
      answer("2.14", Degeneracy.restart(mixture, all, DATA, seed.random()))
          .to(mixture, all, DATA, seed)
          .seenAs("the weights", Mixture::weights)
          .is(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, 1e-12);
    }

    @Test
    void of_none_changes_nothing() {
      int[] none = {};
      Seed seed = new Seed(1);
      answer("2.14", Degeneracy.restart(mixture, none, DATA, seed.random()))
          .to(mixture, none, DATA, seed)
          .is(mixture, 1e-12);
    }
  }

  @Test
  void arguments_that_mean_nothing_are_refused() {
    Mixture one =
        Mixture.of(
            new double[] {1},
            List.of(MultivariateGaussian.of(new double[] {0}, new double[][] {{1}})));
    assertThatThrownBy(() -> Degeneracy.collapsed(one, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("minVariance");
    assertThatThrownBy(
            () ->
                Degeneracy.restart(
                    one, new int[] {1}, new double[][] {{1}, {2}}, new Seed(1).random()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("collapsed");
  }
}
