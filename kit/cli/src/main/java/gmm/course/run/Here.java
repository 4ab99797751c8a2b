package gmm.course.run;

import gmm.kit.Steps;
import gmm.kit.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs a few exercises' tests in this process, which is there already. A test can take it down with
 * it; so the launcher has made a mark, which {@link #done} takes away: where it finds it still, it
 * has the tests run again by a {@link Worker}, which tells how a process ended.
 */
public final class Here implements Tester {

  /** The mark, where the launcher has made one. */
  public static final String MARK = "course.here";

  private final Duration patience;
  private CompletableFuture<Launcher> launcher;

  /**
   * @param patience how long a job may take
   */
  public Here(Duration patience) {
    this.patience = patience;
  }

  /** {@return whether the launcher sees to it that the tests are run again if this process ends} */
  public static boolean isPossible() {
    return !System.getProperty(MARK, "").isEmpty();
  }

  /**
   * Takes the mark away: all that was to be done here is done.
   *
   * @throws IOException if it cannot be removed
   */
  public static void done() throws IOException {
    if (isPossible()) {
      Files.deleteIfExists(Path.of(System.getProperty(MARK)));
    }
  }

  @Override
  public void start() {
    launcher = CompletableFuture.supplyAsync(LauncherFactory::create, Waiting.OWN_THREAD);
  }

  @Override
  public Outcome run(Job job) {
    Locale locale = Locale.getDefault(); // may be changed by whatever runs here
    System.setProperty(Steps.QUIET, "true");
    Found found = new Found();
    CompletableFuture<String> printed =
        launcher.thenApplyAsync(
            junit -> Prints.of(new TestRun(job, found::add), junit, System.err),
            Waiting.OWN_THREAD);
    try {
      String all = printed.get(patience.toSeconds(), TimeUnit.SECONDS);
      return new Outcome(found.verdicts(), true, all);
    } catch (ExecutionException | TimeoutException | InterruptedException e) {
      Runtime.getRuntime().halt(1); // the mark is in its place: the next process says what is wrong
      throw new IllegalStateException(e);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Override
  public void close() {
    launcher.cancel(true);
  }
}
