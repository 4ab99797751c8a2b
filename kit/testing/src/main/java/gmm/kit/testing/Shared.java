package gmm.kit.testing;

import gmm.kit.CourseRoot;
import java.nio.file.Path;

/** Data beside the course that not every machine has. */
public final class Shared {

  private Shared() {}

  /**
   * {@return the file, where the machine has it; otherwise the test is skipped and says so}
   *
   * @param name path below {@code ../shared/}, such as {@code "data/npy/spirals.npy"}
   */
  public static Path require(String name) {
    return CourseRoot.shared(name).orElseThrow(() -> new Absent("../shared/" + name));
  }
}
