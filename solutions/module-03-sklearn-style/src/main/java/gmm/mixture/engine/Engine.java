package gmm.mixture.engine;

import gmm.kit.linalg.Blas;
import gmm.kit.linalg.RowSource;
import gmm.mixture.given.Fit;
import gmm.mixture.given.IterationReport;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Settings;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * EM on blocks of rows: each block is read once an iteration, its responsibilities ({@link
 * gmm.mixture.Responsibilities}, exercise 3.7) are added up and forgotten, and the M-step takes the
 * sums. No n x k matrix is held.
 */
public final class Engine {

  /** A fall of the likelihood by less than this, relative to its size, is rounding. */
  private static final double ROUNDING = 1e-9;

  private final Partitions data;
  private final Settings settings;
  private final EStep eStep;
  private final Consumer<IterationReport> listener;

  /**
   * @param rows n x d
   * @param settings what the fit is to do
   * @param listener is told of each iteration
   */
  public Engine(RowSource rows, Settings settings, Consumer<IterationReport> listener) {
    this.settings = settings;
    this.listener = listener;
    // here, before there are other threads: while one loads it no other may load a library
    Blas.singleThreaded();
    EStepChoice choice = EStepChoice.of(settings, rows.columns());
    data = choice.partitions(rows);
    eStep = choice.on(data);
  }

  /**
   * {@return the parameters that a start begins with, as {@code init} says}
   *
   * @param random the source of randomness
   */
  public Parameters start(RandomGenerator random) {
    return new Starts(data, settings).of(settings.init(), random);
  }

  /**
   * EM from one start, until the mean log-likelihood stands still or the iterations are used up.
   *
   * @param start the first parameters
   * @param number which start it is, from 0; the listener is told
   * @param lowerBoundBefore mean log-likelihood of a row before the first iteration, minus infinity
   *     if unknown
   * @return what it has come to
   * @throws IllegalStateException if a covariance becomes ill-defined or the likelihood is not a
   *     number
   */
  public Fitted run(Parameters start, int number, double lowerBoundBefore) {
    Parameters parameters = start;
    double lowerBound = lowerBoundBefore;
    boolean converged = false;
    int iteration = 0;
    while (!converged && iteration < settings.maxIter()) {
      EStep.Step step = eStep.of(parameters);
      double now = step.logLikelihood() / data.rows();
      double change = now - lowerBound;
      // a warm start may go on with other rows, which are less probable
      requireNoFall(iteration == 0 ? Double.NEGATIVE_INFINITY : lowerBound, now);
      parameters = step.next();
      converged = Math.abs(change) < settings.tol();
      lowerBound = now;
      iteration++;
      listener.accept(new IterationReport(number, iteration, now, change, converged));
    }
    parameters.requirePositiveDefinite();
    return new Fitted(parameters, new Fit(converged, iteration, lowerBound));
  }

  /** Plain EM never makes the data less probable; with a regularised diagonal it may, a little. */
  private void requireNoFall(double before, double now) {
    if (!Double.isFinite(now)) {
      throw new IllegalStateException(
          "the mean log-likelihood became " + now + ": scale the input data, or increase regCovar");
    }
    boolean fell = now < before - ROUNDING * Math.max(1, Math.abs(before));
    if (settings.regCovar() == 0 && fell) {
      throw new IllegalStateException(
          "the mean log-likelihood fell from %s to %s, which EM without regCovar never does: a step is wrong"
              .formatted(before, now));
    }
  }
}
