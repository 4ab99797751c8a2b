package gmm.kit.loop.work;

import java.util.List;

/**
 * Tests to run together.
 *
 * @param exercise whose verdict is wanted
 * @param tags the exercises whose tests are run: that one, and of what it builds on those that are
 *     not known to be right
 * @param classes the types with their tests
 * @param slow what becomes of tests that take long
 */
public record Task(String exercise, List<String> tags, List<String> classes, Slow slow) {

  /** Tests that take longer than a student waits. */
  public enum Slow {
    /** Run with the others. */
    ALL,
    /** Left out. */
    WITHOUT,
    /** No others are run. */
    ONLY
  }

  /** Copies the lists. */
  public Task {
    tags = List.copyOf(tags);
    classes = List.copyOf(classes);
  }
}
