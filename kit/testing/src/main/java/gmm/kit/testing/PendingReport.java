package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.testing.Reason.NotWritten;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints, after the tests, the exercises that are not written yet, a line each, with the place in
 * the lecture.
 */
public final class PendingReport implements TestExecutionListener {

  private final Set<String> unwritten = new TreeSet<>(ExerciseNumber.ORDER);
  private final Map<String, Reason> waiting = new TreeMap<>(ExerciseNumber.ORDER);
  private final Set<String> wrong = new TreeSet<>(ExerciseNumber.ORDER);
  private final Map<String, List<Verdict>> all = new TreeMap<>(ExerciseNumber.ORDER);
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
    all.clear();
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Verdict.on(test.getDisplayName(), test, result).ifPresent(this::add);
  }

  private void add(Verdict verdict) {
    if (verdict.fails()) {
      wrong.addAll(verdict.exercises());
    }
    if (verdict.reason() instanceof NotWritten todo) {
      unwritten.addAll(todo.exercises());
    }
    for (String exercise : verdict.exercises()) {
      all.computeIfAbsent(exercise, number -> new ArrayList<>()).add(verdict);
      if (verdict.stateOf(exercise).equals(Optional.of(ExerciseState.WAITING))) {
        waiting.put(exercise, verdict.reason());
      }
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (Boolean.getBoolean("course.quiet")) {
      return;
    }
    unwritten.forEach(n -> out.println(Sentences.notWritten(n)));
    all.forEach((n, own) -> methods(n, own).ifPresent(how -> out.println(n + ": " + how)));
    waiting.keySet().removeAll(unwritten);
    waiting.keySet().removeAll(wrong);
    waiting.forEach((n, reason) -> out.println(n + " waits: it " + Sentences.whyItWaits(reason)));
  }

  private static Optional<String> methods(String exercise, List<Verdict> own) {
    return Catalogue.course().find(exercise).flatMap(e -> MethodStates.sentence(e, own));
  }
}
