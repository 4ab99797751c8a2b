package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.NotWritten;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one run has found of each exercise so far: the worst of its tests counts. */
public final class Verdicts {

  private final Map<String, ExerciseState> soFar = new TreeMap<>(ExerciseNumber.ORDER);

  private static volatile Map<String, ExerciseState> earlier = Map.of();

  /**
   * What an earlier run has found, which a crash has ended: the next one goes on from there.
   *
   * @param states by exercise; empty where there was none
   */
  public static void goOnFrom(Map<String, ExerciseState> states) {
    earlier = Map.copyOf(states);
  }

  static Verdicts ofEarlierRun() {
    Verdicts verdicts = new Verdicts();
    earlier.forEach(verdicts::add);
    return verdicts;
  }

  /**
   * Adds a test's.
   *
   * @param verdict of a test
   */
  public synchronized void add(Verdict verdict) {
    verdict.exercises().forEach(n -> verdict.stateOf(n).ifPresent(state -> add(n, state)));
    if (verdict.reason() instanceof NotWritten todo) {
      todo.exercises().forEach(n -> add(n, ExerciseState.NOT_WRITTEN));
    }
  }

  private void add(String exercise, ExerciseState state) {
    soFar.merge(exercise, state, ExerciseState::worse);
  }

  /**
   * {@return how an exercise stands; empty where no test has judged it}
   *
   * @param exercise its number
   */
  public synchronized Optional<ExerciseState> of(String exercise) {
    return Optional.ofNullable(soFar.get(exercise));
  }

  /** {@return how each exercise that has been judged stands, in order of number} */
  public synchronized Map<String, ExerciseState> all() {
    Map<String, ExerciseState> copy = new TreeMap<>(ExerciseNumber.ORDER);
    copy.putAll(soFar);
    return copy;
  }
}
