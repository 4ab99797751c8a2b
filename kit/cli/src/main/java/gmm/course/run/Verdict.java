package gmm.course.run;

import gmm.kit.testing.PendingReport;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult.Status;

/** JUnit's outcomes as the course's states, and exceptions as a student should read them. */
final class Verdict {

  private static final int FRAMES = 6;

  private Verdict() {}

  static TestResult.State of(Status status, Throwable thrown) {
    return switch (status) {
      case SUCCESSFUL -> TestResult.State.PASSED;
      case FAILED -> TestResult.State.FAILED;
      case ABORTED ->
          thrown != null && PendingReport.isPending(thrown)
              ? TestResult.State.PENDING
              : TestResult.State.SKIPPED;
    };
  }

  /**
   * An assertion's message; of anything else its kind too, and where in the course it came from.
   */
  static String text(Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    if (thrown instanceof AssertionError || PendingReport.isPending(thrown)) {
      return String.valueOf(thrown.getMessage());
    }
    String frames =
        Arrays.stream(thrown.getStackTrace())
            .filter(f -> f.getClassName().startsWith("gmm.") && !isMachinery(f.getClassName()))
            .limit(FRAMES)
            .map(f -> "%n    at %s".formatted(f))
            .collect(Collectors.joining());
    String cause =
        thrown.getCause() == null ? "" : "%n  because of %s".formatted(thrown.getCause());
    return thrown + cause + frames;
  }

  private static boolean isMachinery(String className) {
    return className.startsWith("gmm.kit.testing.") || className.startsWith("gmm.course.");
  }
}
