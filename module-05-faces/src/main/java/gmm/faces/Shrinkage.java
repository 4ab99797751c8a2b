// Yours to write: 5.11 scales, 5.11 shape, 5.11 covariances. All else here is given.
package gmm.faces;

import gmm.faces.given.CovarianceRule;
import gmm.faces.given.MixtureEm;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Settings;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Full covariances for components that have too few samples for them: each is drawn towards a shape
 * that all share, at a scale of its own.
 *
 * <p>The shape with scales is model VEE of Celeux and Govaert, Gaussian parsimonious clustering
 * models (1995); the step towards it is the mode under an inverse-Wishart prior, as in Fraley and
 * Raftery, Bayesian regularization for normal mixture estimation and model-based clustering (2007).
 */
public final class Shrinkage {

  private Shrinkage() {}

  /**
   * How large each component's covariance is, measured by the common shape.
   *
   * <p>αₖ = tr(Ω⁻¹ Sₖ) / d: the mean squared Mahalanobis distance of the component's samples from
   * their mean, in the metric of Ω, for each of the d directions
   *
   * @param own S₁ ... S_K, K x d x d: what each component's own samples say
   * @param shape Ω, d x d, symmetric positive definite
   * @return length K; αₖ is a where Sₖ is a Ω
   * @throws gmm.kit.linalg.NotPositiveDefiniteException if the shape is not positive definite
   */
  @Exercise("5.11")
  public static double[] scales(double[][][] own, double[][] shape) {
    throw new Todo("5.11");
  }

  /**
   * The shape that the components share, once each is seen at the same scale.
   *
   * <p>Ω = Σₖ Nₖ Sₖ / αₖ / Σₖ Nₖ
   *
   * @param own S₁ ... S_K, K x d x d; left as they are
   * @param counts N₁ ... N_K, length K, positive
   * @param scales α₁ ... α_K, length K, positive
   * @return d x d, symmetric
   * @throws IllegalArgumentException if there are not as many counts and scales as components
   */
  @Exercise("5.11")
  public static double[][] shape(double[][][] own, double[] counts, double[] scales) {
    Check.sameSize("counts", counts.length, "own", own.length);
    Check.sameSize("scales", scales.length, "own", own.length);
    throw new Todo("5.11");
  }

  /**
   * Each component's covariance, as if ν samples more had been seen that spread as the common shape
   * does at the component's scale.
   *
   * <p>Σₖ = (Nₖ Sₖ + ν αₖ Ω) / (Nₖ + ν)
   *
   * @param own S₁ ... S_K, K x d x d; left as they are
   * @param counts N₁ ... N_K, length K, positive
   * @param shape Ω, d x d
   * @param scales α₁ ... α_K, length K, positive
   * @param strength ν, how many samples the common shape is worth, 0 or more
   * @return K x d x d: the own covariances at ν = 0, αₖ Ω as ν grows
   * @throws IllegalArgumentException if there are not as many counts and scales as components, or
   *     the strength is negative
   */
  @Exercise("5.11")
  public static double[][][] covariances(
      double[][][] own, double[] counts, double[][] shape, double[] scales, double strength) {
    Check.sameSize("counts", counts.length, "own", own.length);
    Check.sameSize("scales", scales.length, "own", own.length);
    Check.notNegative("strength", strength);
    throw new Todo("5.11");
  }

  /**
   * EM whose every M-step ends with the three formulas above. Given.
   *
   * @param codes n x d, n at least K
   * @param settings of module 3, {@code GaussianMixture.builder(5).regCovar(1e-4).settings()}; the
   *     covariance type is always full, {@code regCovar} must be positive
   * @param strength ν, 0 or more
   * @return the mixture of the start that ends with the largest likelihood
   */
  public static GaussianMixture fit(double[][] codes, Settings settings, double strength) {
    Check.positive("regCovar", settings.regCovar());
    Check.notNegative("strength", strength);
    return MixtureEm.fit(codes, settings, new Drawn(settings.components(), strength));
  }

  /** Scales and shape by turns until they have settled, then the step towards them. */
  private static final class Drawn implements CovarianceRule {

    /** Scales that move by less than this share have settled. */
    private static final double SETTLED = 1e-4;

    private static final int MOST_ROUNDS = 100;

    private final double strength;

    /** Where the turns begin: the scales of the iteration before. */
    private double[] scales;

    private Drawn(int k, double strength) {
      this.strength = strength;
      scales = new double[k];
      Arrays.fill(scales, 1);
    }

    @Override
    public double[][][] of(double[][][] own, double[] counts) {
      double[][] shape = shape(own, counts, scales);
      double moved = Double.POSITIVE_INFINITY;
      for (int round = 0; round < MOST_ROUNDS && moved > SETTLED; round++) {
        double[] now = scales(own, shape);
        moved = largestChange(scales, now);
        scales = now;
        shape = shape(own, counts, scales);
      }
      return covariances(own, counts, shape, scales, strength);
    }

    private static double largestChange(double[] before, double[] now) {
      return IntStream.range(0, now.length)
          .mapToDouble(k -> Math.abs(now[k] / before[k] - 1))
          .max()
          .orElse(0);
    }
  }
}
