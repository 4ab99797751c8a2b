package gmm.course.run;

import gmm.kit.testing.Whose;
import java.util.List;

/**
 * Tests for a worker to run.
 *
 * @param classPath folders and jars, in order; loaded by a loader of the job's own
 * @param testRoots those of the class path, folders or jars, whose tests are meant
 * @param tags tests with one of these; all where there is none
 * @param strict whether what is not written counts as wrong
 * @param record whether the outcome goes into the student's progress
 * @param classes whose exercise classes the class path must bring
 */
public record Job(
    List<String> classPath,
    List<String> testRoots,
    List<String> tags,
    boolean strict,
    boolean record,
    Whose classes) {

  /** Copies the lists. */
  public Job {
    classPath = List.copyOf(classPath);
    testRoots = List.copyOf(testRoots);
    tags = List.copyOf(tags);
  }
}
