package gmm.kit.testing;

import gmm.kit.testing.Reason.Call;
import gmm.kit.testing.Reason.Thrown;
import org.opentest4j.AssertionFailedError;

/**
 * What a test fails with where something else than an assertion of its own was thrown, when it is
 * known by which call; also for want of memory, at which JUnit would end all tests.
 */
final class Threw extends AssertionFailedError implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient Thrown reason;

  /**
   * @param thrown what
   * @param call by which; null where that is not known
   */
  Threw(Throwable thrown, Call call) {
    this(Thrown.of(thrown, call), thrown instanceof OutOfMemoryError ? null : thrown);
    setStackTrace(thrown.getStackTrace());
  }

  private Threw(Thrown reason, Throwable cause) {
    super(Sentences.of(reason), cause);
    this.reason = reason;
  }

  @Override
  public Thrown reason() {
    return reason;
  }
}
