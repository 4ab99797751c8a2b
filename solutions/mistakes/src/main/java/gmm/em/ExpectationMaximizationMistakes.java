package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

final class ExpectationMaximizationMistakes {

  private ExpectationMaximizationMistakes() {}

  @Mistake(
      exercise = "2.7",
      name = "computes the responsibilities only once, before the loop",
      why =
          "Each new mixture has new responsibilities: the E-step stands inside the loop, or nothing"
              + " changes after the first iteration.",
      section = "9")
  static EmResult oneEStep(Mixture start, double[][] data, EmSettings settings) {
    double[][] responsibilities = Responsibilities.of(start, data);
    Mixture next = MaximizationStep.of(data, responsibilities, settings.regularization());
    double first = mean(start, data);
    double last = mean(next, data);
    boolean atOnce = Math.abs(last - first) < settings.tolerance();
    boolean never = settings.tolerance() == 0;
    int iterations = atOnce ? 1 : never ? settings.maxIterations() : 2;
    iterations = Math.min(iterations, settings.maxIterations());
    double[] history = new double[iterations + 1];
    Arrays.fill(history, last);
    history[0] = first;
    return new EmResult(next, history, atOnce || !never && iterations == 2, iterations);
  }

  @Mistake(
      exercise = "2.7",
      name = "forgets to hand the regularization on",
      why = "The M-step adds settings.regularization() to each covariance's diagonal.",
      section = "9")
  static EmResult unregularised(Mixture start, double[][] data, EmSettings settings) {
    return run(start, data, settings, 0, data.length, (a, b) -> Math.abs(b - a), false);
  }

  @Mistake(
      exercise = "2.7",
      name = "compares the change of the total log-likelihood with the tolerance",
      why =
          "The tolerance is for the mean per sample: otherwise the same data twice over would need"
              + " more iterations.",
      section = "9")
  static EmResult totalChange(Mixture start, double[][] data, EmSettings settings) {
    double n = data.length;
    return run(
        start, data, settings, settings.regularization(), n, (a, b) -> n * Math.abs(b - a), false);
  }

  @Mistake(
      exercise = "2.7",
      name = "keeps the total log-likelihood in the history",
      why = "The history holds means per sample: divide by data.length.",
      section = "9")
  static EmResult totalHistory(Mixture start, double[][] data, EmSettings settings) {
    double n = data.length;
    return run(
        start, data, settings, settings.regularization(), 1, (a, b) -> Math.abs(b - a) / n, false);
  }

  @Mistake(
      exercise = "2.7",
      name = "stops as soon as the likelihood falls",
      why =
          "With regularisation it may fall a little on the way: take Math.abs of the change."
              + " Without it a fall is an error, not convergence.",
      section = "9")
  static EmResult signedChange(Mixture start, double[][] data, EmSettings settings) {
    return run(
        start, data, settings, settings.regularization(), data.length, (a, b) -> b - a, false);
  }

  @Mistake(
      exercise = "2.7",
      name = "begins with a likelihood of 0",
      why =
          "A log-likelihood near 0 is nothing special: with the right units the first iteration"
              + " reaches it, and the loop stops at once. Begin with the start's own.",
      section = "9")
  static EmResult fromZero(Mixture start, double[][] data, EmSettings settings) {
    return run(
        start,
        data,
        settings,
        settings.regularization(),
        data.length,
        (a, b) -> Math.abs(b - a),
        true);
  }

  @Mistake(
      exercise = "2.7",
      name = "works with the total log-likelihood throughout",
      why =
          "History and tolerance are for the mean per sample: divide logLikelihood(data) by"
              + " data.length.",
      section = "9")
  static EmResult total(Mixture start, double[][] data, EmSettings settings) {
    return run(
        start, data, settings, settings.regularization(), 1, (a, b) -> Math.abs(b - a), false);
  }

  @Mistake(
      exercise = "2.7",
      name = "stops where the change equals the tolerance",
      why =
          "It has converged when the change is less than the tolerance, not at most: with a"
              + " tolerance of 0 EM is to make all its iterations.",
      section = "9")
  static EmResult atMost(Mixture start, double[][] data, EmSettings settings) {
    EmSettings more =
        new EmSettings(
            settings.maxIterations(), Math.nextUp(settings.tolerance()), settings.regularization());
    return run(
        start, data, more, more.regularization(), data.length, (a, b) -> Math.abs(b - a), false);
  }

