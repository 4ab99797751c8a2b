package gmm.kit.grade.ask;

import gmm.kit.testing.Reason;

/**
 * No answer came, or none that can be believed. Not a RuntimeException: a test that expects one
 * must not be pleased by a process that died.
 */
public final class Gone extends Error implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  Gone(Reason reason, String message) {
    super(message);
    this.reason = reason;
    setStackTrace(new StackTraceElement[0]);
  }

  @Override
  public Reason reason() {
    return reason;
  }
}
