package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pictures of which a part is seen: a mixture of codes, sharpened by the pixels that are known, and
 * what it makes of the others.
 *
 * <p>A picture is x = x̄ + U t + noise, with the code t from the mixture, the m eigenfaces as the
 * columns of U, and noise of variance σ² in each pixel, independent of all else. Source: Bishop,
 * PRML, section 2.3.3 (one Gaussian); the eigenfaces' {@code components()} are Uᵀ.
 *
 * @param eigenfaces m of them, of d pixels; codes not whitened
 * @param mixture of codes of length m
 * @param noiseVariance σ², positive, in squared grey values
 */
public record ConditionalMixture(Pca eigenfaces, Mixture mixture, double noiseVariance) {

  /**
   * @throws IllegalArgumentException if the mixture is not of such codes, the codes are whitened,
   *     or the variance is not positive
   */
  public ConditionalMixture {
    Check.that(!eigenfaces.whiten(), "the eigenfaces must not whiten codes");
    Check.sameSize("a code", eigenfaces.size(), "the mixture's mean", mixture.dimension());
    Check.positive("noiseVariance", noiseVariance);
  }

  /**
   * The mixture of each picture's code once some of its pixels are seen.
   *
   * <p>With a the seen pixels and Uₐ their rows of U: Σ'ₖ = (Σₖ⁻¹ + UₐᵀUₐ / σ²)⁻¹, μ'ₖ = Σ'ₖ ζₖ
   * where ζₖ = Σₖ⁻¹ μₖ + Uₐᵀ (xₐ - x̄ₐ) / σ², and w'ₖ proportional to wₖ √(|Σ'ₖ| / |Σₖ|) exp ½ (ζₖ
   * · μ'ₖ - μₖᵀ Σₖ⁻¹ μₖ), taken in logarithms. Source: Bishop, PRML, equations 2.115 to 2.117.
   *
   * @param seen s indices of pixels, 0 to d - 1, at least one, none twice
   * @param values n x s, the seen pixels of n pictures, in the order of the indices
   * @return n mixtures of K components
   * @throws IllegalArgumentException if an index is out of range or repeats, or there is not a
   *     value for each index
   */
  @Exercise("5.8")
  public CodePosterior given(int[] seen, double[][] values) {
    Check.indices("seen", seen, eigenfaces.dimension());
    Check.atLeast("the number of seen pixels", seen.length, 1);
    Check.rows("values", values);
    Check.columns("values", values, seen.length);
    double[][] u = rowsOfSeen(seen); // s x m
    double[][] evidence = overNoise(Matrices.multiply(surprise(seen, values), u)); // n x m
    double[][] sharpness = overNoise(Matrices.multiply(Matrices.transpose(u), u)); // m x m
    List<Sharpened> components =
        IntStream.range(0, mixture.size())
            .mapToObj(k -> sharpened(k, evidence, sharpness))
            .toList();
    double[][] logWeights =
        components.stream().map(Sharpened::logWeights).toArray(double[][]::new); // K x n
    return new CodePosterior(
        normalised(Matrices.transpose(logWeights)),
        components.stream().map(Sharpened::means).toArray(double[][][]::new),
        components.stream().map(Sharpened::covariance).toArray(double[][][]::new));
  }

  /**
   * The pictures completed: what was seen stays as it is, every other pixel is what is expected of
   * it.
   *
   * <p>The expected code is Σₖ w'ₖ μ'ₖ, the expected picture x̄ + U times it. Nothing is clipped.
   *
   * @param seen s indices of pixels, 0 to d - 1, at least one, none twice
   * @param values n x s, the seen pixels of n pictures, in the order of the indices
   * @return n x d
   * @throws IllegalArgumentException as {@link #given} does
   */
  @Exercise("5.8")
  public double[][] complete(int[] seen, double[][] values) {
    Check.indices("seen", seen, eigenfaces.dimension());
    Check.rows("values", values);
    Check.columns("values", values, seen.length);
    double[][] pictures = eigenfaces.inverseTransform(expectedCodes(given(seen, values)));
    for (int i = 0; i < pictures.length; i++) {
      for (int a = 0; a < seen.length; a++) {
        pictures[i][seen[a]] = values[i][a];
      }
    }
    return pictures;
  }

