package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A mixture of K Gaussians: each sample comes from one component, chosen with the components'
 * weights as probabilities. Immutable.
 *
 * <p>Source: Bishop, PRML, section 2.3.9.
 */
public final class Mixture {

  private final double[] weights;
  private final List<MultivariateGaussian> components;

  private Mixture(double[] weights, List<MultivariateGaussian> components) {
    this.weights = weights;
    this.components = components;
  }

  /**
   * {@return the mixture; the arguments are copied}
   *
   * @param weights length K, none negative, summing to 1 within 1e-9
   * @param components K Gaussians of the same dimension d
   * @throws IllegalArgumentException if the weights are no probabilities, or the components are not
   *     as many, or not of one dimension
   */
  public static Mixture of(double[] weights, List<MultivariateGaussian> components) {
    Check.probabilities("weights", weights);
    Check.sameSize("weights", weights.length, "components", components.size());
    int dimension = components.getFirst().dimension();
    for (MultivariateGaussian component : components) {
      Check.that(
          component.dimension() == dimension,
          "components must all have the same dimension but one has %s and the first has %s",
          component.dimension(),
          dimension);
    }
    return new Mixture(weights.clone(), List.copyOf(components));
  }

  /** {@return a copy of the K weights, which sum to 1} */
  public double[] weights() {
    return weights.clone();
  }

  /** {@return the K components, not to be changed} */
  public List<MultivariateGaussian> components() {
    return components;
  }

  /** {@return K, the number of components} */
  public int size() {
    return weights.length;
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return components.getFirst().dimension();
  }

  /**
   * The logarithm of the density at a point: log Σⱼ wⱼ N(x; μⱼ, Σⱼ).
   *
   * <p>Taken through {@link LogSumExp}, for far from every component each density is 0 in floating
   * point. Source: Bishop, PRML, equation 2.188.
   *
   * @param x length d, finite
   * @return the log density, the natural logarithm
   * @throws IllegalArgumentException if x is not finite or not of length d
   */
  @Exercise("1.11")
  public double logDensity(double[] x) {
    double[] terms = new double[size()];
    for (int k = 0; k < terms.length; k++) {
      // term: each component's term, of its weight and its density
      terms[k] = Math.log(weights[k]) + components.get(k).logDensity(x);
    }
    return LogSumExp.of(terms);
  }

  /**
   * The log-likelihood of independent samples: Σᵢ log Σⱼ wⱼ N(xᵢ; μⱼ, Σⱼ).
   *
   * <p>Source: Bishop, PRML, equation 9.14.
   *
   * @param data n x d, n at least 1
   * @return the total over the samples, not the mean
   * @throws IllegalArgumentException if the data is empty, not finite, or not of d columns
   */
  @Exercise("1.12")
  public double logLikelihood(double[][] data) {
    Check.rows("data", data);
    return Arrays.stream(data).mapToDouble(this::logDensity).sum();
  }

  /**
   * Draws samples: first the component, then the point from it.
   *
   * <p>Source: Bishop, PRML, section 9.2 (ancestral sampling).
   *
   * @param n how many, at least 1
   * @param random where the randomness comes from
   * @return n points with the components they came from
   * @throws IllegalArgumentException if n is below 1
   */
  @Exercise("1.13")
  public LabelledSample sample(int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    double[][] points = new double[n][];
    int[] labels = new int[n];
    for (int i = 0; i < n; i++) {
      labels[i] = drawComponent(random);
      points[i] = components.get(labels[i]).sample(random);
    }
    return new LabelledSample(points, labels);
  }

  private int drawComponent(RandomGenerator random) {
    double left = random.nextDouble();
    int last = 0;
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > 0) {
        left -= weights[k];
        last = k;
        if (left < 0) {
          return k;
        }
      }
    }
    return last; // the weights sum to a rounding less than 1
  }

  @Override
  public String toString() {
    return "Mixture[weights=" + Arrays.toString(weights) + ", components=" + components + "]";
  }
}
