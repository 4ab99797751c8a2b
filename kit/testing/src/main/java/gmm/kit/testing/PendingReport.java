package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.Module;
import gmm.kit.Todo;
import java.io.PrintStream;
import java.util.Map;
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
  private final Set<String> wrong = new TreeSet<>(ExerciseNumber.ORDER);
  private final PrintStream out;

  /** Public for the service loader. */
  public PendingReport() {
    this(System.out); // now: a test may put another in its place
  }

  PendingReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    unwritten.clear();
    waiting.clear();
    wrong.clear();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      wrong.addAll(exercisesOf(test));
    }
    result.getThrowable().filter(PendingReport::isPending).ifPresent(t -> add(test, t));
  }

  private void add(TestIdentifier test, Throwable pending) {
    String reason = pending.getMessage().replace(ThreeStates.PENDING, "");
    Set<String> own = exercisesOf(test);
    if (!reason.endsWith(ThreeStates.UNWRITTEN)) {
      own.forEach(n -> waiting.put(n, reason));
      return;
    }
    Set<String> because =
        NUMBER.matcher(reason).results().map(MatchResult::group).collect(Collectors.toSet());
    unwritten.addAll(because);
    if (own.stream().noneMatch(because::contains)) {
      own.forEach(n -> waiting.put(n, "builds on " + reason));
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
    unwritten.forEach(
        n ->
            out.println(
                Catalogue.course()
                    .find(n)
                    .map(PendingReport::line)
                    .orElse(n + ThreeStates.UNWRITTEN)));
    waiting.keySet().removeAll(unwritten);
    waiting.keySet().removeAll(wrong);
    waiting.forEach((number, reason) -> out.println(number + " waits: it " + reason));
  }

  private static String line(ExerciseInfo e) {
    return "%s not written yet: %s (%s), %s/LECTURE.md, section %s"
        .formatted(e.number(), e.where(), e.title(), Module.of(e.module()).folder(), e.section());
  }
}
