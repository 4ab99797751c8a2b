package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Sentences;

/** The words of a diagnosis. */
final class Explained {

  private Explained() {}

  static LoopEvent.Diagnosis diagnosis(
      String exercise, String test, String message, Reason reason) {
    ExerciseInfo e = Catalogue.course().get(exercise);
    return new LoopEvent.Diagnosis(
        exercise,
        test,
        message.strip(),
        reason,
        Module.of(e.module()).folder() + "/LECTURE.md",
        e.section());
  }

  /** What a student reads of a reason; of some errors of Java's first what they mean. */
  static String of(Reason reason) {
    String said = Sentences.of(reason);
    return reason instanceof Thrown thrown ? meaning(thrown) + said : said;
  }

  private static String meaning(Thrown thrown) {
    String meaning =
        switch (thrown.type()) {
          case "java.lang.StackOverflowError" ->
              "A method calls itself without end: the recursion needs a case in which it stops.";
          case "java.lang.OutOfMemoryError" ->
              "It needs more memory than there is: does it ask for a huge array, or keep all that it makes?";
          case "java.lang.ExceptionInInitializerError", "java.lang.NoClassDefFoundError" ->
              "The class cannot be used, since a static field or initialiser of it throws.";
          default -> "";
        };
    return meaning.isEmpty() ? "" : meaning + System.lineSeparator();
  }

  /** Why a process is gone: one sentence. */
  static String loss(String cause, String exercise, String place, int code) {
    return switch (cause) {
      case "memory" ->
          "%s needs more memory than there is (1 GB): does it ask for a huge array, or keep all that it makes?"
              .formatted(exercise);
      case "exit" ->
          "%s calls System.exit%s: an exercise returns or throws, it never ends the program."
              .formatted(exercise, Findings.at(place));
      case "stuck" ->
          "%s does not come to an end%s: does a loop never stop, or wait for something that never comes?"
              .formatted(exercise, Findings.at(place));
      default ->
          "%s ended the process that ran its tests (exit code %d): does it call Runtime.halt?"
              .formatted(exercise, code);
    };
  }
}
