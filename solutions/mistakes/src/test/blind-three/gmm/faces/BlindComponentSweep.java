package gmm.faces;

import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.testing.Mistake;
import java.util.Arrays;
import java.util.List;

final class BlindComponentSweep {
  private BlindComponentSweep() {}

  @Mistake(exercise = "5.7", name = "the standard error of the best step's likelihoods, not of the differences", why = "", section = "")
  static int errorOfTheBest(List<SweepStep> steps, int[] persons, double mostCopies) {
    int best = -1;
    for (int s = 0; s < steps.size(); s++) {
      if (steps.get(s).copyProbability() <= mostCopies
          && (best < 0 || mean(steps.get(s)) > mean(steps.get(best)))) {
        best = s;
      }
    }
    double error = ByPerson.standardError(steps.get(best).logLikelihoods(), persons);
    int chosen = best;
    for (int s = steps.size() - 1; s >= 0; s--) {
      if (steps.get(s).copyProbability() <= mostCopies
          && mean(steps.get(best)) - mean(steps.get(s)) <= error
          && steps.get(s).components() <= steps.get(chosen).components()) {
        chosen = s;
      }
    }
    return chosen;
  }

  private static double mean(SweepStep step) {
    return Arrays.stream(step.logLikelihoods()).average().orElseThrow();
  }
}
