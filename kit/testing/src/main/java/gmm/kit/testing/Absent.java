package gmm.kit.testing;

import gmm.kit.testing.Reason.NoData;
import org.opentest4j.TestAbortedException;

/** What a test that reads data missing from this machine is aborted with. */
final class Absent extends TestAbortedException implements Reason.Carrier {

  private static final long serialVersionUID = 1L;

  private final transient NoData reason;

  Absent(String file) {
    this(new NoData(file));
  }

  private Absent(NoData reason) {
    super(Sentences.of(reason));
    this.reason = reason;
  }

  @Override
  public NoData reason() {
    return reason;
  }
}
