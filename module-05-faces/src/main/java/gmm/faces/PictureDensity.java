// Yours to write: 5.12 restVariance, 5.12 logDensity. All else here is given.
package gmm.faces;

import gmm.digits.Pca;
import gmm.kit.Check;
import gmm.kit.Exercise;
import gmm.kit.Todo;
import gmm.mixture.GaussianMixture;

/**
 * The density of a whole picture: its code under a mixture, and what the eigenfaces leave over, the
 * rest, as noise that is alike in all the directions that were left out.
 *
 * <p>With one Gaussian it is probabilistic PCA: Tipping and Bishop, Probabilistic principal
 * component analysis (1999); Bishop, PRML, section 12.2. Moghaddam and Pentland, Probabilistic
 * visual learning for object representation (1997), have it for faces.
 *
 * @param eigenfaces m of them, of d pixels, m less than d; codes not whitened
 * @param mixture of codes of length m
 * @param restVariance σ², the variance of the rest in each left-out direction, positive
 */
public record PictureDensity(Pca eigenfaces, GaussianMixture mixture, double restVariance) {

  /**
   * @throws IllegalArgumentException if the mixture is not of such codes, the codes are whitened
   *     (that stretches the space), nothing is left out, or the variance is not positive
   */
  public PictureDensity {
    Check.that(!eigenfaces.whiten(), "the eigenfaces must not whiten codes");
    Check.sameSize("a code", eigenfaces.size(), "the mixture's mean", mixture.dimension());
    Check.that(
        eigenfaces.size() < eigenfaces.dimension(),
        "there must be fewer eigenfaces than pixels but there are %s of %s",
        eigenfaces.size(),
        eigenfaces.dimension());
    Check.positive("restVariance", restVariance);
  }

  /**
   * The density with the rest's variance of the same pictures that eigenfaces and mixture are of.
   * Given.
   *
   * @param eigenfaces m of them
   * @param mixture of their codes
   * @param training n x d, the pictures they were fitted to
   */
  public static PictureDensity of(Pca eigenfaces, GaussianMixture mixture, double[][] training) {
    return new PictureDensity(eigenfaces, mixture, restVariance(eigenfaces, training));
  }

  /**
   * How much pictures vary in a direction that the eigenfaces leave out: of all such variances the
   * one under which the rest is most probable.
   *
   * <p>σ² = 1 / (n (d - m)) Σᵢ ‖xᵢ - x̂ᵢ‖², with x̂ᵢ the face rebuilt from its code
   *
   * @param eigenfaces m of them, of d pixels, m less than d
   * @param faces n x d, n at least 1
   * @return the mean square of the rest in one of the d - m directions, in squared grey values
   * @throws IllegalArgumentException if there is no face, or the widths differ
   */
  @Exercise("5.12")
  public static double restVariance(Pca eigenfaces, double[][] faces) {
    Check.rows("faces", faces);
    Check.columns("faces", faces, eigenfaces.dimension());
    throw new Todo("5.12");
  }

  /**
   * How probable each picture is, all its pixels together.
   *
   * <p>log p(x) = log p(t) - ½ (d - m) log(2π σ²) - ‖x - x̂‖² / (2σ²), with t the face's code and
   * x̂ the face rebuilt from it
   *
   * @param faces n x d, n at least 1; left as they are
   * @return length n, natural logarithms of densities of d pixels: to be compared whatever m is
   * @throws IllegalArgumentException if there is no face, or the widths differ
   */
  @Exercise("5.12")
  public double[] logDensity(double[][] faces) {
    Check.rows("faces", faces);
    Check.columns("faces", faces, eigenfaces.dimension());
    throw new Todo("5.12");
  }
}
