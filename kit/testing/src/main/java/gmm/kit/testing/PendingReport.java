package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import gmm.kit.Todo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints, after the tests, the exercises that are not written yet, a line each, with the place in
 * the lecture.
 */
public final class PendingReport implements TestExecutionListener {

  private static final Pattern NUMBER = Pattern.compile("\\d+\\.\\d+");

  private final Set<String> unwritten = new TreeSet<>(ExerciseNumber.ORDER);
  private final Map<String, String> waiting = new TreeMap<>(ExerciseNumber.ORDER);

  /** Public for the service loader. */
  public PendingReport() {}

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    unwritten.clear();
    waiting.clear();
    Verdicts.forget();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Throwable thrown = result.getThrowable().orElse(null);
    if (result.getStatus() != TestExecutionResult.Status.ABORTED
        || thrown == null
        || !isPending(thrown)) {
      return;
    }
    String reason = thrown.getMessage();
    if (reason.endsWith(ThreeStates.UNWRITTEN)) {
      NUMBER.matcher(reason).results().map(MatchResult::group).forEach(unwritten::add);
    } else {
      exercisesOf(test)
          .forEach(n -> waiting.put(n, reason.substring(ThreeStates.PENDING.length())));
    }
  }

  /**
   * {@return whether a test was aborted because of an unwritten exercise}
   *
   * @param thrown what aborted it
   */
  public static boolean isPending(Throwable thrown) {
    return thrown instanceof Todo
        || String.valueOf(thrown.getMessage()).startsWith(ThreeStates.PENDING);
  }

  private static Set<String> exercisesOf(TestIdentifier test) {
    return test.getTags().stream()
        .map(TestTag::getName)
        .filter(ExerciseNumber::isOne)
        .collect(Collectors.toSet());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (Boolean.getBoolean("course.quiet")) {
      return;
    }
    unwritten.stream()
        .map(Catalogue.course()::find)
        .flatMap(Optional::stream)
        .forEach(PendingReport::print);
    waiting.forEach((number, reason) -> System.out.println(number + " waits: it " + reason));
  }

  private static void print(ExerciseInfo e) {
    System.out.printf(
        "%s not written yet: %s (%s), %s/LECTURE.md, section %s%n",
        e.number(), e.where(), e.title(), Module.of(e.module()).folder(), e.section());
  }
}
