package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.RowSource;
import gmm.mixture.BestOfStarts;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.engine.Engine;
import gmm.mixture.engine.Fitted;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/**
 * The settings of a fit, and {@code fit} itself. A builder may be used again: the model knows
 * nothing of it. The same seed gives the same model, bit for bit, whatever the number of threads.
 */
public final class MixtureBuilder {

  private final Reporting reporting = new Reporting();
  private final int components;
  private CovarianceType covarianceType = CovarianceType.FULL;
  private double tol = 1e-3;
  private double regCovar = 1e-6;
  private int maxIter = 100;
  private int nInit = 1;
  private InitMethod init = InitMethod.KMEANS;
  private CentroidFinder centroids;
  private long seed;
  private GivenStart start = GivenStart.NONE;
  private Parameters startFrom;

  /**
   * @param components k, at least 1
   */
  public MixtureBuilder(int components) {
    this.components = Check.atLeast("components", components, 1);
  }

  /** The shape of the covariances; {@code FULL} unless said otherwise. Returns this. */
  public MixtureBuilder covarianceType(CovarianceType value) {
    covarianceType = Check.notNull("covarianceType", value);
    return this;
  }

  /** The fit stops when the mean log-likelihood changes by less; 1e-3. Returns this. */
  public MixtureBuilder tol(double value) {
    tol = Check.notNegative("tol", value);
    return this;
  }

  /** What is added to the diagonal of every covariance; 1e-6. Returns this. */
  public MixtureBuilder regCovar(double value) {
    regCovar = Check.notNegative("regCovar", value);
    return this;
  }

  /** EM iterations at most; 100. With 0 the model is the start itself. Returns this. */
  public MixtureBuilder maxIter(int value) {
    maxIter = Check.atLeast("maxIter", value, 0);
    return this;
  }

  /** How many starts are tried, the best of which is kept; 1. Returns this. */
  public MixtureBuilder nInit(int value) {
    nInit = Check.atLeast("nInit", value, 1);
    return this;
  }

  /** How a start is found; {@code KMEANS}. Returns this. */
  public MixtureBuilder init(InitMethod value) {
    init = Check.notNull("init", value);
    return this;
  }

  /**
   * A k-means of one's own instead of the engine's, whatever {@link #init} says; such as module
   * 2's:
   *
   * <pre>{@code
   * centroids((rows, k, random) -> KMeans.fit(rows, KMeansPlusPlus.seed(rows, k, random), 300).centroids())
   * }</pre>
   *
   * Returns this.
   */
  public MixtureBuilder centroids(CentroidFinder value) {
    centroids = Check.notNull("centroids", value);
    return this;
  }

  /** Where all randomness comes from; 0. Returns this. */
  public MixtureBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** The weights to start from, length k, summing to 1. Returns this. */
  public MixtureBuilder weightsInit(double[] value) {
    start = new GivenStart(value, start.means(), start.precisions());
    return this;
  }

  /** The means to start from, k x d. Returns this. */
  public MixtureBuilder meansInit(double[][] value) {
    start = new GivenStart(start.weights(), value, start.precisions());
    return this;
  }

  /**
   * The inverse covariances to start from: k of d x d (full), one of d x d (tied), k of 1 x d
   * (diagonal), k of 1 x 1 (spherical). Returns this.
   */
  public MixtureBuilder precisionsInit(double[][][] value) {
    start = new GivenStart(start.weights(), start.means(), value);
    return this;
  }

  /**
   * The parameters to start from, all three, such as those of a model read back from a file;
   * covariances of another type are converted ({@link Parameters#as}). What {@link #weightsInit},
   * {@link #meansInit} and {@link #precisionsInit} say takes precedence. Returns this.
   */
  public MixtureBuilder startFrom(Parameters value) {
    startFrom = Check.notNull("startFrom", value);
    return this;
  }

  /**
   * How much is printed of the fit: 0 nothing, 1 where it is every {@link #verboseInterval}
   * iterations, 2 or more with the change and the seconds; 0. Returns this.
   */
  public MixtureBuilder verbose(int value) {
    reporting.verbose = Check.atLeast("verbose", value, 0);
    return this;
  }

  /** Every how many iterations a line is printed, if any is; 10. Returns this. */
  public MixtureBuilder verboseInterval(int value) {
    reporting.verboseInterval = Check.atLeast("verboseInterval", value, 1);
    return this;
  }

  /** Where the lines are printed; {@code System.err}. Returns this. */
  public MixtureBuilder verboseTo(PrintStream value) {
    reporting.verboseTo = Check.notNull("verboseTo", value);
    return this;
  }

  /**
   * What is told, in a sentence, of a fit that does not converge; unless said otherwise a warning
   * of the {@link System.Logger} that is named after the model's class. With {@code tol(0)} or
   * {@code maxIter(0)} nobody asked for convergence, and there is none. Returns this.
   */
  public MixtureBuilder onWarning(Consumer<String> value) {
    reporting.warnings = Check.notNull("onWarning", value);
    return this;
  }

