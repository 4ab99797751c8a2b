package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.Changed;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.Wrong;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How each method of an exercise stands: what is written of one that has several is judged, though
 * the rest is not.
 */
public final class MethodStates {

  private MethodStates() {}

  /**
   * {@return how the methods stand, in the catalogue's order; one is missing where no test could
   * judge it}
   *
   * @param exercise of one method or several
   * @param verdicts of its own tests
   */
  public static Map<String, ExerciseState> of(ExerciseInfo exercise, Collection<Verdict> verdicts) {
    Map<String, ExerciseState> states = new LinkedHashMap<>();
    for (String method : exercise.methods()) {
      String name = exercise.simpleType() + "." + method;
      if (verdicts.stream().anyMatch(v -> lacks(v, name))) {
        states.put(method, ExerciseState.NOT_WRITTEN);
      } else if (verdicts.stream().anyMatch(v -> v.fails() && blamed(v).contains(name))) {
        states.put(method, ExerciseState.WRONG);
      } else if (verdicts.stream().anyMatch(v -> v.passes() && v.methods().contains(name))) {
        states.put(method, ExerciseState.RIGHT);
      }
    }
    return states;
  }

  private static boolean lacks(Verdict verdict, String method) {
    return verdict.reason() instanceof NotWritten todo && todo.methods().contains(method);
  }

  /** The method whose answer failed; where nobody can tell, all that the test called. */
  private static Set<String> blamed(Verdict verdict) {
    return switch (verdict.reason()) {
      case Wrong wrong -> Set.of(wrong.type() + "." + wrong.method());
      case Changed changed -> Set.of(changed.method());
      case Thrown thrown when thrown.call() != null -> Set.of(thrown.call().method());
      case null, default -> verdict.methods();
    };
  }

  /**
   * {@return a sentence that tells the methods of an exercise apart; empty where it has only one,
   * they all stand alike, or every test passes}
   *
   * @param exercise of one method or several
   * @param verdicts of its own tests
   */
  public static Optional<String> sentence(ExerciseInfo exercise, Collection<Verdict> verdicts) {
    Map<String, ExerciseState> states = of(exercise, verdicts);
    boolean alike =
        states.isEmpty()
            || states.size() == exercise.methods().size()
                && Set.copyOf(states.values()).size() == 1;
    if (exercise.methods().size() < 2 || alike || verdicts.stream().allMatch(Verdict::passes)) {
      return Optional.empty();
    }
    return Optional.of(
        exercise.methods().stream()
            .map(m -> m + " " + words(states.get(m)))
            .collect(Collectors.joining(", ", "", ".")));
  }

  private static String words(ExerciseState state) {
    return switch (state) {
      case RIGHT -> "is right";
      case WRONG -> "is wrong";
      case NOT_WRITTEN -> "is not written yet";
      case null, default -> "cannot be judged yet";
    };
  }
}
