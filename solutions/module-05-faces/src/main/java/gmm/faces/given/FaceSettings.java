package gmm.faces.given;

import gmm.kit.Check;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;

/**
 * How a {@link gmm.faces.FaceGenerator} is fitted.
 *
 * @param eigenfaces m, how many eigenfaces a code has, at least 1
 * @param components k, how many Gaussians, at least 1
 * @param covarianceType their shape
 * @param regCovar added to each variance of a component, in squared grey values, 0 or more
 * @param seed where the mixture's start comes from
 */
public record FaceSettings(
    int eigenfaces, int components, CovarianceType covarianceType, double regCovar, long seed) {

  private static final int STARTS = 3;

  /**
   * @throws IllegalArgumentException if a number is outside its domain
   */
  public FaceSettings {
    Check.atLeast("eigenfaces", eigenfaces, 1);
    Check.atLeast("components", components, 1);
    Check.notNull("covarianceType", covarianceType);
    Check.notNegative("regCovar", regCovar);
  }

  /**
   * {@return these settings with another number of Gaussians}
   *
   * @param k at least 1
   */
  public FaceSettings withComponents(int k) {
    return new FaceSettings(eigenfaces, k, covarianceType, regCovar, seed);
  }

  /** {@return module 3's settings of the mixture; its {@code fit} takes codes} */
  public MixtureBuilder builder() {
    return GaussianMixture.builder(components)
        .covarianceType(covarianceType)
        .regCovar(regCovar)
        .nInit(STARTS)
        .seed(seed);
  }
}
