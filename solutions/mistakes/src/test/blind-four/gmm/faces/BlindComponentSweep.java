package gmm.faces;

import gmm.faces.given.SweepStep;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.List;

final class BlindComponentSweep {

  private BlindComponentSweep() {}

  @Mistake(
      exercise = "5.7",
      name = "standard error s/√n as if every photograph were of another person",
      why = "",
      section = "")
  static int errorOfPhotographs(List<SweepStep> steps, int[] persons, double mostCopies) {
    Check.probability("mostCopies", mostCopies);
    Check.that(
        steps.stream().anyMatch(s -> s.copyProbability() <= mostCopies),
        "at least one step must copy no more than %s",
        mostCopies);
    for (SweepStep step : steps) {
      Check.length("logLikelihoods", step.logLikelihoods(), persons.length);
    }
    int best = -1;
    for (int s = 0; s < steps.size(); s++) {
      if (steps.get(s).copyProbability() <= mostCopies
          && (best < 0
              || mean(steps.get(s).logLikelihoods()) > mean(steps.get(best).logLikelihoods()))) {
        best = s;
      }
    }
    int chosen = best;
    for (int s = 0; s < steps.size(); s++) {
      if (steps.get(s).copyProbability() > mostCopies) {
        continue;
      }
      double[] loss = new double[persons.length];
      for (int i = 0; i < loss.length; i++) {
        loss[i] = steps.get(best).logLikelihoods()[i] - steps.get(s).logLikelihoods()[i];
      }
      int fewest = steps.get(chosen).components();
      boolean smaller =
          steps.get(s).components() < fewest
              || steps.get(s).components() == fewest && s < chosen;
      if (smaller && mean(loss) <= standardError(loss)) {
        chosen = s;
      }
    }
    return chosen;
  }

  private static double standardError(double[] values) {
    int n = values.length;
    if (n < 2) {
      return 0;
    }
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (n - 1) / n);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }
}
