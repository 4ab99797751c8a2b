package gmm.mixture.engine;

import gmm.mixture.given.Parameters;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * The steps that were taken to try a start: the fit that goes on from it need not walk them anew.
 */
final class TriedSteps implements EStep {

  private final EStep walk;
  private Map<Parameters, Step> best = new IdentityHashMap<>();

  /**
   * @param walk of what is not known
   */
  TriedSteps(EStep walk) {
    this.walk = walk;
  }

  /** {@return the step from these very parameters; what was known of them is forgotten} */
  @Override
  public Step of(Parameters parameters) {
    Step known = best.remove(parameters);
    return known == null ? walk.of(parameters) : known;
  }

  /**
   * {@return what each step of some iterations came to, by the parameters that it began with}
   *
   * @param start the first parameters
   * @param iterations of EM; one step more says how likely its parameters are
   */
  Trial trial(Parameters start, int iterations) {
    Map<Parameters, Step> steps = new IdentityHashMap<>();
    Step step = walk.of(start);
    steps.put(start, step);
    for (int i = 0; i < iterations; i++) {
      Parameters from = step.next();
      step = walk.of(from);
      steps.put(from, step);
    }
    return new Trial(start, step.logLikelihood(), steps);
  }

  /** This trial's start is the one that the fit goes on from. */
  void keep(Trial trial) {
    best = trial.steps();
  }

  /**
   * What came of trying a start.
   *
   * @param start its parameters
   * @param logLikelihood after the last step; may be NaN
   * @param steps by the parameters before them, by identity
   */
  record Trial(Parameters start, double logLikelihood, Map<Parameters, Step> steps) {}
}
