package gmm.digits;

import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.Svd;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Principal component analysis, fitted: a mean, m orthonormal directions of largest variance, and
 * the variance along each.
 *
 * <p>Source: Bishop, Pattern Recognition and Machine Learning, section 12.1. Conventions are
 * scikit-learn's: variances divide by n - 1, signs are those of {@link Svd#withFixedSigns()}.
 */
public final class Pca {

  /** A variance this far below the largest is rounding, not variance. */
  private static final double ROUNDING = 1e-25;

  private final double[] mean;
  private final double[][] components;
  private final double[] explainedVariance;
  private final double totalVariance;
  private final boolean whiten;

  private Pca(
      double[] mean,
      double[][] components,
      double[] explainedVariance,
      double totalVariance,
      boolean whiten) {
    Check.sample("mean", mean);
    Check.rows("components", components);
    Check.columns("components", components, mean.length);
    Check.length("explainedVariance", explainedVariance, components.length);
    Check.positive("the rows' total variance (rows that are all equal have none)", totalVariance);
    if (whiten) {
      checkEveryDirectionVaries(explainedVariance);
    }
    this.mean = mean.clone();
    this.components = Matrices.copy(components);
    this.explainedVariance = explainedVariance.clone();
    this.totalVariance = totalVariance;
    this.whiten = whiten;
  }

  private static void checkEveryDirectionVaries(double[] variances) {
    for (int j = 0; j < variances.length; j++) {
      Check.that(
          variances[j] > ROUNDING * variances[0],
          "whitening divides by each standard deviation but the variance of component %s (counted"
              + " from 0) is %s: keep at most %s components",
          j,
          variances[j],
          j);
    }
  }

  /**
   * A PCA from its parts, however they were found.
   *
   * @param mean length d
   * @param components m x d, one unit direction a row, orthogonal to each other
   * @param explainedVariance length m, the variance along each, largest first
   * @param totalVariance the sum of the d features' variances, positive
   * @param whiten whether codes are divided by their standard deviations
   * @return the PCA
   * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, there is no
   *     variance at all, or whitening would divide by zero
   */
  public static Pca of(
      double[] mean,
      double[][] components,
      double[] explainedVariance,
      double totalVariance,
      boolean whiten) {
    return new Pca(mean, components, explainedVariance, totalVariance, whiten);
  }

  /**
   * The directions in which the rows vary most, from the singular value decomposition of the
   * centred rows, X - x̄ = U diag(s) Vᵀ.
   *
   * @param rows n x d, n at least 2, not all rows equal; left as they are
   * @param components m, how many directions to keep: 1 to the smaller of n and d
   * @param whiten whether codes shall be divided by their standard deviations
   * @return the mean x̄, the first m columns of V as rows, their variances sⱼ² / (n - 1) and, kept
   *     or not, the total variance
   * @throws IllegalArgumentException if an argument is outside its domain
   */
  @Exercise("4.1")
  public static Pca fit(double[][] rows, int components, boolean whiten) {
    Check.rows("rows", rows);
    Check.atLeast("the number of rows", rows.length, 2);
    Check.between("components", components, 1, Math.min(rows.length, rows[0].length));
    double[] mean = Matrices.columnMeans(rows);
    Svd svd = Matrices.svd(centred(rows, mean)).withFixedSigns();
    double[] variances =
        Arrays.stream(svd.singularValues()).map(s -> s * s / (rows.length - 1)).toArray();
    double[][] directions = Matrices.transpose(svd.v());
    return of(
        mean,
        Arrays.copyOf(directions, components),
        Arrays.copyOf(variances, components),
        Arrays.stream(variances).sum(),
        whiten);
  }

