// Yours to write: 5.8 given, 5.8 complete. All else here is given.
package gmm.faces;

import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.Mixture;

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
    throw new Todo("5.8");
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
    throw new Todo("5.8");
  }
}
