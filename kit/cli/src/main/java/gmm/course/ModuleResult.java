package gmm.course;

import gmm.course.run.Compiler.Problem;
import gmm.course.run.Outcome;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import java.util.List;

/**
 * What testing one module gave.
 *
 * @param module which
 * @param exercises those that were asked about
 * @param problems why it does not compile; empty if it does
 * @param outcome of its tests; null if it does not compile
 */
record ModuleResult(
    Module module, List<ExerciseInfo> exercises, List<Problem> problems, Outcome outcome) {

  ModuleResult {
    exercises = List.copyOf(exercises);
    problems = List.copyOf(problems);
  }

  /** Whether there is nothing to mend. */
  boolean fine() {
    return outcome != null && outcome.complete() && outcome.failures().isEmpty();
  }
}
