package gmm.mixture.given;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What {@code verbose} prints of a fit: its starts, some of its iterations, how each start ended.
 */
final class VerboseLines implements Consumer<IterationReport> {

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
  public void accept(IterationReport report) {
    if (silent) {
      return;
    }
    if (report.iteration() == 1) {
      out.println("start " + report.start());
    }
    if (report.iteration() % interval == 0) {
      line(report);
    }
    if (report.converged() || report.iteration() == maxIter) {
      end(report);
    }
  }

  private void line(IterationReport report) {
    String line = "  iteration %d: mean log-likelihood %.6f";
    if (detailed) {
      line += ", change %.3g, %.3f s";
    }
    long now = System.nanoTime();
    double seconds = (now - lineAt) / 1e9;
    lineAt = now;
    out.println(text(line, report, seconds));
  }

  private void end(IterationReport report) {
    String ended = report.converged() ? "converged" : "not converged";
    String line = "  " + ended + " after %d iterations: mean log-likelihood %.6f";
    if (detailed) {
      line += ", change %.3g, %.3f s";
    }
    long now = System.nanoTime();
    out.println(text(line, report, (now - startedAt) / 1e9));
    startedAt = lineAt = now;
  }

  private static String text(String line, IterationReport report, double seconds) {
    return String.format(
        Locale.ROOT, line, report.iteration(), report.lowerBound(), report.change(), seconds);
  }
}
