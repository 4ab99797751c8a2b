package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.List;

final class BlindExpectationMaximization {

  private BlindExpectationMaximization() {}

  @Mistake(
      exercise = "2.7",
      name = "hands over the mixture from before the last M-step",
      why = "",
      section = "")
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

  @Mistake(
      exercise = "2.7",
      name = "holds the tolerance against the total, not the mean per sample",
      why = "",
      section = "")
  static EmResult toleranceOnTotal(Mixture start, double[][] data, EmSettings settings) {
    List<Double> history = new ArrayList<>();
    double last = start.logLikelihood(data);
    history.add(last / data.length);
    Mixture mixture = start;
    boolean converged = false;
    int iterations = 0;
    for (int t = 0; t < settings.maxIterations() && !converged; t++) {
      double[][] r = Responsibilities.of(mixture, data);
      mixture = MaximizationStep.of(data, r, settings.regularization());
      double now = mixture.logLikelihood(data);
      alarm(last / data.length, now / data.length, settings);
      history.add(now / data.length);
      converged = Math.abs(now - last) < settings.tolerance();
      last = now;
      iterations++;
    }
    return new EmResult(mixture, array(history), converged, iterations);
  }

  @Mistake(
      exercise = "2.7",
      name = "the E-step stands before the loop: the start's responsibilities for ever",
      why = "",
      section = "")
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

  private static void alarm(double before, double now, EmSettings settings) {
    double allowed = 1e-9 * Math.max(1, Math.abs(before));
    if (settings.regularization() == 0 && now < before - allowed) {
      throw new IllegalStateException("log-likelihood fell from " + before + " to " + now);
    }
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
