// Yours to write: 3.7 predictProba, 3.8 predict, 3.9 scoreSamples, 3.9 score, 3.10 bic, 3.11 aic, 3.12 sample. All else here is given.
package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.Block;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.MixtureModel;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import java.util.random.RandomGenerator;

/**
 * A fitted Gaussian mixture: what scikit-learn's class of the same name is after {@code fit};
 * immutable. The methods here are yours to write; {@link MixtureModel} holds the parameters and
 * what else is given.
 *
 * <pre>{@code
 * GaussianMixture model = GaussianMixture.builder(3).covarianceType(FULL).seed(1).fit(rows);
 * int[] labels = model.predict(rows);
 * }</pre>
 */
public final class GaussianMixture extends MixtureModel {

  /**
   * A mixture of known parameters.
   *
   * @param parameters weights, means, covariances
   * @param fit how they were found
   */
  public GaussianMixture(Parameters parameters, Fit fit) {
    super(parameters, fit);
  }

  /**
   * {@return the settings of a fit, to be changed and then used: {@code builder(3).fit(rows)}}
   *
   * @param K components, at least 1
   */
  public static MixtureBuilder builder(int k) {
    return new MixtureBuilder(k);
  }

  /**
   * The E-step on a block: how probable it is that each row came from each component.
   *
   * <p>rᵢₖ = exp(ℓᵢₖ - log Σₗ exp ℓᵢₗ) with ℓᵢₖ = log wₖ + log N(xᵢ; μₖ, Σₖ); the logarithm of that
   * sum is log p(xᵢ). The largest ℓᵢₖ of a row is taken out before the exponential, as in exercise
   * 1.10. Source: Bishop, PRML, equation 9.23.
   *
   * @param rows m x d
   * @return responsibilities, B x K, and log densities, length B
   */
  @Exercise("3.7")
  public Posterior predictProba(Block rows) {
    throw new Todo("3.7");
  }

  /**
   * The most probable component of each row.
   *
   * @param rows n x d
   * @return length n, each 0 to K - 1; the lower one where two are equally probable
   */
  @Exercise("3.8")
  public int[] predict(double[][] rows) {
    throw new Todo("3.8");
  }

  /**
   * How probable each row is under the whole mixture: log p(x) = log Σₖ wₖ N(x; μₖ, Σₖ).
   *
   * @param rows n x d
   * @return length n
   */
  @Exercise("3.9")
  public double[] scoreSamples(double[][] rows) {
    throw new Todo("3.9");
  }

  /**
   * The mean log-likelihood of a row.
   *
   * @param rows n x d
   * @return 1/n Σᵢ log p(xᵢ)
   */
  @Exercise("3.9")
  public double score(double[][] rows) {
    throw new Todo("3.9");
  }

  /**
   * The Bayesian information criterion of the model on this data: the lower the better.
   *
   * <p>BIC = -2 ℓ + ν log n, with ν the number of free parameters. Source: Schwarz, Estimating the
   * dimension of a model, 1978.
   *
   * @param rows n x d
   */
  @Exercise("3.10")
  public double bic(double[][] rows) {
    throw new Todo("3.10");
  }

  /**
   * Akaike's information criterion of the model on this data: the lower the better.
   *
   * <p>AIC = -2 ℓ + 2 ν, with ν the number of free parameters. Source: Akaike, A new look at the
   * statistical model identification, 1974.
   *
   * @param rows n x d
   */
  @Exercise("3.11")
  public double aic(double[][] rows) {
    throw new Todo("3.11");
  }

  /**
   * New points from the mixture, each with the component it came from.
   *
   * @param n how many, at least 1
   * @param random the source of randomness
   * @return n points and n labels, each 0 to K - 1
   */
  @Exercise("3.12")
  public LabelledSample sample(int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    throw new Todo("3.12");
  }
}
