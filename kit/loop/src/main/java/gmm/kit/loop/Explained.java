package gmm.kit.loop;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Reason;

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
