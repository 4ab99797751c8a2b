package gmm.course.run;

import gmm.kit.ExerciseState;
import gmm.kit.testing.Whose;
import java.util.List;
import java.util.Map;

/**
 * Tests for a worker to run.
 *
 * @param classPath folders and jars, in order; loaded by a loader of the job's own
 * @param testRoots those of the class path, folders or jars, whose tests are meant
 * @param tags tests with one of these; all where there is none
 * @param strict whether what is not written counts as wrong
 * @param record whether the outcome goes into the student's progress
 * @param known how exercises stand whose tests have ended an earlier run: none of theirs is run
 *     again
 * @param classes whose exercise classes the class path must bring
 * @param properties of the system while they run, beyond the worker's own
 */
public record Job(
    List<String> classPath,
    List<String> testRoots,
    List<String> tags,
    boolean strict,
    boolean record,
    Map<String, ExerciseState> known,
    Whose classes,
    Map<String, String> properties) {

  /** Copies the lists. */
  public Job {
    classPath = List.copyOf(classPath);
    testRoots = List.copyOf(testRoots);
    tags = List.copyOf(tags);
    known = known == null ? Map.of() : Map.copyOf(known);
    properties = properties == null ? Map.of() : Map.copyOf(properties);
  }

  /**
   * {@return a job of which nothing has been run}
   *
   * @param classPath folders and jars, in order
   * @param testRoots those of the class path whose tests are meant
   * @param tags tests with one of these; all where there is none
   * @param strict whether what is not written counts as wrong
   * @param record whether the outcome goes into the student's progress
   * @param classes whose exercise classes the class path must bring
   */
  public static Job of(
      List<String> classPath,
      List<String> testRoots,
      List<String> tags,
      boolean strict,
      boolean record,
      Whose classes) {
    return new Job(classPath, testRoots, tags, strict, record, Map.of(), classes, Map.of());
  }

  /**
   * {@return the same with a property of the system}
   *
   * @param name its name
   * @param value its value
   */
  public Job with(String name, String value) {
    return with(Map.of(name, value));
  }

  /**
   * {@return the same with properties of the system}
   *
   * @param more their values by name
   */
  public Job with(Map<String, String> more) {
    return new Job(classPath, testRoots, tags, strict, record, known, classes, more);
  }

  /** The same without the tests of exercises that are known. */
  Job goingOnFrom(Map<String, ExerciseState> states) {
    return new Job(classPath, testRoots, tags, strict, record, states, classes, properties);
  }
}
