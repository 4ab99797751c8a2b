package gmm.mixture.given;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What a fit tells while it runs and when it has ended, and whom. */
final class Reporting {

  int verbose;
  int verboseInterval = 10;
  PrintStream verboseTo = System.err;
  Consumer<IterationReport> listener = report -> {};
  IntConsumer starts = start -> {};
  Consumer<String> warnings = Reporting::log;

  /** The platform's logger: a program decides where it goes, or turns it off. */
  private static void log(String warning) {
    System.getLogger("gmm.mixture.GaussianMixture").log(System.Logger.Level.WARNING, warning);
  }

  /** {@return who is told of each iteration of a fit that begins now} */
  Consumer<IterationReport> begin(int maxIter) {
    return new VerboseLines(verbose, verboseInterval, maxIter, verboseTo).andThen(listener);
  }

  /** Tells of a start that came to nothing. */
  void leftOut(int start, int starts, IllegalStateException why) {
    warnings.accept(
        "start %d of %d is left out: %s".formatted(start + 1, starts, why.getMessage()));
  }

  /** Warns of a fit that was to converge and has not. */
  void end(Fit fit, int maxIter, double tol) {
    if (!fit.converged() && maxIter > 0 && tol > 0) {
      warnings.accept(
          "the fit has not converged: after %d iterations the mean log-likelihood still changed by more than tol = %s; increase maxIter or tol, try another start, or look for degenerate data"
              .formatted(fit.iterations(), tol));
    }
  }
}
