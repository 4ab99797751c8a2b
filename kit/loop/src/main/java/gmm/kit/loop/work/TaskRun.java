package gmm.kit.loop.work;

import gmm.kit.Todo;
import gmm.kit.testing.Heard;
import gmm.kit.testing.OnSolutions;
import gmm.kit.testing.Reason.Skipped;
import gmm.kit.testing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** One task's tests, run in this process. */
final class TaskRun {

  /** The tag of tests that take longer than a student waits. */
  private static final String SLOW = "slow";

  private final Task task;
  private final String limit;
  private final Consumer<Says> told;
  private final List<Verdict> failures = new ArrayList<>();

  /**
   * @param limit for each test, as JUnit writes it
   * @param told as it goes
   */
  TaskRun(Task task, String limit, Consumer<Says> told) {
    this.task = task;
    this.limit = limit;
    this.told = told;
  }

  void run(Launcher launcher, ClassLoader loader) {
    Todo.forget();
    Heard.forget();
    launcher.execute(request(loader).build(), new Listener());
    for (Verdict before : failures) { // a name given early may not hold for what came later
      Verdict now = Heard.atTheEnd(before);
      if (!now.equals(before)) {
        told.accept(new Says.Found(now));
      }
    }
  }

  private LauncherDiscoveryRequestBuilder request(ClassLoader loader) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                task.classes().stream()
                    .map(type -> DiscoverySelectors.selectClass(loader, type))
                    .toList())
            .filters(TagFilter.includeTags(task.tags()), TagFilter.excludeTags(OnSolutions.TAG))
            .configurationParameter("junit.jupiter.execution.timeout.default", limit);
    return switch (task.slow()) {
      case ALL -> request;
      case WITHOUT -> request.filters(TagFilter.excludeTags(SLOW));
      case ONLY -> request.filters(TagFilter.includeTags(SLOW));
    };
  }

  private final class Listener implements TestExecutionListener {

    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
      plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
      if (test.isTest()) {
        told.accept(new Says.Began(name(test)));
      }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      Verdict.on(name(test), test, result).ifPresent(this::found);
    }

    private void found(Verdict verdict) {
      told.accept(new Says.Found(verdict));
      if (verdict.fails()) {
        failures.add(verdict);
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      told.accept(new Says.Found(Verdict.on(name(test), test, new Skipped(reason))));
    }

    private String name(TestIdentifier test) {
      return Verdict.nameOf(test, plan);
    }
  }
}
