package gmm.kit.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gmm.kit.Todo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventType;

/** Runs sample tests as the course's tests are run, by the settings in the kit's own file. */
final class Runs {

  /**
   * What became of one test, or of a container that did not succeed.
   *
   * @param name of the method, or of the dynamic test
   * @param status JUnit's
   * @param message of what was thrown; empty if nothing was
   * @param thrown itself, or null
   */
  record Outcome(String name, Status status, String message, Throwable thrown) {

    String inWords() {
      return name + ": " + status + (message.isEmpty() ? "" : " " + message);
    }
  }

  private Runs() {}

  static List<Outcome> of(Class<?>... samples) {
    return of(Map.of(), samples);
  }

  static List<Outcome> strict(Class<?>... samples) {
    System.setProperty("course.strict", "true");
    try {
      return of(Map.of(), samples);
    } finally {
      System.clearProperty("course.strict");
    }
  }

  static List<Outcome> of(Map<String, String> changes, Class<?>... samples) {
    Map<String, String> settings = new HashMap<>(ofTheCourse());
    settings.putAll(changes);
    EngineTestKit.Builder run =
        EngineTestKit.engine("junit-jupiter").configurationParameters(settings);
    for (Class<?> sample : samples) {
      run.selectors(selectClass(sample));
    }
    try {
      List<Outcome> outcomes = new ArrayList<>();
      run.execute()
          .allEvents()
          .filter(e -> e.getType() == EventType.FINISHED)
          .forEach(e -> add(e, outcomes));
      return outcomes;
    } finally {
      Todo.forget();
    }
  }

  /** Names and outcomes in the order of the run. */
  static List<String> inWords(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::inWords).toList();
  }

  private static void add(Event finished, List<Outcome> outcomes) {
    TestExecutionResult result = finished.getRequiredPayload(TestExecutionResult.class);
    if (finished.getTestDescriptor().isTest() || result.getStatus() != Status.SUCCESSFUL) {
      Throwable thrown = result.getThrowable().orElse(null);
      outcomes.add(
          new Outcome(
              finished.getTestDescriptor().getDisplayName().replace("()", ""),
              result.getStatus(),
              thrown == null ? "" : String.valueOf(thrown.getMessage()),
              thrown));
    }
  }

  static Map<String, String> ofTheCourse() {
    Properties properties = new Properties();
    try (InputStream in = Runs.class.getResourceAsStream("/junit-platform.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> settings = new HashMap<>();
    properties.stringPropertyNames().forEach(n -> settings.put(n, properties.getProperty(n)));
    return settings;
  }
}
