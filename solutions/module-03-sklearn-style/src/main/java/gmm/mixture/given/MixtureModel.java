package gmm.mixture.given;

import gmm.kit.Check;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowBlocks;
import gmm.kit.linalg.RowSource;
import gmm.mixture.InformationCriteria;
import gmm.mixture.Responsibilities;
import java.util.Arrays;

/**
 * What is given of {@code GaussianMixture} beside its attributes: predictions and criteria that
 * follow from the formulas a student writes.
 */
public abstract class MixtureModel extends FittedMixture {

  private Densities densities;

  /**
   * @param parameters weights, means, covariances
   * @param fit how they were found
   */
  protected MixtureModel(Parameters parameters, Fit fit) {
    super(parameters, fit);
  }

  /**
   * {@return the mean log-likelihood of a row: exercise 3.9}
   *
   * @param rows n x d
   */
  public abstract double score(double[][] rows);

  /**
   * {@return the E-step of a block of rows, with {@link Responsibilities}: responsibilities, m x k,
   * and log densities, length m}
   *
   * @param rows m x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public Posterior predictProba(Block rows) {
    Posterior posterior = Responsibilities.of(logDensities(rows), logWeights());
    double[] logDensities = posterior.logDensities();
    for (int i = 0; i < logDensities.length; i++) {
      if (logDensities[i] <= Densities.LOWEST / 2) {
        logDensities[i] = Double.NEGATIVE_INFINITY;
      }
    }
    return posterior;
  }

  /**
   * {@return P(component | row), n x k; each row sums to 1}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width, or are not finite
   */
  public double[][] predictProba(double[][] rows) {
    checkWidth(rows);
    return Blocks.mapRows(rows, size(), block -> predictProba(block).responsibilities());
  }

  /**
   * {@return log N(xᵢ; μₖ, Σₖ) of each row and component, m x k, read only}
   *
   * @param rows m x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public Block logDensities(Block rows) {
    Check.that(
        rows.columns() == dimension(),
        "rows must have %s features, as the model was fitted with, but have %s",
        dimension(),
        rows.columns());
    return densities().of(rows);
  }

  /**
   * {@return the mean log-likelihood of a row, of data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public double score(RowSource rows) {
    double logLikelihood =
        RowBlocks.fitting(rows, size())
            .sum(block -> Arrays.stream(predictProba(block).logDensities()).sum());
    return logLikelihood / rows.rows();
  }

  /**
   * {@return the Bayesian information criterion of the model on this data: the lower the better}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public double bic(double[][] rows) {
    return InformationCriteria.bic(parameters(), score(rows), rows.length);
  }

  /**
   * {@return the same of data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public double bic(RowSource rows) {
    return InformationCriteria.bic(parameters(), score(rows), rows.rows());
  }

  /**
   * {@return Akaike's information criterion of the model on this data: the lower the better}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public double aic(double[][] rows) {
    return InformationCriteria.aic(parameters(), score(rows), rows.length);
  }

  /**
   * {@return the same of data that need not all be in memory}
   *
   * @param rows n x d
   * @throws IllegalArgumentException if the rows do not have the model's width
   */
  public double aic(RowSource rows) {
    return InformationCriteria.aic(parameters(), score(rows), rows.rows());
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
      densities = new Densities(parameters());
    }
    return densities;
  }
}
