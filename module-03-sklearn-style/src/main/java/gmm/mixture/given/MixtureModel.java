// Given: nothing to write here.
package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What is given of {@link GaussianMixture}: the fitted attributes, and predictions that follow from
 * those a student writes.
 */
public abstract class MixtureModel {

  private final Parameters parameters;
  private final Fit fit;
  private Densities densities;
  private Block evaluated;
  private Supplier<Block> evaluation;
  private List<MultivariateGaussian> components;

  /**
   * @param parameters weights, means, covariances
   * @param fit how they were found
   */
  protected MixtureModel(Parameters parameters, Fit fit) {
    this.parameters = Check.notNull("parameters", parameters);
    this.fit = Check.notNull("fit", fit);
  }

  /**
   * The E-step on a block of rows: exercise 3.7.
   *
   * @param rows m x d
   * @return responsibilities, m x k, and log densities, length m
   */
  public abstract Posterior predictProba(Block rows);

  /**
   * {@return P(component | row), n x k; each row sums to 1}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows have not the model's width, or are not finite
   */
  public double[][] predictProba(double[][] rows) {
    checkWidth(rows);
    return Blocks.mapRows(rows, size(), block -> predictProba(block).responsibilities());
  }

  /**
   * {@return log N(xᵢ; μₖ, Σₖ) of each row and component, m x k, a block of one's own}
   *
   * @param rows m x d
   */
  public Block logDensities(Block rows) {
    Check.that(
        rows.columns() == dimension(),
        "rows must have %s features, as the model was fitted with, but have %s",
        dimension(),
        rows.columns());
    return evaluated == rows ? evaluation.get() : densities().of(rows);
  }

  /** The engine's own way to evaluate the densities of a block that it is about to ask for. */
  final void evaluatedBy(Block rows, Supplier<Block> logDensities) {
    evaluated = rows;
    evaluation = logDensities;
  }

  /** {@return log wₖ, length k} */
  public double[] logWeights() {
    return parameters.logWeights();
  }

  /** {@return k, the number of components} */
  public int size() {
    return parameters.size();
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return parameters.dimension();
  }

  /** {@return the shape of the covariances} */
  public CovarianceType covarianceType() {
    return parameters.type();
  }

  /** {@return weights, means and covariances together} */
  public Parameters parameters() {
    return parameters;
  }

  /** {@return a copy, length k} */
  public double[] weights() {
    return parameters.weights();
  }

  /** {@return a copy, k x d} */
  public double[][] means() {
    return parameters.means();
  }

  /**
   * {@return a component's covariance matrix, d x d, whatever the type}
   *
   * @param component 0 to k - 1
   */
  public double[][] covariance(int component) {
    Check.between("component", component, 0, size() - 1);
    return parameters.covariances().matrix(component, dimension());
  }

  /** {@return a copy of the covariances in the compact form of {@link Covariances}} */
  public double[][][] covariances() {
    return parameters.covariances().compact();
  }

  /** {@return Cholesky factors of the precisions, in the compact form of {@link Covariances}} */
  public double[][][] precisionsCholesky() {
    return parameters.precisionsCholesky();
  }

  /** {@return the inverse covariances, in the compact form of {@link Covariances}} */
  public double[][][] precisions() {
    return Precisions.of(parameters.type(), parameters.factors());
  }

  /**
   * {@return a component by itself}
   *
   * @param component 0 to k - 1
   */
  public MultivariateGaussian component(int component) {
    Check.between("component", component, 0, size() - 1);
    return components().get(component);
  }

  /** {@return the same mixture as module 1 knows it} */
  public Mixture toMixture() {
    return Mixture.of(weights(), components());
  }

  /** {@return whether the likelihood had stopped rising when the fit ended} */
  public boolean converged() {
    return fit.converged();
  }

  /** {@return EM iterations of the best start} */
  public int iterations() {
    return fit.iterations();
  }

  /** {@return mean log-likelihood of a sample at the fit's last E-step} */
  public double lowerBound() {
    return fit.lowerBound();
  }

  /**
   * {@return the mean log-likelihood of a row, of data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows have not the model's width
   */
  public double score(RowSource rows) {
    return new Scoring(this, rows).score();
  }

  /**
   * {@return the Bayesian information criterion on data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows have not the model's width
   */
  public double bic(RowSource rows) {
    return new Scoring(this, rows).bic();
  }

  /**
   * {@return Akaike's information criterion on data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows have not the model's width
   */
  public double aic(RowSource rows) {
    return new Scoring(this, rows).aic();
  }

  /**
   * Writes the model as JSON, in place of what stood there; {@link MixtureJson#read} reads it
   * again.
   *
   * @param file where
   * @throws gmm.kit.InputException if it cannot be written
   */
  public void save(Path file) {
    MixtureJsonWriter.write(file, this);
  }

  /** {@return what it is and how the fit went, in one line} */
  @Override
  public String toString() {
    return "GaussianMixture(k = %d, d = %d, %s, %s after %d iterations, lower bound %.6g)"
        .formatted(
            size(),
            dimension(),
            covarianceType().name().toLowerCase(java.util.Locale.ROOT),
            converged() ? "converged" : "not converged",
            iterations(),
            lowerBound());
  }

  /** Refuses data of another width before any work is done. */
  final void checkWidth(double[][] rows) {
    Check.rows("rows", rows);
    Check.that(
        rows[0].length == dimension(),
        "rows must have %s features, as the model was fitted with, but have %s",
        dimension(),
        rows[0].length);
  }

  private synchronized Densities densities() {
    if (densities == null) {
      densities = new Densities(parameters);
    }
    return densities;
  }

  private synchronized List<MultivariateGaussian> components() {
    if (components == null) {
      components =
          IntStream.range(0, size())
              .mapToObj(c -> MultivariateGaussian.of(parameters.mean(c).clone(), covariance(c)))
              .toList();
    }
    return components;
  }
}
