package gmm.faces.demo;

import gmm.digits.Pca;
import gmm.faces.PictureDensity;
import gmm.faces.Shrinkage;
import gmm.faces.given.FacePca;
import gmm.likelihood.Mixture;
import gmm.mixture.GaussianMixture;

/**
 * What halves are completed with: eigenfaces, and one Gaussian and several on their codes.
 *
 * @param eigenfaces of the training faces
 * @param restVariance of what they leave over
 * @param one Gaussian
 * @param several Gaussians, shrunk
 */
record HalfMixtures(Pca eigenfaces, double restVariance, Mixture one, Mixture several) {

  private static final double REG_COVAR = 1e-4;

  /**
   * How they are fitted.
   *
   * @param eigenfaces how long a code is
   * @param components of the mixture of several
   * @param strength of its shrinkage
   */
  record Setting(int eigenfaces, int components, double strength) {}

  static HalfMixtures fit(double[][] training, Setting setting) {
    Pca eigenfaces = FacePca.fit(training, setting.eigenfaces());
    double[][] codes = eigenfaces.transform(training);
    return new HalfMixtures(
        eigenfaces,
        PictureDensity.restVariance(eigenfaces, training),
        mixture(codes, 1, 0),
        mixture(codes, setting.components(), setting.strength()));
  }

  private static Mixture mixture(double[][] codes, int k, double strength) {
    return Shrinkage.fit(
            codes, GaussianMixture.builder(k).regCovar(REG_COVAR).seed(1).settings(), strength)
        .toMixture();
  }

  HalfModel one(Half half) {
    return new HalfModel(eigenfaces, one, restVariance, half);
  }

  HalfModel several(Half half) {
    return new HalfModel(eigenfaces, several, restVariance, half);
  }
}
