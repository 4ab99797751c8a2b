package gmm.kit.testing;

import gmm.kit.CourseRoot;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/** Data beside the course that not every machine has. */
public final class Shared {

  /** How the reason of a test begins that was skipped because such data is absent. */
  public static final String ABSENT = "not on this machine: ";

  private Shared() {}

  /**
   * {@return the file, where the machine has it; otherwise the test is skipped and says so}
   *
   * @param name path below {@code ../shared/}, such as {@code "data/npy/spirals.npy"}
   */
  public static Path require(String name) {
    return CourseRoot.shared(name)
        .orElseThrow(() -> new TestAbortedException(ABSENT + "../shared/" + name));
  }
}
