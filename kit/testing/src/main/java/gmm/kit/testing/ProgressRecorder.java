package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps what the tests said of a student's exercises, whoever ran them; not of solved classes, and
 * not with {@code -Dcourse.record=false}.
 */
public final class ProgressRecorder implements TestExecutionListener {

  private final Map<String, Progress.State> states = new TreeMap<>(ExerciseNumber.ORDER);

  /** Public for the service loader. */
  public ProgressRecorder() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    states.clear();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (!test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
      return;
    }
    boolean pending = result.getThrowable().filter(PendingReport::isPending).isPresent();
    if (result.getStatus() == Status.ABORTED && !pending) {
      return; // data that this machine lacks says nothing of the exercise
    }
    Progress.State state =
        switch (result.getStatus()) {
          case SUCCESSFUL -> Progress.State.RIGHT;
          case FAILED -> Progress.State.WRONG;
          case ABORTED -> Progress.State.PENDING;
        };
    test.getTags().stream()
        .map(TestTag::getName)
        .filter(ExerciseNumber::isOne)
        .forEach(number -> states.merge(number, state, ProgressRecorder::worse));
  }

  private static Progress.State worse(Progress.State a, Progress.State b) {
    if (a == Progress.State.WRONG || b == Progress.State.WRONG) {
      return Progress.State.WRONG;
    }
    return a == Progress.State.PENDING ? a : b;
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if ("false".equals(System.getProperty("course.record"))) {
      return;
    }
    for (Module module : Module.values()) {
      Map<String, Progress.State> ofModule = new TreeMap<>(ExerciseNumber.ORDER);
      states.forEach(
          (number, state) -> {
            if (Catalogue.course().find(number).filter(e -> isStudents(e, module)).isPresent()) {
              ofModule.put(number, state);
            }
          });
      if (!ofModule.isEmpty()) {
        record(module, ofModule);
      }
    }
  }

  private static void record(Module module, Map<String, Progress.State> states) {
    try {
      Progress.record(CourseRoot.find(), module, states);
    } catch (IOException | InputException e) {
      // the tests' verdict stands without it
      System.err.println("Your progress could not be kept: " + e.getMessage());
    }
  }

  private static boolean isStudents(ExerciseInfo exercise, Module module) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return exercise.module() == module.number()
        && SolvedClasses.of(exercise.type(), loader) == SolvedClasses.Origin.OTHER;
  }
}
