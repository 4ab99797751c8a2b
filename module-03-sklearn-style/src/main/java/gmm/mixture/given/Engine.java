// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.linalg.Blas;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import gmm.mixture.BestOfStarts;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * EM on blocks of rows: each block is read once an iteration, its responsibilities ({@link
 * GaussianMixture#predictProba(Block)}, exercise 3.7) are added up and forgotten, and the M-step
 * takes the sums. No n x k matrix is held.
 */
final class Engine {

  /** A fall of the likelihood by less than this, relative to its size, is rounding. */
  private static final double ROUNDING = 1e-9;

  /** Up to here a row's products of two features are few enough to be multiplied as they are. */
  private static final int FEW_FEATURES = 32;

  /** Coefficients of all components together: 32 MB. */
  private static final long MOST_COEFFICIENTS = 1 << 22;

  private final Partitions data;
  private final Settings settings;
  private final EStep eStep;
  private final Consumer<Progress> listener;

  Engine(RowSource source, Settings settings, Consumer<Progress> listener) {
    this.settings = settings;
    this.listener = listener;
    CovarianceType type = settings.covarianceType();
    int d = source.columns();
    int k = settings.components();
    // here, before there are other threads: while one loads it no other may load a library
    Blas.singleThreaded();
    boolean wide = type == CovarianceType.FULL && d > FEW_FEATURES;
    int monomials = LinearForm.kind(type).count(d);
    boolean products = !wide && (long) k * monomials <= MOST_COEFFICIENTS;
    int blockRows =
        wide
            ? ByComponent.rows(d, k)
            : products ? Blocks.rowsOfMonomials(k, monomials) : Blocks.rows(d, k);
    data = new Partitions(source, blockRows, Statistics.numbers(type, k, d));
    Centre centre = products ? Centre.of(data) : null;
    double regCovar = settings.regCovar();
    EStep plain = new AboutMeans(wide ? new ByComponent(data) : new BlockByBlock(data), regCovar);
    eStep = products ? new ByProducts(data, centre, type, regCovar, plain) : plain;
  }

  /** The best of the starts. */
  GaussianMixture fit(GivenStart given) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(settings.seed());
    int starts = given.complete() ? 1 : settings.nInit();
    IntFunction<GaussianMixture> fitFrom =
        i -> run(start(given, random), i, Double.NEGATIVE_INFINITY);
    return starts == 1 ? fitFrom.apply(0) : BestOfStarts.of(starts, fitFrom);
  }

  private Parameters start(GivenStart given, RandomGenerator random) {
    Parameters found =
        given.complete()
            ? null
            : new Starts(
                    data, settings.components(), settings.covarianceType(), settings.regCovar())
                .of(settings.init(), random);
    return given.over(found, settings.covarianceType());
  }

  /**
   * EM from one start, until the mean log-likelihood stands still or the iterations are used up.
   */
  GaussianMixture run(Parameters start, int startNumber, double lowerBoundBefore) {
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
      listener.accept(new Progress(startNumber, iteration, now, change, converged));
    }
    parameters.factors();
    return new GaussianMixture(parameters, new Fit(converged, iteration, lowerBound));
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
