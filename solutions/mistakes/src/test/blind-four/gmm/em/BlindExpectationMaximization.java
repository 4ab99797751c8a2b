package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.List;

final class BlindExpectationMaximization {

  private BlindExpectationMaximization() {}

  @Mistake(
      exercise = "2.7",
      name = "converged once no mean moves by the tolerance, whatever the likelihood does",
      why = "",
      section = "")
  static EmResult meansAtRest(Mixture start, double[][] data, EmSettings settings) {
    Check.rows("data", data);
    Mixture mixture = start;
    List<Double> history = new ArrayList<>();
    history.add(mixture.logLikelihood(data) / data.length);
    boolean converged = false;
    int iterations = 0;
    while (!converged && iterations < settings.maxIterations()) {
      double[][] responsibilities = Responsibilities.of(mixture, data);
      Mixture next = MaximizationStep.of(data, responsibilities, settings.regularization());
      iterations++;
      double now = next.logLikelihood(data) / data.length;
      double before = history.getLast();
      if (settings.regularization() == 0
          && now < before - 1e-9 * Math.max(1, Math.abs(before))) {
        throw new IllegalStateException("the log-likelihood fell from " + before + " to " + now);
      }
      history.add(now);
      converged = largestMove(mixture, next) < settings.tolerance();
      mixture = next;
    }
    double[] values = history.stream().mapToDouble(Double::doubleValue).toArray();
    return new EmResult(mixture, values, converged, iterations);
  }

  private static double largestMove(Mixture a, Mixture b) {
    double largest = 0;
    for (int k = 0; k < a.size(); k++) {
      double[] from = a.components().get(k).mean();
      double[] to = b.components().get(k).mean();
      for (int j = 0; j < from.length; j++) {
        largest = Math.max(largest, Math.abs(to[j] - from[j]));
      }
    }
    return largest;
  }
}
