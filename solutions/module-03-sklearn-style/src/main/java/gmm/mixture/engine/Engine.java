package gmm.mixture.engine;

import gmm.kit.Check;
import gmm.kit.linalg.Blas;
import gmm.kit.linalg.RowSource;
import gmm.mixture.given.CentroidFinder;
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

  private final Partitions data;
  private final Settings settings;
  private final TriedSteps steps;
  private final Starts starts;
  private final Consumer<IterationReport> listener;

  /**
   * @param rows n x d
   * @param settings what the fit is to do
   * @param listener is told of each iteration
   */
  public Engine(RowSource rows, Settings settings, Consumer<IterationReport> listener) {
    this.settings = settings;
    this.listener = listener;
    EStepChoice choice = EStepChoice.of(settings, rows.rows(), rows.columns());
    if (choice.needsBlas()) {
      // here, before there are other threads: while one loads it no other may load a library
      Blas.singleThreaded();
    }
    data = choice.partitions(rows);
    steps = new TriedSteps(choice.on(data));
    starts = new Starts(data, settings, steps, choice.trialIterations(rows.rows()));
  }

  /**
   * {@return the parameters that a start begins with, as {@code init} says}
   *
   * @param number which start it is, from 0
   * @param random the source of randomness
   */
  public Parameters start(int number, RandomGenerator random) {
    return starts.of(settings.init(), number, random);
  }

  /**
   * {@return the parameters that a start begins with, each row in the component of the nearest
   * centroid}
   *
   * @param finder finds the centroids
   * @param random the source of randomness
   * @throws IllegalArgumentException if it does not find k x d finite numbers
   */
  public Parameters start(CentroidFinder finder, RandomGenerator random) {
    int k = settings.components();
    double[][] centroids = finder.find(data.source().allRows(), k, random);
    Check.columns("centroids", centroids, data.columns());
    Check.sameSize("centroids", centroids.length, "components", k);
    return starts.nearest(centroids);
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
    Parameters parametersBefore = start;
    double lowerBound = lowerBoundBefore;
    boolean converged = false;
    int iteration = 0;
    while (!converged && iteration < settings.maxIter()) {
      EStep.Step step = steps.of(parameters);
      double now = step.logLikelihood() / data.rows();
      double change = now - lowerBound;
      requireFinite(now);
      // a warm start may go on with other rows, which are less probable
      boolean onlyRounding =
          iteration > 0 && fallsByRounding(lowerBound, now, parametersBefore, parameters);
      parametersBefore = parameters;
      parameters = step.next();
      converged = Math.abs(change) < settings.tol() || onlyRounding && settings.tol() > 0;
      lowerBound = now;
      iteration++;
      listener.accept(new IterationReport(number, iteration, now, change, converged));
    }
    parameters.requirePositiveDefinite();
    return new Fitted(parameters, new Fit(converged, iteration, lowerBound));
  }

  private static void requireFinite(double now) {
    if (!Double.isFinite(now)) {
      throw new IllegalStateException(
          "the mean log-likelihood became " + now + ": scale the input data, or increase regCovar");
    }
  }

  /**
   * Whether a fall is as large as only rounding can make it: then there is nothing left to gain.
   * Plain EM never makes the data less probable; with a regularised diagonal it may, a little.
   *
   * @throws IllegalStateException if the fall of plain EM is larger than rounding explains
   */
  private boolean fallsByRounding(double before, double now, Parameters earlier, Parameters later) {
    if (settings.regCovar() > 0 || now >= before - Rounding.ofAny(before)) {
      return false;
    }
    double rounding = Rounding.between(earlier, later, data.rows(), before);
    if (before - now > rounding) {
      throw new IllegalStateException(
          "the mean log-likelihood fell from %s to %s, which EM without regCovar never does by more than rounding, here %.1e: a step is wrong"
              .formatted(before, now, rounding));
    }
    return true;
  }
}
