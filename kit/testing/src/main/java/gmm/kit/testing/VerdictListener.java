package gmm.kit.testing;

import gmm.kit.testing.Reason.Skipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Hears what becomes of each test of a run, and tells it as verdicts. */
public abstract class VerdictListener implements TestExecutionListener {

  private final List<Verdict> failures = new ArrayList<>();
  private TestPlan plan;

  /** For a process that runs tests. */
  protected VerdictListener() {}

  /**
   * A test begins.
   *
   * @param name as people read it
   * @param test JUnit's
   */
  protected abstract void began(String name, TestIdentifier test);

  /**
   * A test, or a class whose tests could not be run, has come to an end; once more where the tests
   * after it have changed what can be said of it.
   *
   * @param verdict on it
   */
  protected abstract void found(Verdict verdict);

  /**
   * {@return the verdict that counts}
   *
   * @param verdict JUnit's
   * @param test that has just ended
   */
  protected Verdict judged(Verdict verdict, TestIdentifier test) {
    return verdict;
  }

  @Override
  public final void testPlanExecutionStarted(TestPlan testPlan) {
    plan = testPlan;
  }

  @Override
  public final void executionStarted(TestIdentifier test) {
    if (test.isTest()) {
      began(name(test), test);
    }
  }

  @Override
  public final void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Verdict.on(name(test), test, result).map(v -> judged(v, test)).ifPresent(this::keep);
  }

  private void keep(Verdict verdict) {
    found(verdict);
    if (verdict.fails()) {
      failures.add(verdict);
    }
  }

  @Override
  public final void executionSkipped(TestIdentifier test, String reason) {
    found(Verdict.on(name(test), test, new Skipped(reason)));
  }

  /** A name that was given to a mistake early may not hold for the answers that came later. */
  public final void tellWhatChanged() {
    for (Verdict before : failures) {
      Verdict now = Heard.atTheEnd(before);
      if (!now.equals(before)) {
        found(now);
      }
    }
  }

  private String name(TestIdentifier test) {
    return Verdict.nameOf(test, plan);
  }
}
