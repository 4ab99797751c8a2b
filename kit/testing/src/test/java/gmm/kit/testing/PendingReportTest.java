package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import gmm.kit.Todo;
import gmm.kit.testing.samples.Reported;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class PendingReportTest {

  @Test
  void says_once_what_is_not_written_and_where_it_is_derived_then_what_waits() {
    assertThat(printedOf(Reported.class).lines())
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "1\\.3 not written yet: MaximumLikelihood\\.fit \\(.+\\),"
                            + " module-01-likelihood/LECTURE\\.md, section \\S+"),
            line -> assertThat(line).isEqualTo("9.1 is not written yet"),
            line -> assertThat(line).isEqualTo("9.2 waits: it builds on 9.1, not written yet"));
  }

  @Test
  void says_nothing_where_it_is_asked_to_be_quiet() {
    System.setProperty("course.quiet", "true");
    try {
      assertThat(printedOf(Reported.class)).isEmpty();
    } finally {
      System.clearProperty("course.quiet");
    }
  }

  private static String printedOf(Class<?> sample) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PendingReport report =
        new PendingReport(new PrintStream(printed, true, StandardCharsets.UTF_8));
    LauncherFactory.create(
            LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build())
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(sample))
                .configurationParameters(Runs.ofTheCourse())
                .build(),
            report);
    Todo.forget();
    return printed.toString(StandardCharsets.UTF_8);
  }
}
