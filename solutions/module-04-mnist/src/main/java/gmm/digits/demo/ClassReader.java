package gmm.digits.demo;

import gmm.digits.ClassConditionalMixture;
import gmm.digits.Pca;
import gmm.digits.given.ClassFit;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;

/**
 * Digits read by a mixture for each class.
 *
 * @param pca what makes the codes
 * @param classifier of the codes
 */
record ClassReader(Pca pca, ClassConditionalMixture classifier) {

  /** The share of the variance that the codes keep. */
  static final double KEPT = 0.99;

  /**
   * The mixture of one class.
   *
   * @param type of its covariances
   * @param k components
   * @param regCovar what is added to every variance of a code, in squared greys
   */
  record Choice(CovarianceType type, int k, double regCovar) {

    /** Five Gaussians of one shape for each class. */
    static final Choice MIXTURE = new Choice(CovarianceType.TIED, 5, 5);

    /** One Gaussian for each class. */
    static final Choice ONE_GAUSSIAN = new Choice(CovarianceType.FULL, 1, 5);

    /** {@return how a class is fitted} */
    ClassFit fit(long seed) {
      return rows ->
          GaussianMixture.builder(Math.min(k, rows.length))
                  .covarianceType(type)
                  .regCovar(regCovar)
                  .seed(seed)
                  .onWarning(warning -> {}) // a class at its hundredth iteration reads as well
                  .fit(rows)
              ::scoreSamples;
    }
  }

  /**
   * {@return what some labelled digits teach}
   *
   * @param digits n x 64
   * @param labels theirs, every class among them
   * @param choice of the mixtures
   * @param seed of the first guesses
   */
  static ClassReader fit(double[][] digits, int[] labels, Choice choice, long seed) {
    return fit(pca(digits), digits, labels, choice, seed);
  }

  /** {@return the same with codes that are there already} */
  static ClassReader fit(Pca pca, double[][] digits, int[] labels, Choice choice, long seed) {
    return new ClassReader(
        pca, ClassConditionalMixture.fit(pca.transform(digits), labels, 10, choice.fit(seed)));
  }

  /** {@return the principal components that keep enough of digits} */
  static Pca pca(double[][] digits) {
    return Codes.keeping(digits, KEPT);
  }

  /** {@return the class of each digit} */
  int[] predict(double[][] digits) {
    return classifier.predict(pca.transform(digits));
  }

  /** {@return P(y | x) of each digit, n x 10} */
  double[][] classProbabilities(double[][] digits) {
    return classifier.classProbabilities(pca.transform(digits));
  }
}
