package gmm.kit.grade.ask;

import gmm.kit.grade.wire.Forged;
import gmm.kit.grade.wire.Texts;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.TimedOut;
import java.util.HashMap;
import java.util.Map;

/** How processes of one submission ended, and what that says of its exercises. */
public final class Deaths {

  /** By what a call was ended that may be right: grade again. */
  public static final String UNDECIDED =
      "it neither answered nor calculated for long: the machine is too busy, or it waits";

  private static final int MOST = 12;

  private final Map<String, Reason> byExercise = new HashMap<>();

  Deaths() {}

  /**
   * {@return why nothing more is asked; null where it is}
   *
   * @param spent whether the submission's time is used up
   */
  synchronized Reason verdictBefore(Question question, boolean spent) {
    Reason before = byExercise.get(question.exercise());
    if (before != null) {
      return before;
    }
    if (byExercise.size() >= MOST) {
      boolean doubtful = byExercise.values().stream().anyMatch(Deaths::isUndecided);
      String why = "it was not asked any more, after %d ends".formatted(byExercise.size());
      return new Crashed(doubtful ? UNDECIDED : why, null);
    }
    return spent
        ? new TimedOut("all calls together took too much processor time", null, false, 1)
        : null;
  }

  /** What it was; the exercise is not asked again. */
  synchronized Reason add(Question question, Line line, Throwable why) {
    Reason reason = reason(question, line, why);
    byExercise.put(question.exercise(), reason);
    return reason;
  }

  private static Reason reason(Question question, Line line, Throwable why) {
    if (why instanceof NotUp || line != null && line.isUndecided()) {
      return new Crashed(UNDECIDED, null);
    }
    if (line != null && line.lateness() != null) {
      return new TimedOut(line.lateness(), null, false, 1);
    }
    String method = question.type().getSimpleName() + "." + question.method();
    if (line != null && line.excess() != null) {
      return new Crashed(line.excess(), method);
    }
    return new Crashed(
        why instanceof Forged
            ? "what it answered cannot be (" + Texts.plain(words(why), 200) + ")"
            : "its process ended or fell silent",
        method);
  }

  static String words(Throwable why) {
    return why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage();
  }

  private static boolean isUndecided(Reason reason) {
    return reason instanceof Crashed crashed && UNDECIDED.equals(crashed.by());
  }
}
