package gmm.faces;

import gmm.faces.given.ByPerson;
import gmm.faces.given.SweepStep;
import gmm.kit.testing.Alternative;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Right answers for {@link ComponentSweep} in another style. */
final class ComponentSweepAlternatives {

  private ComponentSweepAlternatives() {}

  @Alternative(exercise = "5.7", style = "loops")
  static int loops(List<SweepStep> steps, int[] persons, double mostCopies) {
    int best = -1;
    for (int s = 0; s < steps.size(); s++) {
      boolean honest = steps.get(s).copyProbability() <= mostCopies;
      if (honest && (best < 0 || mean(steps.get(s)) > mean(steps.get(best)))) {
        best = s;
      }
    }
    int chosen = best;
    for (int s = 0; s < steps.size(); s++) {
      SweepStep step = steps.get(s);
      if (step.copyProbability() <= mostCopies
          && step.components() < steps.get(chosen).components()
          && isAsGood(steps.get(best), step, persons)) {
        chosen = s;
      }
    }
    return chosen;
  }

  @Alternative(exercise = "5.7", style = "from few components to many")
  static int fromFewToMany(List<SweepStep> steps, int[] persons, double mostCopies) {
    int[] honest =
        IntStream.range(0, steps.size())
            .filter(s -> !(steps.get(s).copyProbability() > mostCopies))
            .boxed()
            .sorted((a, b) -> Integer.compare(steps.get(a).components(), steps.get(b).components()))
            .mapToInt(Integer::intValue)
            .toArray();
    SweepStep best = steps.get(honest[0]);
    for (int s : honest) {
      best = mean(steps.get(s)) > mean(best) ? steps.get(s) : best;
    }
    for (int s : honest) {
      if (isAsGood(best, steps.get(s), persons)) {
        return s;
      }
    }
    throw new AssertionError("the best is as good as itself");
  }

  private static boolean isAsGood(SweepStep best, SweepStep step, int[] persons) {
    double[] loss = new double[persons.length];
    for (int i = 0; i < loss.length; i++) {
      loss[i] = best.logLikelihoods()[i] - step.logLikelihoods()[i];
    }
    double mean = Arrays.stream(loss).sum() / loss.length;
    return mean <= ByPerson.standardError(loss, persons);
  }

  private static double mean(SweepStep step) {
    double sum = 0;
    for (double x : step.logLikelihoods()) {
      sum += x;
    }
    return sum / step.logLikelihoods().length;
  }
}
