package gmm.em;

import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.testing.Mistake;
import gmm.likelihood.Mixture;
import java.util.Arrays;

final class BlindExpectationMaximization {

  private BlindExpectationMaximization() {}

  @Mistake(exercise = "2.7", name = "the E-step stands before the loop: always the start's responsibilities", why = "", section = "")
  static EmResult oneExpectation(Mixture start, double[][] data, EmSettings settings) {
    Mixture mixture = start;
    double[] history = new double[settings.maxIterations() + 1];
    history[0] = start.logLikelihood(data) / data.length;
    double[][] responsibilities = Responsibilities.of(start, data);
    boolean converged = false;
    int iterations = 0;
    while (!converged && iterations < settings.maxIterations()) {
      mixture = MaximizationStep.of(data, responsibilities, settings.regularization());
      iterations++;
      history[iterations] = mixture.logLikelihood(data) / data.length;
      converged =
          Math.abs(history[iterations] - history[iterations - 1]) < settings.tolerance();
    }
    return new EmResult(mixture, Arrays.copyOf(history, iterations + 1), converged, iterations);
  }
}
