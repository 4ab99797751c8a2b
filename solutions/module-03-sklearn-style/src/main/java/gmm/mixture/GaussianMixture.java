package gmm.mixture;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.given.Blocks;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.MixtureModel;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
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
   * @param k components, at least 1
   */
  public static MixtureBuilder builder(int k) {
    return new MixtureBuilder(k);
  }

  /**
   * The most probable component of each row.
   *
   * @param rows n x d
   * @return length n, each 0 to K - 1; the lower one where two are equally probable
   */
  @Exercise("3.8")
  public int[] predict(double[][] rows) {
    double[][] responsibilities = predictProba(rows);
    int[] labels = new int[rows.length];
    for (int i = 0; i < labels.length; i++) {
      for (int c = 1; c < size(); c++) {
        if (responsibilities[i][c] > responsibilities[i][labels[i]]) {
          labels[i] = c;
        }
      }
    }
    return labels;
  }

  /**
   * How probable each row is under the whole mixture: log p(x) = log Σₖ wₖ N(x; μₖ, Σₖ).
   *
   * @param rows n x d
   * @return length n
   */
  @Exercise("3.9")
  public double[] scoreSamples(double[][] rows) {
    return Blocks.map(rows, size(), block -> predictProba(block).logDensities());
  }

  /**
   * The mean log-likelihood of a row.
   *
   * @param rows n x d
   * @return 1/n Σᵢ log p(xᵢ)
   */
  @Exercise("3.9")
  @Override
  public double score(double[][] rows) {
    return Arrays.stream(scoreSamples(rows)).average().orElseThrow();
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
    double[] weights = weights();
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      double u = random.nextDouble();
      while (labels[i] < size() - 1 && u >= weights[labels[i]]) {
        u -= weights[labels[i]++];
      }
      points[i] = component(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }
}
