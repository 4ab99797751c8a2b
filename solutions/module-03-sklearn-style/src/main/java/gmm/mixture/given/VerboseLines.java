package gmm.mixture.given;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What {@code verbose} prints of a fit: its starts, some of its iterations, how each start ended.
 */
final class VerboseLines implements Consumer<Progress> {

  private final boolean silent;
  private final boolean detailed;
  private final int interval;
  private final int maxIter;
  private final PrintStream out;
  private long startedAt;
  private long lineAt;

  VerboseLines(int verbose, int interval, int maxIter, PrintStream out) {
    silent = verbose == 0;
    this.detailed = verbose >= 2;
    this.interval = interval;
    this.maxIter = maxIter;
    this.out = out;
    startedAt = lineAt = System.nanoTime();
  }

  @Override
  public void accept(Progress progress) {
    if (silent) {
      return;
    }
    if (progress.iteration() == 1) {
      out.println("start " + progress.start());
    }
    if (progress.iteration() % interval == 0) {
      line(progress);
    }
    if (progress.converged() || progress.iteration() == maxIter) {
      end(progress);
    }
  }

  private void line(Progress progress) {
    String line = "  iteration %d: mean log-likelihood %.6f";
    if (detailed) {
      line += ", change %.3g, %.3f s";
    }
    long now = System.nanoTime();
    double seconds = (now - lineAt) / 1e9;
    lineAt = now;
    out.println(text(line, progress, seconds));
  }

  private void end(Progress progress) {
    String ended = progress.converged() ? "converged" : "not converged";
    String line = "  " + ended + " after %d iterations: mean log-likelihood %.6f";
    if (detailed) {
      line += ", change %.3g, %.3f s";
    }
    long now = System.nanoTime();
    out.println(text(line, progress, (now - startedAt) / 1e9));
    startedAt = lineAt = now;
  }

  private static String text(String line, Progress progress, double seconds) {
    return String.format(
        Locale.ROOT, line, progress.iteration(), progress.lowerBound(), progress.change(), seconds);
  }
}
