package gmm.kit.testing;

import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Waiting;
import java.util.Set;
import org.opentest4j.TestAbortedException;

/** What a pending test is aborted with: it says nothing yet of its exercise. */
public final class Pending extends TestAbortedException implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  Pending(NotWritten reason) {
    this(reason, null);
  }

  /**
   * @param cause what the test would have failed with, or null
   */
  Pending(Waiting reason, Throwable cause) {
    this((Reason) reason, cause);
  }

  private Pending(Reason reason, Throwable cause) {
    super("pending: " + Sentences.of(reason), cause);
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** {@return the exercises that are not written, or have to be mended first} */
  public Set<String> numbers() {
    return reason instanceof NotWritten todo ? todo.exercises() : ((Waiting) reason).on().keySet();
  }
}
