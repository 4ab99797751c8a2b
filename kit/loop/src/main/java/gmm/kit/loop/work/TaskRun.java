package gmm.kit.loop.work;

import gmm.kit.Todo;
import gmm.kit.testing.Heard;
import gmm.kit.testing.OnSolutions;
import gmm.kit.testing.Verdict;
import gmm.kit.testing.VerdictListener;
import java.util.function.Consumer;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** One task's tests, run in this process. */
final class TaskRun {

  /** The tag of tests that take longer than a student waits. */
  private static final String SLOW = "slow";

  private final Task task;
  private final String limit;
  private final Consumer<Says> told;

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
    Listener listener = new Listener();
    launcher.execute(request(loader).build(), listener);
    listener.tellWhatChanged();
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

  private final class Listener extends VerdictListener {

    @Override
    protected void began(String name, TestIdentifier test) {
      told.accept(new Says.Began(name));
    }

    @Override
    protected void found(Verdict verdict) {
      told.accept(new Says.Found(verdict));
    }
  }
}