  @Mistake(
      exercise = "2.7",
      name = "makes one iteration too many",
      why = "maxIterations counts the M-steps: for 1 there is one, and the history has two values.",
      section = "9")
  static EmResult oneTooMany(Mixture start, double[][] data, EmSettings settings) {
    EmSettings more =
        new EmSettings(
            settings.maxIterations() + 1, settings.tolerance(), settings.regularization());
    return run(
        start, data, more, more.regularization(), data.length, (a, b) -> Math.abs(b - a), false);
  }

  @Mistake(
      exercise = "2.7",
      name = "returns the mixture from before the last M-step",
      why = "The last value of the history is of the mixture after it: return that one.",
      section = "9")
  static EmResult lastButOne(Mixture start, double[][] data, EmSettings settings) {
    EmResult right =
        run(
            start,
            data,
            settings,
            settings.regularization(),
            data.length,
            (a, b) -> Math.abs(b - a),
            false);
    Mixture before = start;
    for (int m = 1; m < right.iterations(); m++) {
      double[][] responsibilities = Responsibilities.of(before, data);
      before = MaximizationStep.of(data, responsibilities, settings.regularization());
    }
    Mixture last = right.converged() ? before : right.mixture();
    return new EmResult(last, right.history(), right.converged(), right.iterations());
  }

  private static EmResult run(
      Mixture start,
      double[][] data,
      EmSettings settings,
      double regularization,
      double divisor,
      DoubleBinaryOperator change,
      boolean fromZero) {
    Mixture mixture = start;
    double[] history = new double[settings.maxIterations() + 1];
    history[0] = mixture.logLikelihood(data) / divisor;
    double before = fromZero ? 0 : history[0];
    int made = 0;
    boolean converged = false;
    while (!converged && made < settings.maxIterations()) {
      mixture = MaximizationStep.of(data, Responsibilities.of(mixture, data), regularization);
      history[++made] = mixture.logLikelihood(data) / divisor;
      converged = change.applyAsDouble(before, history[made]) < settings.tolerance();
      before = history[made];
    }
    return new EmResult(mixture, Arrays.copyOf(history, made + 1), converged, made);
  }

  private static double mean(Mixture mixture, double[][] data) {
    return mixture.logLikelihood(data) / data.length;
  }

  @Mistake(
      exercise = "2.7",
      name = "hands over the mixture from before the last M-step",
      why = "The result is what the last M-step made.",
      section = "9")
  static EmResult mixtureBefore(Mixture start, double[][] data, EmSettings settings) {
    List<Double> history = new ArrayList<>();
    history.add(start.logLikelihood(data) / data.length);
    Mixture previous = start;
    Mixture mixture = start;
    boolean converged = false;
    int iterations = 0;
    while (!converged && iterations < settings.maxIterations()) {
      previous = mixture;
      double[][] r = Responsibilities.of(previous, data);
      mixture = MaximizationStep.of(data, r, settings.regularization());
      double mean = mixture.logLikelihood(data) / data.length;
      alarm(history.getLast(), mean, settings);
      converged = Math.abs(mean - history.getLast()) < settings.tolerance();
      history.add(mean);
      iterations++;
    }
    return new EmResult(previous, array(history), converged, iterations);
  }

  private static void alarm(double before, double now, EmSettings settings) {
    double allowed = 1e-9 * Math.max(1, Math.abs(before));
    if (settings.regularization() == 0 && now < before - allowed) {
      throw new IllegalStateException("log-likelihood fell from " + before + " to " + now);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  @Mistake(
      exercise = "2.7",
      name = "does the E-step before the loop, once for ever",
      why = "Every iteration begins with the responsibilities under the mixture of the one before.",
      section = "9")
  static EmResult oneExpectation(Mixture start, double[][] data, EmSettings settings) {
    List<Double> history = new ArrayList<>();
    double before = start.logLikelihood(data) / data.length;
    history.add(before);
    Mixture mixture = start;
    double[][] r = Responsibilities.of(mixture, data);
    for (int t = 1; t <= settings.maxIterations(); t++) {
      mixture = MaximizationStep.of(data, r, settings.regularization());
      double now = mixture.logLikelihood(data) / data.length;
      history.add(now);
      alarm(before, now, settings);
      if (Math.abs(now - before) < settings.tolerance()) {
        return new EmResult(mixture, array(history), true, t);
      }
      before = now;
    }
    return new EmResult(mixture, array(history), false, settings.maxIterations());
  }
}
