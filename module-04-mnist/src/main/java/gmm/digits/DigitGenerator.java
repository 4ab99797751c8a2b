// Yours to write: 4.12 generate. All else here is given.
package gmm.digits;

import gmm.digits.given.CodeSampler;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.likelihood.given.LabelledSample;
import java.util.random.RandomGenerator;

/**
 * Draws digits that nobody wrote.
 *
 * @param codes a mixture fitted to the codes of real digits; {@code mixture::sample}
 * @param pca what made the codes, and undoes them
 * @param darkest the smallest value of a pixel
 * @param brightest the largest value of a pixel, above the smallest
 */
public record DigitGenerator(CodeSampler codes, Pca pca, double darkest, double brightest) {

  /**
   * @throws IllegalArgumentException if the range of a pixel is empty or not finite
   */
  public DigitGenerator {
    Check.notNull("codes", codes);
    Check.notNull("pca", pca);
    Check.finite("darkest", darkest);
    Check.positive("brightest - darkest", brightest - darkest);
  }

  /**
   * Draws codes from the mixture, undoes the PCA, and clips each pixel to its range.
   *
   * @param n how many, at least 1
   * @param random where the randomness comes from
   * @return n images (n x d, each pixel from {@code darkest} to {@code brightest}) with the
   *     component of the mixture that each came from
   * @throws IllegalArgumentException if n is below 1
   */
  @Exercise("4.12")
  public LabelledSample generate(int n, RandomGenerator random) {
    Check.atLeast("n", n, 1);
    throw new Todo("4.12");
  }
}