  private static double[][] expectedCodes(CodePosterior posterior) {
    double[][] codes = new double[posterior.size()][posterior.covariances()[0].length];
    for (int i = 0; i < codes.length; i++) {
      double[] code = codes[i];
      for (int k = 0; k < posterior.components(); k++) {
        double weight = posterior.weights()[i][k];
        double[] mean = posterior.means()[k][i];
        Arrays.setAll(code, j -> code[j] + weight * mean[j]);
      }
    }
    return codes;
  }

  /** One component after the pixels: for each picture the log of its weight, but for a constant. */
  private record Sharpened(double[] logWeights, double[][] means, double[][] covariance) {}

  private Sharpened sharpened(int k, double[][] evidence, double[][] sharpness) {
    MultivariateGaussian before = mixture.components().get(k);
    double[][] precision = inverse(before.covariance());
    double[] pull = Matrices.multiply(precision, before.mean());
    double[][] covariance = inverse(sum(precision, sharpness));
    double[][] h = plusRow(evidence, pull);
    double[][] means = Matrices.multiply(h, covariance); // symmetric: each row is Σ' h
    double same =
        Math.log(mixture.weights()[k])
            + 0.5 * (logDeterminant(covariance) - before.logDeterminant())
            - 0.5 * Matrices.dot(before.mean(), pull);
    double[] logWeights =
        IntStream.range(0, h.length)
            .mapToDouble(i -> same + 0.5 * Matrices.dot(h[i], means[i]))
            .toArray();
    return new Sharpened(logWeights, means, covariance);
  }

  private double[][] rowsOfSeen(int[] seen) {
    double[][] u = Matrices.transpose(eigenfaces.components());
    return Arrays.stream(seen).mapToObj(a -> u[a]).toArray(double[][]::new);
  }

  private double[][] surprise(int[] seen, double[][] values) {
    double[] mean = eigenfaces.mean();
    return Arrays.stream(values)
        .map(
            row ->
                IntStream.range(0, seen.length).mapToDouble(a -> row[a] - mean[seen[a]]).toArray())
        .toArray(double[][]::new);
  }

  private double[][] overNoise(double[][] matrix) {
    return Arrays.stream(matrix)
        .map(row -> Arrays.stream(row).map(v -> v / noiseVariance).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] inverse(double[][] a) {
    return Matrices.solvePositiveDefinite(a, Matrices.identity(a.length));
  }

  private static double logDeterminant(double[][] a) {
    double[][] l = Matrices.cholesky(a);
    return 2 * IntStream.range(0, l.length).mapToDouble(j -> Math.log(l[j][j])).sum();
  }

  private static double[][] sum(double[][] a, double[][] b) {
    return IntStream.range(0, a.length)
        .mapToObj(i -> IntStream.range(0, a.length).mapToDouble(j -> a[i][j] + b[i][j]).toArray())
        .toArray(double[][]::new);
  }

  private static double[][] plusRow(double[][] rows, double[] row) {
    double[][] result = Matrices.copy(rows);
    for (double[] r : result) {
      Arrays.setAll(r, j -> r[j] + row[j]);
    }
    return result;
  }

  /** From logarithms to shares of one: each row sums to 1. */
  private static double[][] normalised(double[][] logWeights) {
    return Arrays.stream(logWeights)
        .map(
            row -> {
              double total = LogSumExp.of(row);
              return Arrays.stream(row).map(w -> Math.exp(w - total)).toArray();
            })
        .toArray(double[][]::new);
  }
}