  /** What is told of each iteration; nothing unless said otherwise. Returns this. */
  public MixtureBuilder listener(Consumer<IterationReport> value) {
    reporting.listener = Check.notNull("listener", value);
    return this;
  }

  /**
   * What is told of each start, from 0, when its parameters are found and EM begins; nothing unless
   * said otherwise. Returns this.
   */
  public MixtureBuilder onStart(IntConsumer value) {
    reporting.starts = Check.notNull("onStart", value);
    return this;
  }

  /** {@return the settings as they stand} */
  public Settings settings() {
    return new Settings(components, covarianceType, tol, regCovar, maxIter, nInit, init, seed);
  }

  /**
   * {@return the mixture that makes the rows most probable, as far as EM finds it}
   *
   * @param rows n x d, n at least 2 and at least k, finite
   * @throws IllegalArgumentException if the rows or a given start cannot be used, before any work
   * @throws IllegalStateException if a covariance becomes ill-defined, naming the component
   */
  public GaussianMixture fit(double[][] rows) {
    return fit(RowSource.of(rows));
  }

  /**
   * {@return the mixture that makes the rows most probable, as far as EM finds it}
   *
   * @param rows n x d, n at least 2 and at least k
   * @throws IllegalArgumentException if the rows or a given start cannot be used, before any work
   * @throws IllegalStateException if a covariance becomes ill-defined, naming the component
   */
  public GaussianMixture fit(RowSource rows) {
    check(rows);
    Engine engine = engine(rows);
    int starts = startFrom != null || start.complete() ? 1 : nInit;
    RandomGenerator random = new SplittableRandom(seed);
    IntFunction<GaussianMixture> fitFrom =
        i -> run(engine, first(engine, i, random), i, Double.NEGATIVE_INFINITY);
    GaussianMixture best = starts == 1 ? fitFrom.apply(0) : bestOf(starts, fitFrom);
    reporting.end(best.fit(), maxIter, tol);
    return best;
  }

  /** A start that fails is left out, and told; the fit fails only where every start does. */
  private GaussianMixture bestOf(int starts, IntFunction<GaussianMixture> fitFrom) {
    List<GaussianMixture> fits = new ArrayList<>();
    IllegalStateException failure = null;
    for (int i = 0; i < starts; i++) {
      try {
        fits.add(fitFrom.apply(i));
      } catch (IllegalStateException e) {
        reporting.leftOut(i, starts, e);
        failure = e;
      }
    }
    if (fits.isEmpty()) {
      throw new IllegalStateException(
          "all %d starts failed; the last one: %s".formatted(starts, failure.getMessage()),
          failure);
    }
    return BestOfStarts.of(fits.size(), fits::get);
  }

  /**
   * {@return the mixture after further iterations from a fitted one: a warm start}
   *
   * @param rows n x d, n at least 2 and at least k, finite
   * @param previous of as many components and features, and the same covariance type
   * @throws IllegalArgumentException if the rows or the previous model cannot be used
   */
  public GaussianMixture fit(double[][] rows, GaussianMixture previous) {
    return fit(RowSource.of(rows), previous);
  }

  /**
   * {@return the mixture after further iterations from a fitted one: a warm start}
   *
   * @param rows n x d, n at least 2 and at least k
   * @param previous of as many components and features, and the same covariance type
   * @throws IllegalArgumentException if the rows or the previous model cannot be used
   */
  public GaussianMixture fit(RowSource rows, GaussianMixture previous) {
    check(rows);
    Preconditions.size("the previous model", previous.parameters(), components, rows);
    Check.that(
        previous.covarianceType() == covarianceType,
        "the previous model is %s but the fit is to be %s",
        previous.covarianceType(),
        covarianceType);
    GaussianMixture more = run(engine(rows), previous.parameters(), 0, previous.lowerBound());
    reporting.end(more.fit(), maxIter, tol);
    return more;
  }

  /**
   * {@return the component of each row, 0 to k - 1, in the mixture fitted to the same rows}
   *
   * @param rows n x d, n at least 2 and at least k, finite
   */
  public int[] fitPredict(double[][] rows) {
    return fit(rows).predict(rows);
  }

  /** What EM begins with, as far as it is given; the rest as the engine finds it. */
  private Parameters first(Engine engine, int number, RandomGenerator random) {
    if (startFrom != null) {
      return start.over(startFrom.as(covarianceType), covarianceType);
    }
    return start.over(start.complete() ? null : found(engine, number, random), covarianceType);
  }

  private Parameters found(Engine engine, int number, RandomGenerator random) {
    return centroids == null ? engine.start(number, random) : engine.start(centroids, random);
  }

  private GaussianMixture run(Engine engine, Parameters first, int number, double before) {
    reporting.starts.accept(number);
    Fitted fitted = engine.run(first, number, before);
    return new GaussianMixture(fitted.parameters(), fitted.fit());
  }

  private Engine engine(RowSource rows) {
    return new Engine(rows, settings(), reporting.begin(maxIter));
  }

  private void check(RowSource rows) {
    start.check(components, rows.columns(), covarianceType);
    if (startFrom != null) {
      Preconditions.size("startFrom", startFrom, components, rows);
    }
    Preconditions.rows(rows, components);
  }
}
