package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.Todo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What a student reads of a wrong answer: where it came from and what differs, the mistake that it
 * is known by or else where to look, and the input that shows it.
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
  private final Object[] inputs;
  private final String wrong;
  private final Suspicion suspicion;

  Diagnosis(
      ExerciseInfo exercise, String method, Object[] inputs, String wrong, Suspicion suspicion) {
    this.exercise = exercise;
    this.method = method;
    this.inputs = inputs == null ? new Object[0] : inputs;
    this.wrong = wrong;
    this.suspicion = suspicion;
  }

  String text(Object seen) {
    Set<String> raised = Todo.raised();
    List<String> lines = new ArrayList<>();
    lines.add("%s %s.%s: %s".formatted(exercise.number(), exercise.simpleType(), method, wrong));
    lines.addAll(causes(seen));
    lines.addAll(shownInputs());
    Todo.restore(raised); // a mistake may have called what the student has still to write
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private List<String> causes(Object seen) {
    List<String> lines = new ArrayList<>();
    for (Method mistake : mistakes()) {
      Mistake about = mistake.getAnnotation(Mistake.class);
      lines.add("");
      lines.add("  " + Answer.NAMED + about.name() + ".");
      lines.add("  " + about.why());
      lines.add("  Read " + lecture(about.section()) + ".");
    }
    if (lines.isEmpty()) {
      lines.add("");
      lines.addAll(generalCauses(seen));
      lines.add(
          "  %s: read %s, or ask for a hint: ./course hint %s"
              .formatted(exercise.title(), lecture(exercise.section()), exercise.number()));
    }
    return lines;
  }

  private String lecture(String section) {
    return "%s/LECTURE.md, section %s".formatted(Module.of(exercise.module()).folder(), section);
  }

  private List<Method> mistakes() {
    List<Method> found = new ArrayList<>();
    try {
      for (Method mistake : Corpus.mistakes(exercise)) {
        if (Corpus.isOf(mistake, exercise, method)
            && Limit.within(LIMIT, mistake.getName(), () -> isConfirmed(mistake))) {
          found.add(mistake);
        }
      }
    } catch (Throwable t) {
      return found; // one came to no end, or none can be had: the failure itself stands
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

  private List<String> generalCauses(Object seen) {
    List<String> lines = new ArrayList<>();
    if (seen == null) {
      lines.add("  The method returns null.");
    } else if (Parts.haveNaN(seen)) {
      lines.add(
          "  NaN comes from 0/0, from infinity - infinity, or from the log or square root of a"
              + " negative number.");
    } else if (Parts.haveInfinity(seen)) {
      lines.add(
          "  Infinity comes from log(0), from a division by zero, or from numbers too large for a"
              + " double.");
    }
    for (int i = 0; i < inputs.length; i++) {
      if (inputs[i] == seen && seen != null && seen.getClass().isArray()) {
        lines.add(
            "  It is the very array that was given as %s: make a new one, and leave that as it is."
                .formatted(labels().get(i)));
      }
    }
    return lines;
  }

  private List<String> shownInputs() {
    List<String> lines = new ArrayList<>();
    List<String> labels = labels();
    for (int i = 0; i < inputs.length; i++) {
      lines.add(
          (i == 0 ? "%n  with ".formatted() : "       ")
              + labels.get(i)
              + " = "
              + shown(inputs[i]));
    }
    return lines;
  }

  private static String shown(Object input) {
    try {
      return Shown.of(input);
    } catch (RuntimeException e) {
      return "a " + input.getClass().getSimpleName(); // its own text may be a student's work
    }
  }

  /** The inputs' names, as the student's method has them. */
  private List<String> labels() {
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
