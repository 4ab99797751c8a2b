package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.Wrong;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts together what is known of a wrong answer: the mistakes that explain it, the input that shows
 * it.
 */
final class Diagnosis {

  private final ExerciseInfo exercise;
  private final String method;
  private final String view;
  private final Object[] inputs;
  private final List<NamedMistake> mistakes;

  /**
   * @param view what of the answer was looked at, in words, or null
   * @param inputs null where they are not known
   * @param mistakes that explain it
   */
  Diagnosis(
      ExerciseInfo exercise,
      String method,
      String view,
      Object[] inputs,
      List<NamedMistake> mistakes) {
    this.exercise = exercise;
    this.method = method;
    this.view = view;
    this.inputs = inputs == null ? new Object[0] : inputs;
    this.mistakes = mistakes;
  }

  Wrong differs(Difference difference, Object expected, Object seen) {
    return wrong(difference, null, null, null, Value.of(expected), seen);
  }

  Wrong lacks(String property, String where, String trouble, Object seen) {
    return wrong(null, property, where, trouble, null, seen);
  }

  Wrong cannotBeSeen(RuntimeException trouble, Object actual) {
    return wrong(null, null, null, trouble.toString(), null, actual);
  }

  private Wrong wrong(
      Difference difference,
      String property,
      String where,
      String trouble,
      Value expected,
      Object seen) {
    return new Wrong(
        exercise.number(),
        exercise.simpleType(),
        method,
        exercise.title(),
        exercise.section(),
        view,
        difference,
        property,
        where,
        trouble,
        expected,
        Value.of(seen),
        mistakes,
        inputs(seen),
        List.of());
  }

  private List<Input> inputs(Object seen) {
    List<Input> all = new ArrayList<>();
    List<String> names = Corpus.inputNames(exercise, method, inputs);
    for (int i = 0; i < inputs.length; i++) {
      boolean returned = inputs[i] == seen && seen != null && seen.getClass().isArray();
      all.add(new Input(names.get(i), Value.ofInput(inputs[i]), returned));
    }
    return all;
  }
}
