package gmm.kit.testing;

import gmm.kit.testing.Reason.TimedOut;
import java.util.Arrays;
import org.opentest4j.AssertionFailedError;

/** What a test that was left behind because it did not end fails with; its trace says where. */
final class Endless extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient TimedOut reason;

  /**
   * @param limit what ran out, in words
   * @param where the stack of the thread when it did
   * @param ended whether other calls of the exercise's methods came to an end before
   */
  Endless(String limit, StackTraceElement[] where, boolean ended) {
    this(
        new TimedOut(
            limit, Places.of(where).stream().findFirst().orElse(null), ended, depth(where)));
    setStackTrace(where);
  }

  /** How often the course's innermost method stands on the stack. */
  private static int depth(StackTraceElement[] where) {
    return Places.innermost(where)
        .map(
            top ->
                (int)
                    Arrays.stream(where)
                        .filter(
                            f ->
                                f.getClassName().equals(top.getClassName())
                                    && f.getMethodName().equals(top.getMethodName()))
                        .count())
        .orElse(1);
  }

  private Endless(TimedOut reason) {
    super(Sentences.of(reason));
    this.reason = reason;
  }

  @Override
  public TimedOut reason() {
    return reason;
  }
}
