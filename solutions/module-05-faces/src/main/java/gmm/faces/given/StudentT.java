package gmm.faces.given;

import gmm.kit.Check;
import gmm.kit.algorithms.LogGamma;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.Matrices;
import gmm.mixture.PrecisionCholesky;
import java.util.Arrays;

/**
 * The multivariate t distribution: a Gaussian whose size is drawn anew for each sample. The fewer
 * degrees of freedom, the heavier its tails; as they grow it becomes the Gaussian.
 *
 * <p>p(x) = Γ((f + d)/2) / (Γ(f/2) (f π)^(d/2) |Σ|^½) (1 + Δ²/f)^(-(f + d)/2), with Δ² = (x - μ)ᵀ
 * Σ⁻¹ (x - μ). Source: Bishop, PRML, section 2.3.7; EM by Lange, Little and Taylor, Robust
 * statistical modeling using the t distribution (1989).
 *
 * @param mean μ, length d
 * @param scale Σ, d x d; the covariance is f / (f - 2) Σ, where f is above 2
 * @param degrees f, positive
 */
public record StudentT(double[] mean, double[][] scale, double degrees) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the scale is not symmetric, of another size than the mean,
   *     or the degrees of freedom are not positive
   */
  public StudentT {
    Check.symmetric("scale", scale);
    Check.length("mean", mean, scale.length);
    Check.positive("degrees", degrees);
    mean = mean.clone();
    scale = Matrices.copy(scale);
  }

  /** {@return a copy of μ, length d} */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** {@return a copy of Σ, d x d} */
  @Override
  public double[][] scale() {
    return Matrices.copy(scale);
  }

  /**
   * {@return the t distribution under which the rows are most probable, as far as EM comes}
   *
   * @param rows n x d, n greater than d
   * @param degrees f, positive; chosen, not fitted
   * @param iterations of EM, at least 1
   */
  public static StudentT fit(double[][] rows, double degrees, int iterations) {
    Check.atLeast("iterations", iterations, 1);
    Block block = Block.of(rows);
    double[] equal = new double[rows.length];
    Arrays.fill(equal, 1);
    StudentT t = next(block, equal, Matrices.columnMeans(rows), degrees);
    for (int i = 0; i < iterations; i++) {
      t = next(block, t.influences(block), t.mean, degrees);
    }
    return t;
  }

  /** M-step: the weighted mean, and the weighted scatter about it over n. */
  private static StudentT next(Block rows, double[] influences, double[] centre, double degrees) {
    Block weights = Block.over(new double[][] {influences});
    WeightedSample sample = WeightedSample.of(rows, weights, 0, centre, 0);
    double[][] scale = sample.covariance();
    for (double[] row : scale) {
      Arrays.setAll(row, j -> row[j] * sample.count() / rows.rows());
    }
    return new StudentT(sample.mean(), scale, degrees);
  }

  /** E-step: how much each row counts, (f + d) / (f + Δ²): a far one less than a near one. */
  private double[] influences(Block rows) {
    double d = mean.length;
    return Arrays.stream(squaredDistances(rows)).map(s -> (degrees + d) / (degrees + s)).toArray();
  }

  private double[] squaredDistances(Block rows) {
    return rows.minusRow(mean).timesUpper(PrecisionCholesky.full(scale)).squaredNorms();
  }

  /**
   * {@return Δ² of each row, length n}
   *
   * @param rows n x d
   */
  public double[] squaredDistances(double[][] rows) {
    return squaredDistances(Block.of(rows));
  }

  /**
   * {@return log p(xᵢ) of each row, length n}
   *
   * @param rows n x d
   */
  public double[] logDensities(double[][] rows) {
    double d = mean.length;
    double[][] l = Matrices.cholesky(scale);
    double constant =
        LogGamma.of((degrees + d) / 2)
            - LogGamma.of(degrees / 2)
            - d / 2 * Math.log(degrees * Math.PI);
    for (int j = 0; j < l.length; j++) {
      constant -= Math.log(l[j][j]);
    }
    double atTheMean = constant;
    return Arrays.stream(squaredDistances(rows))
        .map(s -> atTheMean - (degrees + d) / 2 * Math.log1p(s / degrees))
        .toArray();
  }
}
