package gmm.kit.testing;

import gmm.kit.Todo;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;

/**
 * Runs something in a thread that can be left behind: JUnit's timeouts reach neither constructors
 * nor dynamic tests, and an endless loop there would stop the whole build.
 */
final class Limit {

  private static final String TIMEOUT = "junit.jupiter.execution.timeout.default";
  private static final String MODE = "junit.jupiter.execution.timeout.mode";
  private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s|m|)");

  private Limit() {}

  /** Within JUnit's own default timeout, where one is set. */
  static <T> T hold(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    Duration limit = context.getConfigurationParameter(TIMEOUT).map(Limit::parse).orElse(null);
    if (limit == null || isOff(context.getConfigurationParameter(MODE).orElse("enabled"))) {
      return invocation.proceed();
    }
    return within(
        limit,
        context.getDisplayName(),
        () -> {
          try {
            return invocation.proceed();
          } catch (Exception | Error e) {
            throw e;
          } catch (Throwable e) {
            throw new ExecutionException(e);
          }
        });
  }

  /**
   * {@return what the task gives}
   *
   * @throws Endless if it gives nothing in time; its thread is left behind and disowned
   * @throws Throwable what the task throws
   */
  static <T> T within(Duration limit, String what, Callable<T> task) throws Throwable {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "limited");
    thread.setDaemon(true);
    thread.start();
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      Todo.disown(thread);
      StackTraceElement[] where = thread.getStackTrace();
      thread.interrupt();
      throw new Endless(what + " timed out after " + inWords(limit), where);
    } catch (ExecutionException e) {
      throw e.getCause();
    }
  }

  private static String inWords(Duration limit) {
    return limit.toMillis() % 1000 == 0
        ? limit.toSeconds() + " seconds"
        : limit.toMillis() + " milliseconds";
  }

  private static Duration parse(String text) {
    Matcher duration = DURATION.matcher(text.strip());
    if (!duration.matches()) {
      throw new IllegalArgumentException(TIMEOUT + " must be in ms, s or m but is " + text);
    }
    long number = Long.parseLong(duration.group(1));
    return switch (duration.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofSeconds(number);
    };
  }

  private static boolean isOff(String mode) {
    return switch (mode.strip()) {
      case "disabled" -> true;
      case "disabled_on_debug" ->
          ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
              .anyMatch(a -> a.startsWith("-agentlib:jdwp") || a.startsWith("-Xrunjdwp"));
      default -> false;
    };
  }
}
