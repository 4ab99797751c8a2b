package gmm.kit;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a long task has come: a bar on a terminal, a plain line at each tenth elsewhere,
 * both on the error stream so that results can be piped; nothing where the property {@value #QUIET}
 * is set. Several threads may step.
 */
public final class Steps implements AutoCloseable {

  /** The property that silences it: "true" where nobody is to be told. */
  public static final String QUIET = "course.quiet";

  private static final int LINES = 10;

  private final String task;
  private final int total;
  private final boolean quiet;
  private final ProgressBar bar;
  private final PrintStream err = System.err;
  private int done;

  private Steps(String task, int total, boolean quiet, boolean terminal) {
    this.quiet = quiet;
    this.task = task;
    this.total = total;
    this.bar =
        terminal
            ? new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setStyle(
                    System.getenv("NO_COLOR") == null
                        ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
                        : ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .build()
            : null;
  }

  /**
   * {@return work that begins now}
   *
   * @param task what is done, a word or two
   * @param total how many steps it has, at least 1
   */
  public static Steps of(String task, int total) {
    // the launcher knows whether anybody looks; Java 21 cannot tell
    boolean quiet = Boolean.getBoolean(QUIET);
    return new Steps(task, total, quiet, !quiet && Boolean.getBoolean("course.terminal"));
  }

  /** One more step is done. */
  public synchronized void step() {
    done++;
    if (bar != null) {
      bar.step();
    } else if (!quiet && done * LINES / total != (done - 1) * LINES / total) {
      err.printf("%s: %d of %d%n", task, done, total);
    }
  }

  /** Ends the display, wherever the work has come to. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
