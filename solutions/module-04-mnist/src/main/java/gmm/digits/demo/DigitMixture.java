package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;

/**
 * A mixture of the codes of digits.
 *
 * @param pca what made the codes
 * @param mixture of the codes
 */
record DigitMixture(Pca pca, GaussianMixture mixture) {

  /** The share of the variance that the codes keep. */
  static final double KEPT = 0.95;

  /** EM stops here, converged or not: more of it names no more digits right. */
  static final int MOST_ITERATIONS = 15;

  /**
   * {@return the mixture fitted to digits}
   *
   * @param digits n x 64
   * @param type of the covariances
   * @param k components
   * @param regCovar what is added to every variance of a code
   * @param seed of the first guess
   */
  static DigitMixture fit(
      double[][] digits, CovarianceType type, int k, double regCovar, long seed) {
    Pca pca = Codes.keeping(digits, KEPT);
    GaussianMixture mixture =
        GaussianMixture.builder(k)
            .covarianceType(type)
            .regCovar(regCovar)
            .maxIter(MOST_ITERATIONS)
            .onWarning(warning -> {}) // few iterations are meant
            .seed(seed)
            .fit(pca.transform(digits));
    return new DigitMixture(pca, mixture);
  }

  /** {@return how probable each component is, given a digit: n x k} */
  double[][] predictProba(double[][] digits) {
    return mixture.predictProba(pca.transform(digits));
  }

  /** {@return the mean log density of the digits' codes} */
  double score(double[][] digits) {
    return mixture.score(pca.transform(digits));
  }
}
