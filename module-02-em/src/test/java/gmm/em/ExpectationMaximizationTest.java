package gmm.em;

import static gmm.kit.testing.Answer.answer;
import static gmm.kit.testing.Answer.experiment;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.em.given.CollapsedException;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Monotone;
import gmm.kit.testing.Refusal;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
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
            .fulfils("a history that never falls", r -> Monotone.fall(r.history(), 1e-12));
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
      experiment("2.7", (Call<EmResult> fit) -> fallOf(() -> fit.with(start, data, settings)))
          .seenAs("numbers too large for their mean to be told", fall -> fall)
          .satisfies(
              "either a history that never falls, or an IllegalStateException where it does, for"
                  + " then a step is wrong: read section 9",
              String::isEmpty);
    }

    /** Empty where the history of a fit does not fall, or where it is said that it does. */
    private static String fallOf(Supplier<EmResult> fit) {
      try {
        return Monotone.fall(fit.get().history(), 1e-12).orElse("");
      } catch (IllegalStateException e) {
        return "";
      }
    }

    @Test
    void takes_rounding_for_no_fall() {
      EmSettings settings = new EmSettings(200, 0, 0); // far beyond the top, to the last digit
      for (double by = 1; by < 1e6; by *= 3) {
        Mixture start = FiveNumbers.mixture(0.5, 2 + by, 4, 0.5, 6 + by, 4);
        double[][] data = {{1 + by}, {2 + by}, {4 + by}, {7 + by}, {8 + by}};
        experiment("2.7", (Call<EmResult> fit) -> Refusal.of(() -> fit.with(start, data, settings)))
            .seenAs("at the top, where the last digit of the likelihood goes up and down", r -> r)
            .satisfies(
                "no exception: what falls by less than 1e-9 of its size, or of 1, falls by rounding",
                r -> r.type() == null);
        answer("2.7", ExpectationMaximization.fit(start, data, settings))
            .to(start, data, settings)
            .seenAs("the weights", r -> r.mixture().weights())
            .is(new double[] {0.6002, 0.3998}, 1e-4);
      }
    }

    @Test
    void takes_rounding_for_no_fall_where_the_likelihood_is_next_to_zero() {
      // the unit in which the five numbers have, at the top, a mean log-likelihood of zero
      double variance = 7.44;
      double unit = Math.exp(-0.5) / Math.sqrt(2 * Math.PI * variance);
      double[][] data =
          Arrays.stream(FiveNumbers.DATA)
              .map(x -> new double[] {unit * x[0]})
              .toArray(double[][]::new);
      EmSettings settings = new EmSettings(20, 0, 0);
      for (double weight = 0.1; weight < 0.6; weight += 0.1) {
        Mixture top =
            FiveNumbers.mixture(
                weight,
                4.4 * unit,
                variance * unit * unit,
                1 - weight,
                4.4 * unit,
                variance * unit * unit);
        experiment("2.7", (Call<EmResult> fit) -> Refusal.of(() -> fit.with(top, data, settings)))
            .seenAs("at the top, where the likelihood is zero but for its last digits", r -> r)
            .satisfies(
                "no exception: what falls by less than 1e-9 falls by rounding, however small the likelihood is",
                r -> r.type() == null);
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
      answer("2.7", result)
          .to(start, data, settings)
          .seenAs("whether it has converged, and after how many iterations", Fit::howItEnded)
          .is(List.of(true, iterations), 0);
    }

    private static List<Object> howItEnded(EmResult result) {
      return List.of(result.converged(), result.iterations());
    }

    @Test
    void has_not_converged_when_the_iterations_run_out() {
      Mixture start = FiveNumbers.start();
      EmSettings short_ = new EmSettings(2, 1e-3, 0);
      EmResult result = ExpectationMaximization.fit(start, FiveNumbers.DATA, short_);
      answer("2.7", result)
          .to(start, FiveNumbers.DATA, short_)
          .seenAs("whether it has converged, and after how many iterations", Fit::howItEnded)
          .is(List.of(false, 2), 0);
      answer("2.7", result)
          .to(start, FiveNumbers.DATA, short_)
          .seenAs("the length of the history, with the start", r -> r.history().length)
          .is(3, 0);
    }

    @Test
    void has_not_converged_with_tolerance_0_though_nothing_changes() {
      double[][] data = {{2}, {4}};
      Mixture top =
          Golden.mixture(new double[] {1}, new double[][] {{3}}, new double[][][] {{{1}}});
      EmSettings settings = new EmSettings(3, 0, 0);
      answer("2.7", ExpectationMaximization.fit(top, data, settings))
          .to(top, data, settings)
          .seenAs("whether it has converged, and after how many iterations", Fit::howItEnded)
          .is(List.of(false, 3), 0);
    }

    /** By hand: at the maximum, mean 3 and variance 1, regularisation alone makes a change. */
    @Test
    void has_not_converged_where_the_one_iteration_there_is_makes_the_likelihood_fall() {
      double[][] data = {{2}, {4}};
      Mixture start =
          Golden.mixture(new double[] {1}, new double[][] {{3}}, new double[][][] {{{1}}});
      EmSettings once = new EmSettings(1, 0.1, 3);
      double rest = -0.5 * Math.log(2 * Math.PI);
      EmResult result = ExpectationMaximization.fit(start, data, once);
      answer("2.7", result)
          .to(start, data, once)
          .seenAs("the history: the variance of 1 becomes 1 + 3", EmResult::history)
          .is(new double[] {rest - 0.5, rest - Math.log(2) - 0.125}, 1e-12);
      answer("2.7", result)
          .to(start, data, once)
          .seenAs("whether it has converged, and after how many iterations", Fit::howItEnded)
          .is(List.of(false, 1), 0);
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
      experiment(
              "2.7",
              (Call<EmResult> fit) -> Refusal.of(() -> fit.with(start, FiveNumbers.DATA, PLAIN)))
          .satisfies(
              "a CollapsedException that names component 1 and the remedy",
              r ->
                  r.is(CollapsedException.class)
                      && r.says("component 1")
                      && r.says("increase the regularization"));
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
}
