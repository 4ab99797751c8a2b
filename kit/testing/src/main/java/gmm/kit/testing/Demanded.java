package gmm.kit.testing;

import org.opentest4j.AssertionFailedError;

/** What a test that would be pending fails with, where {@code -Dcourse.strict} demands it all. */
final class Demanded extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  Demanded(Reason reason, Throwable cause) {
    super(Sentences.of(reason), cause);
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }
}