  /**
   * How many components it takes to keep a share of the variance.
   *
   * @param fraction greater than 0, at most what all components together explain
   * @return the smallest m for which the first m entries of {@link #explainedVarianceRatio()} sum
   *     to the fraction or more
   * @throws IllegalArgumentException if the fraction is not positive or more than all components
   *     explain
   */
  @Exercise("4.2")
  public int componentsFor(double fraction) {
    Check.positive("fraction", fraction);
    Check.that(
        fraction <= explained() + 1e-9,
        "fraction must be at most what the %s components explain, %s, but is %s: keep more",
        components.length,
        explained(),
        fraction);
    double[] ratios = explainedVarianceRatio();
    double sum = ratios[0];
    int count = 1;
    while (sum < fraction && count < ratios.length) {
      sum += ratios[count++];
    }
    return count;
  }

  /**
   * The rows' coordinates along the components: t = W (x - x̄), and with whitening each tⱼ divided
   * by √λⱼ.
   *
   * @param rows n x d, n at least 1; left as they are
   * @return the codes, n x m
   * @throws IllegalArgumentException if there is no row, or one is not of length d or not finite
   */
  @Exercise("4.3")
  public double[][] transform(double[][] rows) {
    Check.rows("rows", rows);
    Check.columns("rows", rows, mean.length);
    double[][] codes = Matrices.multiply(centred(rows, mean), Matrices.transpose(components));
    return scaled(codes, j -> 1 / scale(j));
  }

  /**
   * The rows that codes stand for: x = x̄ + Wᵀ t, where with whitening each tⱼ is first multiplied
   * by √λⱼ.
   *
   * @param codes n x m, n at least 1; left as they are
   * @return n x d; {@code transform} gives the codes back
   * @throws IllegalArgumentException if there is no code, or one is not of length m or not finite
   */
  @Exercise("4.4")
  public double[][] inverseTransform(double[][] codes) {
    Check.rows("codes", codes);
    Check.columns("codes", codes, components.length);
    double[][] rows = Matrices.multiply(scaled(codes, this::scale), components);
    for (double[] row : rows) {
      Arrays.setAll(row, f -> row[f] + mean[f]);
    }
    return rows;
  }

  /** {@return m, the number of components: how long a code is} */
  public int size() {
    return components.length;
  }

  /** {@return d, the number of features} */
  public int dimension() {
    return mean.length;
  }

  /** {@return a copy of x̄, length d} */
  public double[] mean() {
    return mean.clone();
  }

  /** {@return a copy of W, m x d: one unit direction a row, the one of largest variance first} */
  public double[][] components() {
    return Matrices.copy(components);
  }

  /** {@return a copy of the λⱼ, length m: the variance along each component, divided by n - 1} */
  public double[] explainedVariance() {
    return explainedVariance.clone();
  }

  /** {@return the share of the total variance along each component, length m; sums to at most 1} */
  public double[] explainedVarianceRatio() {
    return Arrays.stream(explainedVariance).map(v -> v / totalVariance).toArray();
  }

  /** {@return the sum of all d features' variances, of which the components explain a share} */
  public double totalVariance() {
    return totalVariance;
  }

  /** {@return whether codes are divided by their standard deviations} */
  public boolean whiten() {
    return whiten;
  }

  @Override
  public String toString() {
    return "PCA of %d features, %d components that explain %.4f of the variance%s"
        .formatted(mean.length, components.length, explained(), whiten ? ", whitened" : "");
  }

  private double explained() {
    return Arrays.stream(explainedVarianceRatio()).sum();
  }

  private double scale(int component) {
    return whiten ? Math.sqrt(explainedVariance[component]) : 1;
  }

  private static double[][] scaled(double[][] rows, IntToDoubleFunction factor) {
    double[][] result = Matrices.copy(rows);
    for (double[] row : result) {
      Arrays.setAll(row, j -> row[j] * factor.applyAsDouble(j));
    }
    return result;
  }

  private static double[][] centred(double[][] rows, double[] mean) {
    double[][] result = Matrices.copy(rows);
    for (double[] row : result) {
      Arrays.setAll(row, f -> row[f] - mean[f]);
    }
    return result;
  }
}
