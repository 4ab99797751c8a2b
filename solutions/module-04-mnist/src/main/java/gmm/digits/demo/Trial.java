package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.mixture.CovarianceType;

/**
 * A mixture fitted to two thirds of the digits, without their labels, and how it names the rest.
 *
 * @param split which digits were held out
 * @param model fitted to the others
 * @param classifier its components, named by the others' labels
 * @param predicted classes of the digits held out
 */
record Trial(
    DigitSplit split, DigitMixture model, PosteriorClassifier classifier, int[] predicted) {

  static final int COMPONENTS = 200;
  static final double REG_COVAR = 10;

  /**
   * {@return the trial of one split, with {@value #COMPONENTS} diagonal components}
   *
   * @param split the digits
   * @param seed of the first guess
   * @param regCovar what is added to every variance of a code, in squared greys
   */
  static Trial of(DigitSplit split, int seed, double regCovar) {
    DigitMixture model =
        DigitMixture.fit(split.train(), CovarianceType.DIAGONAL, COMPONENTS, regCovar, seed);
    PosteriorClassifier classifier =
        PosteriorClassifier.fit(model::predictProba, split.train(), split.trainLabels(), 10);
    return new Trial(split, model, classifier, classifier.predict(split.held()));
  }

  /** {@return the share of held-out digits that are named right} */
  double accuracy() {
    return split.accuracy(predicted);
  }
}
