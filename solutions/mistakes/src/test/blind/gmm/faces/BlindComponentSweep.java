package gmm.faces;

import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.Check;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.List;

final class BlindComponentSweep {
  private BlindComponentSweep() {}

  @Mistake(exercise = "5.7", name = "standard error of the best one's likelihoods, not of the differences", why = "", section = "")
  static int errorOfTheBest(List<SweepStep> steps, int[] persons, double mostCopies) {
    Check.probability("mostCopies", mostCopies);
    Check.that(
        steps.stream().anyMatch(s -> s.copyProbability() <= mostCopies),
        "at least one step must copy no more than %s",
        mostCopies);
    for (SweepStep step : steps) {
      Check.length("logLikelihoods", step.logLikelihoods(), persons.length);
    }
    int best = -1;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).copyProbability() <= mostCopies
          && (best < 0 || mean(steps.get(i)) > mean(steps.get(best)))) {
        best = i;
      }
    }
    double error = ByPerson.standardError(steps.get(best).logLikelihoods(), persons);
    int chosen = best;
    for (int i = 0; i < steps.size(); i++) {
      SweepStep step = steps.get(i);
      if (step.copyProbability() <= mostCopies
          && mean(steps.get(best)) - mean(step) <= error
          && (step.components() < steps.get(chosen).components()
              || step.components() == steps.get(chosen).components() && i < chosen)) {
        chosen = i;
      }
    }
    return chosen;
  }

  private static double mean(SweepStep step) {
    return Arrays.stream(step.logLikelihoods()).average().orElseThrow();
  }
}
