package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.CourseRoot;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseState;
import gmm.kit.InputException;
import gmm.kit.Module;
import gmm.kit.Progress;
import java.io.IOException;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps what the tests said of a student's exercises, whoever ran them; not of solved classes, and
 * not with {@code -Dcourse.record=false}.
 */
public final class ProgressRecorder implements TestExecutionListener {

  private Verdicts verdicts = new Verdicts();

  /** Public for the service loader. */
  public ProgressRecorder() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    verdicts = new Verdicts();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Verdict.on(test.getDisplayName(), test, result).ifPresent(verdicts::add);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if ("false".equals(System.getProperty("course.record"))) {
      return;
    }
    for (Module module : Module.values()) {
      Map<String, ExerciseState> ofModule = verdicts.all();
      ofModule
          .keySet()
          .removeIf(n -> Catalogue.course().find(n).filter(e -> isStudents(e, module)).isEmpty());
      if (!ofModule.isEmpty()) {
        record(module, ofModule);
      }
    }
  }

  private static void record(Module module, Map<String, ExerciseState> states) {
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
