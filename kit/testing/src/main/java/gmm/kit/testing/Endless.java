package gmm.kit.testing;

import gmm.kit.testing.Reason.TimedOut;
import org.opentest4j.AssertionFailedError;

/** What a test that was left behind because it did not end fails with; its trace says where. */
final class Endless extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient TimedOut reason;

  /**
   * @param limit what ran out, in words
   * @param where the stack of the thread when it did
   */
  Endless(String limit, StackTraceElement[] where) {
    this(new TimedOut(limit, Places.of(where).stream().findFirst().orElse(null)));
    setStackTrace(where);
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
