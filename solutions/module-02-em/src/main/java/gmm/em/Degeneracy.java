package gmm.em;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Components that fall in on a point or a line, where the likelihood grows without bound.
 *
 * <p>Bishop, PRML, section 9.2.1.
 */
public final class Degeneracy {

  private Degeneracy() {}

  /**
   * The components that have no extent to speak of in some direction: those whose smallest
   * covariance eigenvalue is below a bound.
   *
   * @param mixture K components
   * @param minVariance positive, in squared units of the data
   * @return their indices, ascending; empty if there is none
   * @throws IllegalArgumentException if the bound is not positive and finite
   */
  @Exercise("2.13")
  public static int[] collapsed(Mixture mixture, double minVariance) {
    Check.positive("minVariance", minVariance);
    List<MultivariateGaussian> components = mixture.components();
    return IntStream.range(0, components.size())
        .filter(k -> smallestVariance(components.get(k)) < minVariance)
        .toArray();
  }

  private static double smallestVariance(MultivariateGaussian gaussian) {
    double[] eigenvalues = Matrices.eigenSymmetric(gaussian.covariance()).values();
    return Arrays.stream(eigenvalues).min().orElseThrow();
  }

  /**
   * Starts components again: each from a sample drawn uniformly, with the covariance of all the
   * data and the weight 1/k; the weights of the others shrink in proportion, so that all sum to 1.
   *
   * @param mixture K components of d features
   * @param collapsed indices of the components to start again
   * @param data n x d, of a positive definite covariance
   * @param random where the draws come from
   * @return K components, the others' means and covariances as they were
   * @throws IllegalArgumentException if an index is not from 0 to K - 1 or a row has not d finite
   *     values
   */
  @Exercise("2.14")
  public static Mixture restart(
      Mixture mixture, int[] collapsed, double[][] data, RandomGenerator random) {
    Check.columns("data", data, mixture.dimension());
    Check.indices("collapsed", collapsed, mixture.size());
    double[][] covariance = MultivariateGaussian.fit(data).covariance();
    double[] weights = mixture.weights();
    List<MultivariateGaussian> components = new ArrayList<>(mixture.components());
    for (int k : collapsed) {
      double[] mean = data[random.nextInt(data.length)];
      components.set(k, MultivariateGaussian.of(mean, covariance));
      weights[k] = 0;
    }
    return Mixture.of(shareOut(weights, collapsed), components);
  }

  /** The collapsed get 1/k each, the others share the rest in proportion to their weights. */
  private static double[] shareOut(double[] weights, int[] collapsed) {
    double others = Arrays.stream(weights).sum();
    double share = 1.0 / (others > 0 ? weights.length : collapsed.length);
    double rest = others > 0 ? (1 - share * collapsed.length) / others : 0;
    double[] shared = Arrays.stream(weights).map(w -> w * rest).toArray();
    for (int k : collapsed) {
      shared[k] = share;
    }
    return shared;
  }
}
