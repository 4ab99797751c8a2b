package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.given.CollapsedException;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ExpectationMaximizationTest {

  private static final EmSettings PLAIN = new EmSettings(1000, 1e-10, 0);

  @Nested
  @Tag("2.7")
  class Fit {

    @Test
    void of_the_lectures_five_numbers_after_one_iteration() {
      Mixture start = FiveNumbers.start();
      EmSettings once = new EmSettings(1, 0, 0);
      answer("2.7", ExpectationMaximization.fit(start, FiveNumbers.DATA, once))
          .to(start, FiveNumbers.DATA, once)
          .seenAs("the variances", result -> Parameters.variances(result.mixture()))
          .is(new double[] {1.96829, 3.62041}, 1e-5);
    }

    @Test
    void of_the_lectures_five_numbers_ends_with_two_groups() {
      Mixture start = FiveNumbers.start();
      answer("2.7", ExpectationMaximization.fit(start, FiveNumbers.DATA, PLAIN))
          .to(start, FiveNumbers.DATA, PLAIN)
          .seenAs("the weights", result -> result.mixture().weights())
          .is(new double[] {0.6002, 0.3998}, 1e-4);
    }

    @Test
    void agrees_with_scikit_learn_after_the_same_number_of_iterations() {
      for (Golden golden : Golden.of("em").list()) {
        for (Golden after : golden.get("after").list()) {
          agreesAfter(golden, after);
        }
      }
      for (Golden after : Golden.of("byHand").get("after").list()) {
        agreesAfter(Golden.of("byHand"), after);
      }
    }

    private void agreesAfter(Golden golden, Golden after) {
      Mixture start = golden.mixture("start");
      double[][] data = golden.matrix("data");
      int iterations = (int) after.number("iterations");
      EmSettings settings = new EmSettings(iterations, 0, golden.number("regularization"));
      EmResult result = ExpectationMaximization.fit(start, data, settings);
      answer("2.7", result)
          .to(start, data, settings)
          .seenAs("weights after " + iterations, r -> r.mixture().weights())
          .is(after.vector("weights"), 1e-8);
      answer("2.7", result)
          .to(start, data, settings)
          .seenAs("means after " + iterations, r -> Parameters.means(r.mixture()))
          .is(after.matrix("means"), 1e-8);
      answer("2.7", result)
          .to(start, data, settings)
          .seenAs("covariances after " + iterations, r -> Parameters.covariances(r.mixture()))
          .is(after.matrices("covariances"), 1e-8);
    }

    @Test
    void keeps_the_mean_log_likelihood_of_the_start_and_after_each_iteration() {
      for (Golden golden : Golden.of("em").list()) {
        Mixture start = golden.mixture("start");
        double[][] data = golden.matrix("data");
        EmSettings settings = new EmSettings(20, 0, golden.number("regularization"));
        answer("2.7", ExpectationMaximization.fit(start, data, settings))
            .to(start, data, settings)
            .seenAs("the history", EmResult::history)
            .is(golden.vector("history"), 1e-8);
      }
    }

    @Test
    void never_lowers_the_likelihood_without_regularisation() {
      for (Golden golden : Golden.of("em").list()) {
        Mixture start = golden.mixture("start");
        double[][] data = golden.matrix("data");
        EmSettings settings = new EmSettings(50, 0, 0);
        answer("2.7", ExpectationMaximization.fit(start, data, settings))
            .to(start, data, settings)
            .seenAs("the history", EmResult::history)
            .satisfies("a history that never falls", r -> neverFalls(r.history()));
      }
    }

    @Test
    void says_so_where_the_likelihood_falls_without_regularisation() {
      // so large that a plain sum loses the mean; summed with care, nothing falls and nothing is
      // said
      double large = 1.2345678901234568e16;
      double unit = Math.ulp(large);
      double[][] data = new double[1000][1];
      for (int i = 0; i < data.length; i++) {
        data[i][0] = i % 2 == 0 ? large + unit : large - unit;
      }
      Mixture start =
          Golden.mixture(
              new double[] {1}, new double[][] {{large}}, new double[][][] {{{unit * unit}}});
      EmSettings settings = new EmSettings(3, 0, 0);
      double[] history;
      try {
        history = ExpectationMaximization.fit(start, data, settings).history();
      } catch (IllegalStateException e) {
        return; // it is said
      }
      assertThat(neverFalls(history))
          .as(
              "without regularization the mean log-likelihood went %s: where it falls by more than"
                  + " rounding fit must throw an IllegalStateException, for then a step is wrong"
                  + " (or, as here, the numbers are too large); read section 9 of the lecture",
              Arrays.toString(history))
          .isTrue();
    }

    @Test
    void takes_rounding_for_no_fall() {
      EmSettings settings = new EmSettings(200, 0, 0); // far beyond the top, to the last digit
      for (double by = 1; by < 1e6; by *= 3) {
        Mixture start = FiveNumbers.mixture(0.5, 2 + by, 4, 0.5, 6 + by, 4);
        double[][] data = {{1 + by}, {2 + by}, {4 + by}, {7 + by}, {8 + by}};
        EmResult result = fitted(start, data, settings);
        answer("2.7", result)
            .to(start, data, settings)
            .seenAs("the weights", r -> r.mixture().weights())
            .is(new double[] {0.6002, 0.3998}, 1e-4);
      }
    }

    private EmResult fitted(Mixture start, double[][] data, EmSettings settings) {
      try {
        return ExpectationMaximization.fit(start, data, settings);
      } catch (IllegalStateException e) {
        throw new AssertionError(
            "near the top the likelihood goes up and down in its last digit; that is rounding and"
                + " no fall: allow for 1e-9 of its size, or of 1",
            e);
      }
    }

    @Test
    void ends_with_the_mixture_that_the_last_likelihood_is_of() {
      Mixture start = FiveNumbers.start();
      EmSettings settings = new EmSettings(100, 0.02, 0);
      answer("2.7", ExpectationMaximization.fit(start, FiveNumbers.DATA, settings))
          .to(start, FiveNumbers.DATA, settings)
          .satisfies(
              "the mean log-likelihood of the mixture is the last of the history",
              r ->
                  Math.abs(
                          r.mixture().logLikelihood(FiveNumbers.DATA) / FiveNumbers.DATA.length
                              - r.history()[r.iterations()])
                      < 1e-12);
    }

    @Test
    void stops_on_the_change_of_the_mean_and_not_of_the_total() {
      stopsWhereItShould(Golden.of("byHand"), 0);
    }

    @Test
    void does_not_stop_because_the_likelihood_is_near_zero() {
      stopsWhereItShould(Golden.of("zero"), 0);
    }

    @Test
    void goes_on_while_regularisation_makes_the_likelihood_fall() {
      Golden golden = Golden.of("falls");
      double[] history = golden.vector("history");
      assertThat(history[1]).isLessThan(history[0]);
      stopsWhereItShould(golden, golden.number("regularization"));
    }

    private void stopsWhereItShould(Golden golden, double regularization) {
      Mixture start = golden.mixture("start");
      double[][] data = golden.matrix("data");
      EmSettings settings = new EmSettings(60, golden.number("tolerance"), regularization);
      int iterations = (int) golden.number("stopsAfter");
      EmResult result = ExpectationMaximization.fit(start, data, settings);
      answer("2.7", result)
          .to(start, data, settings)
          .seenAs("the history until it stops", EmResult::history)
          .is(Arrays.copyOf(golden.vector("history"), iterations + 1), 1e-8);
      assertThat(result.converged()).isTrue();
      assertThat(result.iterations()).isEqualTo(iterations);
    }

    @Test
    void has_not_converged_when_the_iterations_run_out() {
      Mixture start = FiveNumbers.start();
      EmSettings short_ = new EmSettings(2, 1e-3, 0);
      EmResult result = ExpectationMaximization.fit(start, FiveNumbers.DATA, short_);
      assertThat(result.converged()).isFalse();
      assertThat(result.iterations()).isEqualTo(2);
      assertThat(result.history()).hasSize(3);
    }

    @Test
    void of_components_that_start_alike_leaves_them_alike() {
      Mixture start = FiveNumbers.mixture(0.3, 5, 1, 0.7, 5, 1);
      EmSettings settings = new EmSettings(5, 0, 0);
      answer("2.7", ExpectationMaximization.fit(start, FiveNumbers.DATA, settings))
          .to(start, FiveNumbers.DATA, settings)
          .seenAs("the means", result -> Parameters.means(result.mixture()))
          .is(new double[][] {{4.4}, {4.4}}, 1e-12);
    }

    @Test
    void of_a_component_alone_on_one_sample_says_that_it_collapses() {
      Mixture start = FiveNumbers.mixture(0.5, 3, 4, 0.5, 8, 1e-4);
      assertThatThrownBy(() -> ExpectationMaximization.fit(start, FiveNumbers.DATA, PLAIN))
          .isInstanceOf(CollapsedException.class)
          .hasMessageContaining("component 1")
          .hasMessageContaining("increase the regularization");
    }

    @Test
    void of_the_same_component_with_regularisation_has_its_variance_from_that() {
      Mixture start = FiveNumbers.mixture(0.5, 3, 4, 0.5, 8, 1e-4);
      EmSettings settings = new EmSettings(100, 1e-10, 1e-3);
      answer("2.7", ExpectationMaximization.fit(start, FiveNumbers.DATA, settings))
          .to(start, FiveNumbers.DATA, settings)
          .seenAs("the second variance", result -> Parameters.variances(result.mixture())[1])
          .is(1e-3, 1e-6);
    }
  }

  @Test
  void settings_that_mean_nothing_are_refused() {
    assertThatThrownBy(() -> new EmSettings(0, 1e-3, 0)).hasMessageContaining("maxIterations");
    assertThatThrownBy(() -> new EmSettings(10, Double.NaN, 0)).hasMessageContaining("tolerance");
    assertThatThrownBy(() -> new EmSettings(10, 0, -1)).hasMessageContaining("regularization");
  }

  private static boolean neverFalls(double[] history) {
    for (int i = 1; i < history.length; i++) {
      if (!(history[i] >= history[i - 1] - 1e-12 * Math.abs(history[i - 1]))) {
        return false;
      }
    }
    return true;
  }
}
