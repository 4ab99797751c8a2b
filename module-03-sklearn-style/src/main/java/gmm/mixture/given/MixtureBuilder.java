// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * The settings of a fit, and {@code fit} itself. The model that comes out is immutable and knows
 * nothing of this builder, so a builder may be used again; the same seed gives the same model, bit
 * for bit, whatever the number of threads.
 */
public final class MixtureBuilder {

  private final int components;
  private CovarianceType covarianceType = CovarianceType.FULL;
  private double tol = 1e-3;
  private double regCovar = 1e-6;
  private int maxIter = 100;
  private int nInit = 1;
  private InitMethod init = InitMethod.KMEANS;
  private long seed;
  private GivenStart start = GivenStart.NONE;
  private Consumer<Progress> listener = progress -> {};

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

  /** Where all randomness comes from; 0. Returns this. */
  public MixtureBuilder seed(long value) {
    seed = value;
    return this;
  }

  /** The weights to start from, length k, summing to 1. Returns this. */
  public MixtureBuilder weightsInit(double[] value) {
    start = new GivenStart(value.clone(), start.means(), start.precisions());
    return this;
  }

  /** The means to start from, k x d. Returns this. */
  public MixtureBuilder meansInit(double[][] value) {
    double[][] copy = Arrays.stream(value).map(double[]::clone).toArray(double[][]::new);
    start = new GivenStart(start.weights(), copy, start.precisions());
    return this;
  }

  /**
   * The inverse covariances to start from: k of d x d (full), one of d x d (tied), k of 1 x d
   * (diagonal), k of 1 x 1 (spherical). Returns this.
   */
  public MixtureBuilder precisionsInit(double[][][] value) {
    start = new GivenStart(start.weights(), start.means(), Covariances.copy(value));
    return this;
  }

  /** What is told of each iteration; nothing unless said otherwise. Returns this. */
  public MixtureBuilder listener(Consumer<Progress> value) {
    listener = Check.notNull("listener", value);
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
    return new Engine(rows, settings(), listener).fit(start);
  }

  /**
   * {@return the mixture after further iterations from a fitted one: a warm start}
   *
   * @param rows n x d, n at least 2 and at least k, finite
   * @param previous of as many components and features, and the same covariance type
   * @throws IllegalArgumentException if the rows or the previous model cannot be used
   */
  public GaussianMixture fit(double[][] rows, GaussianMixture previous) {
    RowSource source = RowSource.of(rows);
    check(source);
    Check.that(
        previous.size() == components && previous.dimension() == source.columns(),
        "the previous model has k = %s and d = %s, which must be %s and %s",
        previous.size(),
        previous.dimension(),
        components,
        source.columns());
    Check.that(
        previous.covarianceType() == covarianceType,
        "the previous model is %s but the fit is to be %s",
        previous.covarianceType(),
        covarianceType);
    return new Engine(source, settings(), listener)
        .run(previous.parameters(), 0, previous.lowerBound());
  }

  /**
   * {@return the component of each row, 0 to k - 1, in the mixture fitted to the same rows}
   *
   * @param rows n x d, n at least 2 and at least k, finite
   */
  public int[] fitPredict(double[][] rows) {
    return fit(rows).predict(rows);
  }

  private void check(RowSource rows) {
    Check.atLeast("the number of rows", rows.rows(), 2);
    Check.that(
        rows.rows() >= components,
        "there must be at least as many rows as components but there are %s rows for %s components",
        rows.rows(),
        components);
    start.check(components, rows.columns(), covarianceType);
  }
}
