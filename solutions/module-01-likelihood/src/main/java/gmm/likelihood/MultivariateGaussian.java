package gmm.likelihood;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.given.GaussianParameters;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

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
    // term: the differences x - μ, and how y is solved for
    double[] y = forwardSubstitution(choleskyFactor, difference(x, mean));
    // term: the sum of the squares of y
    return dot(y, y, y.length);
  }

  /** {@return log |Σ| = 2 Σᵢ log Lᵢᵢ; the determinant itself would overflow or underflow} */
  @Exercise("1.6")
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < dimension(); i++) {
      // term: the logarithms on the factor's diagonal
      sum += Math.log(choleskyFactor[i][i]);
    }
    // term: the factor before the sum of the logarithms
    return 2 * sum;
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
    // term: the constant, d log 2π
    double constant = dimension() * Math.log(2 * Math.PI);
    // term: the sum of the three terms, and the factor before it
    return -0.5 * (constant + logDeterminant() + mahalanobisSquared(x));
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
    double[] mean = Matrices.columnMeans(data);
    double[][] covariance = new double[mean.length][mean.length];
    for (double[] x : data) {
      for (int i = 0; i < mean.length; i++) {
        double scaled = (x[i] - mean[i]) / data.length;
        for (int j = 0; j < mean.length; j++) {
          covariance[i][j] += scaled * (x[j] - mean[j]);
        }
      }
    }
    return of(mean, covariance);
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
    double[] y = IntStream.range(0, dimension()).mapToDouble(i -> random.nextGaussian()).toArray();
    double[] x = Matrices.multiply(choleskyFactor, y);
    Arrays.setAll(x, i -> mean[i] + x[i]);
    return x;
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
    return of(entries(mean, indices), block(covariance, indices));
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
    int known = indices.length;
    MultivariateGaussian reordered = marginal(knownFirst(indices));
    double[][] l = reordered.choleskyFactor;
    double[] y = forwardSubstitution(l, difference(values, reordered.mean));
    double[] restMean = Arrays.copyOfRange(reordered.mean, known, dimension());
    double[][] restFactor = new double[restMean.length][];
    for (int i = 0; i < restMean.length; i++) {
      restMean[i] += dot(l[known + i], y, known);
      restFactor[i] = Arrays.copyOfRange(l[known + i], known, dimension());
    }
    return of(restMean, Matrices.multiply(restFactor, Matrices.transpose(restFactor)));
  }

  /** The y of L y = b, of as many rows of L as b has entries. */
  private static double[] forwardSubstitution(double[][] l, double[] b) {
    double[] y = new double[b.length];
    for (int i = 0; i < b.length; i++) {
      y[i] = (b[i] - dot(l[i], y, i)) / l[i][i];
    }
    return y;
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private int[] knownFirst(int[] indices) {
    IntStream rest =
        IntStream.range(0, dimension())
            .filter(i -> Arrays.stream(indices).noneMatch(known -> known == i));
    return IntStream.concat(Arrays.stream(indices), rest).toArray();
  }

  private static double[] entries(double[] vector, int[] indices) {
    return Arrays.stream(indices).mapToDouble(i -> vector[i]).toArray();
  }

  private static double[][] block(double[][] matrix, int[] indices) {
    return Arrays.stream(indices)
        .mapToObj(i -> entries(matrix[i], indices))
        .toArray(double[][]::new);
  }
}
