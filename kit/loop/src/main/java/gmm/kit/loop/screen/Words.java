package gmm.kit.loop.screen;

import gmm.kit.ExerciseState;
import gmm.kit.loop.LoopEvent;
import java.util.ArrayList;
import java.util.List;

/** What people read of an event, whoever shows it. */
final class Words {

  private Words() {}

  /** One line. */
  static String of(LoopEvent.Judged verdict) {
    StringBuilder text = new StringBuilder(verdict.exercise()).append(' ');
    if (verdict.before() == ExerciseState.RIGHT && verdict.state() != ExerciseState.RIGHT) {
      text.append("was right and ").append(is(verdict.state())).append(" now");
    } else {
      text.append(is(verdict.state()));
    }
    if (verdict.more()) {
      text.append(" so far: slow tests are still running");
    } else if (verdict.failing() > 0) {
      text.append(": %d of %d tests fail".formatted(verdict.failing(), verdict.tests()));
    }
    return text.append(" (").append(seconds(verdict.millis())).append(")").toString();
  }

  /** Whether an exercise has just turned right, slow tests and all. */
  static boolean hasTurnedRight(LoopEvent.Judged verdict) {
    return verdict.state() == ExerciseState.RIGHT
        && verdict.before() != ExerciseState.RIGHT
        && !verdict.more();
  }

  private static String is(ExerciseState state) {
    return switch (state) {
      case RIGHT -> "is right";
      case WAITING -> "waits";
      case NOT_WRITTEN -> "is not written yet";
      case WRONG -> "is wrong";
      case ENDLESS -> "comes to no end";
      case CRASHED -> "ends the program";
    };
  }

  /** The place, the line itself with the column marked, the compiler's sentence. */
  static List<String> of(LoopEvent.CompileError error) {
    return of(error, error.file());
  }

  /** The same with another name for the file. */
  static List<String> of(LoopEvent.CompileError error, String file) {
    List<String> lines = new ArrayList<>();
    String place = file == null ? "module " + error.module() : file;
    lines.add(error.line() == 0 ? place + ":" : "%s, line %d:".formatted(place, error.line()));
    if (!error.source().isBlank()) {
      String text = error.source().replace("\t", " ");
      int indent = text.length() - text.stripLeading().length();
      lines.add("    " + text.strip());
      int column = (int) error.column() - 1 - indent;
      if (column >= 0) {
        lines.add("    " + " ".repeat(column) + "^");
      }
    }
    error.message().lines().forEach(line -> lines.add("  " + line.strip()));
    return lines;
  }

  /** The name of a file without its folders: those of a course are wider than many a screen. */
  static String shortName(String file) {
    return file == null ? null : file.substring(file.lastIndexOf('/') + 1);
  }

  /** How it goes on. */
  static String of(LoopEvent.Done done) {
    String right = "%d of %d right".formatted(done.right(), done.exercises());
    return done.next() == null
        ? right + ", and so is the whole course."
        : "%s; next: %s.".formatted(right, done.next());
  }

  /** A time as people say it. */
  static String seconds(long millis) {
    return millis < 10_000 ? "%.2f s".formatted(millis / 1000.0) : "%d s".formatted(millis / 1000);
  }
}
