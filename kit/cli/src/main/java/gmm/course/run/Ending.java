package gmm.course.run;

import gmm.kit.testing.Reason.Crashed;
import java.util.Arrays;

/** A thread that has called {@code System.exit}, or the like. */
final class Ending {

  private Ending() {}

  /** Whether it has: then it waits there until the process has ended. */
  static boolean isIn(StackTraceElement[] trace) {
    return Arrays.stream(trace).anyMatch(Ending::isExit);
  }

  private static boolean isExit(StackTraceElement frame) {
    return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
  }

  static Crashed of(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .dropWhile(f -> !isExit(f))
        .filter(f -> !f.getClassName().startsWith("java."))
        .findFirst() // who called it
        .map(f -> new Crashed("System.exit is called", f.toString().replaceFirst("^.*/", "")))
        .orElseGet(() -> new Crashed("System.exit is called", null));
  }
}
