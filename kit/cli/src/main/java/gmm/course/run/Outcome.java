package gmm.course.run;

import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Verdict;
import gmm.kit.testing.Verdicts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a worker found.
 *
 * @param verdicts one per test; one in which the process ended is {@linkplain Crashed crashed}, and
 *     no more tests of its exercise were run
 * @param complete whether all others were
 * @param printed what the tests printed; nothing of it is known where they took the process down
 *     with them
 */
public record Outcome(List<Verdict> verdicts, boolean complete, String printed) {

  /** Copies the list. */
  public Outcome {
    verdicts = List.copyOf(verdicts);
  }

  /** Those of some exercises' tests. */
  Outcome of(Set<String> exercises) {
    return new Outcome(
        verdicts.stream().filter(v -> !Collections.disjoint(v.exercises(), exercises)).toList(),
        complete,
        printed);
  }

  /** These, and what a later run gave of all others. */
  Outcome then(Outcome later) {
    List<Verdict> all = new ArrayList<>(verdicts);
    all.addAll(later.verdicts);
    return new Outcome(all, later.complete, later.printed);
  }

  /** {@return the verdicts that show something to mend} */
  public List<Verdict> failures() {
    return verdicts.stream().filter(Verdict::fails).toList();
  }

  /** {@return the test that took the process with it, if one did and is known} */
  public Optional<Verdict> crash() {
    return verdicts.stream().filter(v -> v.reason() instanceof Crashed).findFirst();
  }

  /**
   * {@return the verdicts of an exercise's own tests}
   *
   * @param exercise its number
   */
  public List<Verdict> of(String exercise) {
    return verdicts.stream().filter(v -> v.exercises().contains(exercise)).toList();
  }

  /**
   * {@return how an exercise stands; empty where that is not known, since it has no test here, or
   * none that was run, or not all of them were and those were right}
   *
   * @param exercise its number
   */
  public Optional<ExerciseState> state(String exercise) {
    Verdicts all = new Verdicts();
    verdicts.forEach(all::add);
    return all.of(exercise).filter(state -> complete || state != ExerciseState.RIGHT);
  }
}
