package gmm.mixture.fit;

import gmm.mixture.given.IterationReport;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows each iteration of a fit: one line that changes on a terminal, a line each elsewhere. */
final class FitProgress implements Consumer<IterationReport>, AutoCloseable {

  private static final long REFRESH_NANOS = 100_000_000;

  private final PrintWriter out;
  private final boolean terminal;
  private final int starts;
  private final long begin = System.nanoTime();
  private long shownAt = begin - REFRESH_NANOS;
  private long since = begin;
  private long startNanos;
  private int iterations;
  private int width;

  /**
   * @param out takes the lines
   * @param terminal whether lines can be written over
   * @param starts how many there will be
   */
  FitProgress(PrintWriter out, boolean terminal, int starts) {
    this.out = out;
    this.terminal = terminal;
    this.starts = starts;
  }

  /** A start's parameters are found: what has passed since the last iteration went into them. */
  void started(int start) {
    startNanos += System.nanoTime() - since;
  }

  @Override
  public void accept(IterationReport progress) {
    iterations++;
    long now = System.nanoTime();
    since = now;
    if (!terminal) {
      out.println(line(progress, now));
    } else if (now - shownAt >= REFRESH_NANOS) {
      shownAt = now;
      over(line(progress, now));
    }
  }

  private String line(IterationReport progress, long now) {
    String which = starts > 1 ? "start %d of %d, ".formatted(progress.start() + 1, starts) : "";
    String change =
        Double.isFinite(progress.change())
            ? String.format(Locale.ROOT, ", change %9.2e", progress.change())
            : "";
    return String.format(
        Locale.ROOT,
        "%siteration %3d: mean log-likelihood %.6f%s, %.2f s",
        which,
        progress.iteration(),
        progress.lowerBound(),
        change,
        (now - begin) / 1e9);
  }

  private void over(String line) {
    out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    out.flush();
    width = line.length();
  }

  /** {@return the iterations of all starts} */
  int iterations() {
    return iterations;
  }

  /** {@return the seconds that went into finding starts, all together} */
  double startSeconds() {
    return startNanos / 1e9;
  }

  /** Takes away the line that changes. */
  @Override
  public void close() {
    if (width > 0) {
      over("");
      width = 0;
      out.print("\r");
      out.flush();
    }
  }
}
