package gmm.course.run;

import gmm.kit.Todo;
import gmm.kit.testing.Whose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One job's tests, run in this process in a class loader of their own. */
final class TestRun {

  private final Job job;
  private final List<TestResult> results = new ArrayList<>();

  TestRun(Job job) {
    this.job = job;
  }

  Outcome run() {
    if (job.testRoots().stream().noneMatch(root -> Files.exists(Path.of(root)))) {
      return new Outcome(results, "");
    }
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    set("course.strict", job.strict() ? "true" : null);
    set("course.record", job.record() ? null : "false");
    set(Whose.PROPERTY, job.classes().property());
    try (URLClassLoader loader = new URLClassLoader(urls(), before)) {
      thread.setContextClassLoader(loader);
      Todo.forget();
      Launcher launcher = LauncherFactory.create();
      launcher.execute(request().build(), new Listener());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      thread.setContextClassLoader(before);
    }
    return new Outcome(results, "");
  }

  private LauncherDiscoveryRequestBuilder request() {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                DiscoverySelectors.selectClasspathRoots(
                    job.testRoots().stream().map(Path::of).collect(Collectors.toSet())));
    return job.tags().isEmpty() ? request : request.filters(TagFilter.includeTags(job.tags()));
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

  private final class Listener implements TestExecutionListener {

    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
      plan = testPlan;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (!test.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
        return;
      }
      Throwable thrown = result.getThrowable().orElse(null);
      results.add(
          new TestResult(
              name(test),
              tags(test),
              Verdict.of(result.getStatus(), thrown),
              Verdict.text(thrown)));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      results.add(new TestResult(name(test), tags(test), TestResult.State.SKIPPED, reason));
    }

    private String name(TestIdentifier test) {
      return plan.getParent(test)
              .filter(p -> p.getParentIdObject().isPresent())
              .map(p -> name(p) + " > ")
              .orElse("")
          + test.getDisplayName();
    }

    private static Set<String> tags(TestIdentifier test) {
      return test.getTags().stream().map(TestTag::getName).collect(Collectors.toSet());
    }
  }
}
