package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Alternative;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.List;

/** Right answers for {@link ExpectationMaximization} in another style. */
final class ExpectationMaximizationAlternatives {

  private ExpectationMaximizationAlternatives() {}

  @Alternative(exercise = "2.7", style = "a list of likelihoods, and a break")
  static EmResult withBreak(Mixture start, double[][] data, EmSettings settings) {
    List<Double> history = new ArrayList<>(List.of(mean(start, data)));
    Mixture now = start;
    boolean converged = false;
    for (int i = 1; i <= settings.maxIterations(); i++) {
      now = MaximizationStep.of(data, Responsibilities.of(now, data), settings.regularization());
      double before = history.getLast();
      double after = mean(now, data);
      history.add(after);
      checkRise(before, after, settings);
      if (Math.abs(after - before) < settings.tolerance()) {
        converged = true;
        break;
      }
    }
    double[] all = history.stream().mapToDouble(Double::doubleValue).toArray();
    return new EmResult(now, all, converged, all.length - 1);
  }

  @Alternative(exercise = "2.7", style = "by calling itself")
  static EmResult recursive(Mixture start, double[][] data, EmSettings settings) {
    List<Double> history = new ArrayList<>(List.of(mean(start, data)));
    Mixture last = goOn(start, data, settings, history);
    double[] all = history.stream().mapToDouble(Double::doubleValue).toArray();
    int n = all.length - 1;
    boolean converged = n > 0 && Math.abs(all[n] - all[n - 1]) < settings.tolerance();
    return new EmResult(last, all, converged, n);
  }

  private static Mixture goOn(
      Mixture now, double[][] data, EmSettings settings, List<Double> history) {
    int done = history.size() - 1;
    if (done == settings.maxIterations()) {
      return now;
    }
    double before = history.getLast();
    Mixture next =
        MaximizationStep.of(data, Responsibilities.of(now, data), settings.regularization());
    double after = mean(next, data);
    history.add(after);
    checkRise(before, after, settings);
    return Math.abs(after - before) < settings.tolerance()
        ? next
        : goOn(next, data, settings, history);
  }

  private static void checkRise(double before, double after, EmSettings settings) {
    boolean fell = before - after > 1e-9 * Math.max(Math.abs(before), 1);
    if (fell && settings.regularization() == 0) {
      throw new IllegalStateException("fell from " + before + " to " + after);
    }
  }

  private static double mean(Mixture mixture, double[][] data) {
    return mixture.logLikelihood(data) / data.length;
  }
}
