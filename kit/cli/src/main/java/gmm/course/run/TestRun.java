package gmm.course.run;

import gmm.kit.Todo;
import gmm.kit.grade.ask.Asker;
import gmm.kit.testing.Heard;
import gmm.kit.testing.OnSolutions;
import gmm.kit.testing.Reason;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Survey;
import gmm.kit.testing.Verdict;
import gmm.kit.testing.VerdictListener;
import gmm.kit.testing.Verdicts;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/** One job's tests, run in this process in a class loader of their own. */
final class TestRun {

  private final Job job;
  private final Consumer<Verdict> told;
  private RuntimeException untold;
  private volatile Verdict running; // the last test that was begun, as crashed

  /**
   * @param told of each test twice: before it runs as crashed, then what became of it; and once
   *     more where the tests after it have changed what can be said of it
   */
  TestRun(Job job, Consumer<Verdict> told) {
    this.job = job;
    this.told = told;
  }

  /**
   * Runs them.
   *
   * @param launcher of JUnit
   */
  void run(Launcher launcher) {
    if (job.testRoots().stream().noneMatch(root -> Files.exists(Path.of(root)))) {
      return;
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    set("course.strict", job.strict() ? "true" : null);
    set("course.record", job.record() ? null : "false");
    set(Whose.PROPERTY, job.classes().property());
    job.properties().forEach(TestRun::set);
    try (URLClassLoader loader = new URLClassLoader(urls(), before)) {
      thread.setContextClassLoader(loader);
      Todo.forget();
      Heard.forget();
      Verdicts.goOnFrom(job.known());
      Listener listener = new Listener();
      launcher.execute(request().build(), listener);
      listener.tellWhatChanged();
      if (job.properties().containsKey(Survey.PROPERTY)) {
        Survey.write(Path.of(job.properties().get(Survey.PROPERTY)));
      }
      if (untold != null) {
        throw untold;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Asker.finish();
      job.properties().keySet().forEach(System::clearProperty);
      thread.setContextClassLoader(before);
    }
  }

  /** Tells that the process is about to end, and who ends it, while a test runs. */
  void tellEnd() {
    Verdict test = running;
    for (StackTraceElement[] trace : Thread.getAllStackTraces().values()) {
      if (test != null && Ending.isIn(trace)) {
        tell(new Verdict(test.test(), test.exercises(), Ending.of(trace)));
      }
    }
  }

  private LauncherDiscoveryRequestBuilder request() throws IOException {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectors());
    if (job.classes() == Whose.STUDENTS) {
      request.filters(TagFilter.excludeTags(OnSolutions.TAG));
    }
    if (!job.known().isEmpty()) {
      request.filters(TagFilter.excludeTags(List.copyOf(job.known().keySet())));
    }
    return job.tags().isEmpty() ? request : request.filters(TagFilter.includeTags(job.tags()));
  }

  /** The classes that bear the tags; all where there is no tag, or no class is seen to bear one. */
  private List<? extends DiscoverySelector> selectors() throws IOException {
    Set<Path> roots = job.testRoots().stream().map(Path::of).collect(Collectors.toSet());
    List<String> types = job.tags().isEmpty() ? List.of() : TaggedClasses.in(roots, job.tags());
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return types.isEmpty()
        ? DiscoverySelectors.selectClasspathRoots(roots)
        : types.stream().map(type -> DiscoverySelectors.selectClass(loader, type)).toList();
  }

  private URL[] urls() {
    return job.classPath().stream().map(TestRun::url).toArray(URL[]::new);
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("not a class path entry: " + entry, e);
    }
  }

  private static void set(String property, String value) {
    if (value == null) {
      System.clearProperty(property);
    } else {
      System.setProperty(property, value);
    }
  }

  /** JUnit would go on without a word if a listener failed: a verdict would be missing. */
  private void tell(Verdict verdict) {
    try {
      told.accept(verdict);
    } catch (RuntimeException e) {
      untold = e;
    }
  }

  private final class Listener extends VerdictListener {

    @Override
    protected void began(String name, TestIdentifier test) {
      running = Verdict.on(name, test, new Crashed());
      tell(running);
    }

    @Override
    protected void found(Verdict verdict) {
      tell(verdict);
    }

    /** A submission that is being graded has fallen silent: whatever the test made of that. */
    @Override
    protected Verdict judged(Verdict verdict, TestIdentifier test) {
      Reason incident = test.isTest() ? Asker.incident() : null;
      return incident == null ? verdict : verdict.because(incident);
    }
  }
}
