package gmm.kit.testing;

import gmm.kit.testing.Reason.Changed;
import org.opentest4j.AssertionFailedError;

/** What a test fails with whose exercise has written into what it was given. */
final class WroteArguments extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Changed reason;

  /**
   * @param cause what the test would have failed with, or null
   */
  WroteArguments(Changed reason, Throwable cause) {
    super(Sentences.of(reason), cause);
    this.reason = reason;
  }

  @Override
  public Changed reason() {
    return reason;
  }
}
