package gmm.kit.testing;

import java.util.Arrays;
import org.opentest4j.AssertionFailedError;

/** What a test fails with that was left behind because it came to no end; its trace says where. */
final class Endless extends AssertionFailedError {

  private static final long serialVersionUID = 1L;

  /**
   * @param timeout what ran out, in words
   * @param where the stack of the thread when it did
   */
  Endless(String timeout, StackTraceElement[] where) {
    super(timeout + ": does a loop never end?" + place(where) + System.lineSeparator());
    setStackTrace(where);
  }

  /** The innermost line of the course's own code. */
  private static String place(StackTraceElement[] where) {
    return Arrays.stream(where)
        .filter(f -> f.getClassName().startsWith("gmm.") && !isMachinery(f.getClassName()))
        .findFirst()
        .map(f -> " It was at " + f)
        .orElse("");
  }

  private static boolean isMachinery(String className) {
    return className
        .substring(0, className.lastIndexOf('.'))
        .equals(Endless.class.getPackageName());
  }
}
