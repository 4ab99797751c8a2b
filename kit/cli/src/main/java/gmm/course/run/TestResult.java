package gmm.course.run;

import gmm.kit.testing.Shared;
import java.util.Set;

/**
 * What became of one test, or of a container that failed or was aborted before its tests.
 *
 * @param test the class's name and the test's own, as people read it
 * @param tags the exercises it is of, and other tags
 * @param state what became of it
 * @param message why, where it did not pass; else empty
 */
public record TestResult(String test, Set<String> tags, State state, String message) {

  /** What can become of a test. */
  public enum State {
    /** Right. */
    PASSED,
    /** Wrong. */
    FAILED,
    /** Reached what is not written yet, or builds on what is wrong. */
    PENDING,
    /** Lacks data that this machine does not have. */
    SKIPPED
  }

  /** Copies the tags. */
  public TestResult {
    tags = Set.copyOf(tags);
  }

  /** {@return whether it was skipped since this machine lacks the data it reads} */
  public boolean lacksData() {
    return state == State.SKIPPED && message.contains(Shared.ABSENT);
  }
}
