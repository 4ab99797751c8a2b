package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.List;

final class BlindExpectationMaximization {
  private BlindExpectationMaximization() {}

  @Mistake(exercise = "2.7", name = "always compares with the start's log-likelihood, previous is not moved on", why = "", section = "")
  static EmResult previousStays(Mixture start, double[][] data, EmSettings settings) {
    Mixture mixture = start;
    double previous = mixture.logLikelihood(data) / data.length;
    List<Double> history = new ArrayList<>();
    history.add(previous);
    boolean converged = false;
    int iterations = 0;
    while (iterations < settings.maxIterations() && !converged) {
      double[][] r = Responsibilities.of(mixture, data);
      mixture = MaximizationStep.of(data, r, settings.regularization());
      iterations++;
      double now = mixture.logLikelihood(data) / data.length;
      history.add(now);
      converged = Math.abs(now - previous) < settings.tolerance();
    }
    return new EmResult(mixture, history.stream().mapToDouble(Double::doubleValue).toArray(), converged, iterations);
  }
}
