package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.Wrong;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Finds out what is known of a wrong answer: the mistakes that give it, the input that shows it.
 */
final class Diagnosis {

  /** Whether a mistake gives the student's answer. */
  interface Suspicion {
    boolean confirms(Method mistake);
  }

  /** Enough for any mistake; it may call what a student wrote without end. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ExerciseInfo exercise;
  private final String method;
  private final String view;
  private final Object[] inputs;
  private final Suspicion suspicion;

  /**
   * @param view what of the answer was looked at, in words, or null
   * @param inputs null where they are not known
   */
  Diagnosis(
      ExerciseInfo exercise, String method, String view, Object[] inputs, Suspicion suspicion) {
    this.exercise = exercise;
    this.method = method;
    this.view = view;
    this.inputs = inputs == null ? new Object[0] : inputs;
    this.suspicion = suspicion;
  }

  Wrong differs(Difference difference, Object expected, Object seen) {
    return wrong(difference, null, null, Value.of(expected), seen);
  }

  Wrong lacks(String property, String trouble, Object seen) {
    return wrong(null, property, trouble, null, seen);
  }

  Wrong cannotBeSeen(RuntimeException trouble, Object actual) {
    return wrong(null, null, trouble.toString(), null, actual);
  }

  private Wrong wrong(
      Difference difference, String property, String trouble, Value expected, Object seen) {
    Value actual = Value.of(seen);
    Set<String> raised = Todo.raised();
    Wrong wrong =
        new Wrong(
            exercise.number(),
            exercise.simpleType(),
            method,
            exercise.title(),
            exercise.section(),
            view,
            difference,
            property,
            trouble,
            expected,
            actual,
            mistakes(),
            inputs(seen));
    Todo.restore(raised); // a mistake may have called what the student has still to write
    return wrong;
  }

  private List<NamedMistake> mistakes() {
    List<NamedMistake> found = new ArrayList<>();
    try {
      for (Method mistake : Corpus.mistakes(exercise)) {
        if (Corpus.isOf(mistake, exercise, method)
            && Limit.within(LIMIT, () -> isConfirmed(mistake))) {
          Mistake about = mistake.getAnnotation(Mistake.class);
          found.add(
              new NamedMistake(mistake.getName(), about.name(), about.why(), about.section()));
        }
      }
    } catch (Throwable t) {
      return found; // one did not end, or none can be had: the failure itself stands
    }
    return found;
  }

  private boolean isConfirmed(Method mistake) {
    try {
      return suspicion.confirms(mistake);
    } catch (Throwable t) {
      return false; // it fails where the student's answer did not
    }
  }

  private List<Input> inputs(Object seen) {
    List<Input> all = new ArrayList<>();
    List<String> names = names();
    for (int i = 0; i < inputs.length; i++) {
      boolean returned = inputs[i] == seen && seen != null && seen.getClass().isArray();
      all.add(new Input(names.get(i), Value.ofInput(inputs[i]), returned));
    }
    return all;
  }

  /** The inputs' names, as the student's method has them. */
  private List<String> names() {
    List<String> names = new ArrayList<>();
    try {
      Method called = Corpus.methodFor(exercise, method, inputs);
      if (called.getParameterCount() < inputs.length) {
        names.add("this");
      }
      Arrays.stream(called.getParameters()).map(Parameter::getName).forEach(names::add);
    } catch (IllegalArgumentException e) {
      for (int i = 1; i <= inputs.length; i++) {
        names.add("input " + i);
      }
    }
    return names;
  }
}
