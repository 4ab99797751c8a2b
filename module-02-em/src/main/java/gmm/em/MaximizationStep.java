// Yours to write: 2.3 effectiveCounts, 2.4 weights, 2.5 means, 2.6 covariances. All else here is given.
package gmm.em;

import gmm.em.given.CollapsedException;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.kit.linalg.NotPositiveDefiniteException;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;

/**
 * The M-step: the mixture under which the samples, counted by their responsibilities, are most
 * probable.
 *
 * <p>Bishop, PRML, section 9.2, equations 9.17 to 9.22. Costs O(n K d²).
 */
public final class MaximizationStep {

  private MaximizationStep() {}

  /**
   * All of the M-step: exercises 2.3 to 2.6 one after the other. Given.
   *
   * @param data n x d, finite
   * @param responsibilities n x K, each row sums to 1
   * @param regularization 0 or more, added to the diagonal of each covariance
   * @return K components of d features
   * @throws IllegalArgumentException if the shapes do not fit together, or a sample has no
   *     responsibilities because it is too far away
   * @throws CollapsedException if a component has lost all its samples or all its extent in some
   *     direction
   */
  public static Mixture of(double[][] data, double[][] responsibilities, double regularization) {
    for (int i = 0; i < responsibilities.length; i++) {
      Check.that(
          !Double.isNaN(responsibilities[i][0]),
          "sample %s has no responsibilities: it is so far from every component that even the logs"
              + " of its densities overflow; scale the data or leave the sample out",
          i);
    }
    double[] counts = effectiveCounts(responsibilities);
    for (int k = 0; k < counts.length; k++) {
      if (!(counts[k] > 0)) {
        throw new CollapsedException(k, "has lost all its samples", null);
      }
    }
    double[][] means = means(data, responsibilities, counts);
    double[][][] covariances = covariances(data, responsibilities, counts, means, regularization);
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int k = 0; k < counts.length; k++) {
      try {
        components.add(MultivariateGaussian.of(means[k], covariances[k]));
      } catch (NotPositiveDefiniteException e) {
        throw new CollapsedException(k, "has no extent left in some direction", e);
      }
    }
    return Mixture.of(weights(counts), components);
  }

  /**
   * How many samples each component stands for, counted in fractions.
   *
   * <p>Nₖ = Σᵢ rᵢₖ
   *
   * @param responsibilities n x K, each row sums to 1
   * @return K, their sum is n
   * @throws IllegalArgumentException if there are no rows or not as many finite values in each
   */
  @Exercise("2.3")
  public static double[] effectiveCounts(double[][] responsibilities) {
    Check.rows("responsibilities", responsibilities);
    throw new Todo("2.3");
  }

  /**
   * The share of the samples that each component stands for.
   *
   * <p>wₖ = Nₖ / Σₗ Nₗ
   *
   * @param effectiveCounts K, not negative, not all 0
   * @return K, an array of its own; the sum is 1
   * @throws IllegalArgumentException if there is no count or one is not finite
   */
  @Exercise("2.4")
  public static double[] weights(double[] effectiveCounts) {
    Check.sample("effectiveCounts", effectiveCounts);
    throw new Todo("2.4");
  }

  /**
   * The mean of the samples, each counted by its responsibility.
   *
   * <p>μₖ = 1/Nₖ Σᵢ rᵢₖ xᵢ
   *
   * @param data n x d, finite
   * @param responsibilities n x K, each row sums to 1
   * @param effectiveCounts K, positive
   * @return K x d
   * @throws IllegalArgumentException if the shapes do not fit together
   */
  @Exercise("2.5")
  public static double[][] means(
      double[][] data, double[][] responsibilities, double[] effectiveCounts) {
    Check.rows("data", data);
    Check.columns("responsibilities", responsibilities, effectiveCounts.length);
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
    throw new Todo("2.5");
  }

  /**
   * The covariance of the samples about the new means, each counted by its responsibility, with the
   * regularisation on the diagonal.
   *
   * <p>Σₖ = 1/Nₖ Σᵢ rᵢₖ (xᵢ - μₖ)(xᵢ - μₖ)ᵀ + ε I
   *
   * @param data n x d, finite
   * @param responsibilities n x K, each row sums to 1
   * @param effectiveCounts K, positive
   * @param means K x d, the new ones
   * @param regularization ε, 0 or more, in squared units of the data
   * @return K x d x d, each symmetric
   * @throws IllegalArgumentException if the shapes do not fit together or ε is negative
   */
  @Exercise("2.6")
  public static double[][][] covariances(
      double[][] data,
      double[][] responsibilities,
      double[] effectiveCounts,
      double[][] means,
      double regularization) {
    Check.rows("data", data);
    Check.columns("responsibilities", responsibilities, effectiveCounts.length);
    Check.sameSize("responsibilities", responsibilities.length, "data", data.length);
    Check.columns("means", means, data[0].length);
    Check.sameSize("means", means.length, "effectiveCounts", effectiveCounts.length);
    Check.notNegative("regularization", regularization);
    throw new Todo("2.6");
  }
}
