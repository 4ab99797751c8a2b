// Yours to write: 1.5 mahalanobisSquared, 1.6 logDeterminant, 1.7 logDensity, 1.8 fit, 1.9 sample, 1.14 marginal, 1.15 conditional. All else here is given.
package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.given.GaussianParameters;
import java.util.random.RandomGenerator;

/**
 * A Gaussian distribution of vectors of d numbers. Immutable.
 *
 * <p>{@link GaussianParameters} keeps {@code mean}, {@code covariance} and the lower triangular
 * {@code choleskyFactor} L of the covariance, Σ = L Lᵀ, from which distances, determinant and draws
 * all come; no inverse is ever taken. Source: Bishop, PRML, section 2.3.
 */
public final class MultivariateGaussian extends GaussianParameters {

  private MultivariateGaussian(double[] mean, double[][] covariance) {
    super(mean, covariance);
  }

  /**
   * {@return the Gaussian; the arguments are copied}
   *
   * @param mean length d, finite
   * @param covariance d x d, symmetric and positive definite
   * @throws IllegalArgumentException if the shapes do not fit, an entry is not finite, or the
   *     covariance is not symmetric
   * @throws gmm.kit.linalg.NotPositiveDefiniteException if the covariance is not positive definite:
   *     some direction has no spread
   */
  public static MultivariateGaussian of(double[] mean, double[][] covariance) {
    return new MultivariateGaussian(mean, covariance);
  }

  /**
   * The squared distance from the mean, in units of the spread in each direction.
   *
   * <p>(x - μ)ᵀ Σ⁻¹ (x - μ) = ‖y‖² where L y = x - μ, solved from the first row down: yⱼ = (xⱼ - μⱼ
   * - Σₗ Lⱼₗ yₗ) / Lⱼⱼ, the sum over l below j. Source: Bishop, PRML, equation 2.44.
   *
   * @param x length d, finite
   * @return the squared Mahalanobis distance, 0 or greater
   * @throws IllegalArgumentException if x is not finite or not of length d
   */
  @Exercise("1.5")
  public double mahalanobisSquared(double[] x) {
    Check.length("x", x, dimension());
    Check.finite("x", x);
    throw new Todo("1.5");
  }

  /** {@return log |Σ| = 2 Σᵢ log Lᵢᵢ; the determinant itself would overflow or underflow} */
  @Exercise("1.6")
  public double logDeterminant() {
    throw new Todo("1.6");
  }

  /**
   * The logarithm of the density at a point.
   *
   * <p>log N(x; μ, Σ) = -½ (d log 2π + log |Σ| + (x - μ)ᵀ Σ⁻¹ (x - μ)). Source: Bishop, PRML,
   * equation 2.43.
   *
   * @param x length d, finite
   * @return the log density, the natural logarithm
   * @throws IllegalArgumentException if x is not finite or not of length d
   */
  @Exercise("1.7")
  public double logDensity(double[] x) {
    throw new Todo("1.7");
  }

  /**
   * The Gaussian under which the data is most probable.
   *
   * <p>Source: Bishop, PRML, equations 2.121 and 2.122.
   *
   * @param data n x d, more rows than columns, no column constant or a weighted sum of the others
   * @return mean μ = 1/n Σ xᵢ and covariance 1/n Σ (xᵢ - μ)(xᵢ - μ)ᵀ
   * @throws IllegalArgumentException if the data is empty, ragged or not finite
   * @throws gmm.kit.linalg.NotPositiveDefiniteException if the samples do not spread in every
   *     direction: then the likelihood has no maximum
   */
  @Exercise("1.8")
  public static MultivariateGaussian fit(double[][] data) {
    Check.rows("data", data);
    throw new Todo("1.8");
  }

  /**
   * {@return a draw, length d: x = μ + L y, y of d independent standard normal numbers}
   *
   * <p>Source: Bishop, PRML, section 11.1.1.
   *
   * @param random where the randomness comes from
   */
  @Exercise("1.9")
  public double[] sample(RandomGenerator random) {
    throw new Todo("1.9");
  }

  /**
   * The distribution of some of the features when nothing is known of the others.
   *
   * <p>Source: Bishop, PRML, equation 2.98.
   *
   * @param indices which features, at least one, none twice, in the order wanted
   * @return the Gaussian with those entries of μ and those rows and columns of Σ
   * @throws IllegalArgumentException if there is no index, one is out of range, or one repeats
   */
  @Exercise("1.14")
  public MultivariateGaussian marginal(int[] indices) {
    Check.indices("indices", indices, dimension());
    Check.atLeast("the number of indices", indices.length, 1);
    throw new Todo("1.14");
  }

  /**
   * The distribution of the other features when some are known.
   *
   * <p>With a the known features and b the rest: mean μ_b + Σ_ba Σ_aa⁻¹ (x_a - μ_a), covariance
   * Σ_bb - Σ_ba Σ_aa⁻¹ Σ_ab. With the known ones put first, and L the Cholesky factor in that
   * order, the same without an inverse: μ_b + L_ba y_a where L_aa y_a = x_a - μ_a, and L_bb L_bbᵀ.
   * Source: Bishop, PRML, equations 2.81 and 2.82 (there b is known and a the rest).
   *
   * @param indices which features are known, none twice, perhaps none at all; at least one must be
   *     left over
   * @param values what they are, finite, in the order of the indices
   * @return the Gaussian of the rest, in the order the features have here
   * @throws IllegalArgumentException if an index is out of range or repeats, if no feature is left,
   *     or if there are not as many values as indices
   */
  @Exercise("1.15")
  public MultivariateGaussian conditional(int[] indices, double[] values) {
    Check.indices("indices", indices, dimension());
    Check.between("the number of indices", indices.length, 0, dimension() - 1);
    Check.length("values", values, indices.length);
    Check.finite("values", values);
    throw new Todo("1.15");
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }
}
