package gmm.faces.given;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * A Gaussian of d pixels whose covariance is H Hᵀ + Ψ: a picture is x = μ + H g + noise, with q
 * factors g, independent and standard normal, and noise of its own variance in each pixel.
 *
 * <p>Source: Bishop, PRML, section 12.2.4.
 *
 * @param mean μ, length d
 * @param loadings H, d x q: what each factor does to each pixel
 * @param noiseVariances the diagonal of Ψ, length d, positive
 */
public record FactorAnalyzer(double[] mean, double[][] loadings, double[] noiseVariances) {

  /**
   * Copies the arrays.
   *
   * @throws IllegalArgumentException if the shapes do not fit, a number is not finite, or a
   *     variance is not positive
   */
  public FactorAnalyzer {
    Check.sample("mean", mean);
    Check.rows("loadings", loadings);
    Check.sameSize("rows of loadings", loadings.length, "means", mean.length);
    Check.length("noiseVariances", noiseVariances, mean.length);
    for (double variance : noiseVariances) {
      Check.positive("each noise variance", variance);
    }
    mean = mean.clone();
    loadings = Matrices.copy(loadings);
    noiseVariances = noiseVariances.clone();
  }

  /** {@return a copy of μ, length d} */
  @Override
  public double[] mean() {
    return mean.clone();
  }

  /** {@return a copy of H, d x q} */
  @Override
  public double[][] loadings() {
    return Matrices.copy(loadings);
  }

  /** {@return a copy of the diagonal of Ψ, length d} */
  @Override
  public double[] noiseVariances() {
    return noiseVariances.clone();
  }

  /** {@return q, the number of factors} */
  public int factors() {
    return loadings[0].length;
  }

  /** {@return d, the number of pixels} */
  public int dimension() {
    return mean.length;
  }

  /**
   * {@return the same with another mean}
   *
   * @param other length d
   */
  public FactorAnalyzer withMean(double[] other) {
    return new FactorAnalyzer(other, loadings, noiseVariances);
  }

  /**
   * {@return a picture: factors drawn, what they do, and the noise, if it is wanted}
   *
   * @param noisy whether noise is added; without it one sees what the factors make
   * @param random where the draws come from
   */
  public double[] sample(boolean noisy, RandomGenerator random) {
    double[] f = IntStream.range(0, factors()).mapToDouble(j -> random.nextGaussian()).toArray();
    double[] x = Matrices.multiply(loadings, f);
    Arrays.setAll(x, p -> x[p] + mean[p]);
    if (noisy) {
      Arrays.setAll(x, p -> x[p] + Math.sqrt(noiseVariances[p]) * random.nextGaussian());
    }
    return x;
  }
}
