// Given: nothing to write here.
package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.LabelledData;
import gmm.mixture.CovarianceType;
import java.util.SplittableRandom;

/**
 * A mixture fitted to two thirds of the digits, without their labels, and how it names the rest.
 *
 * @param split which digits were held out
 * @param model fitted to the others
 * @param classifier its components, named by the others' labels
 * @param predicted classes of the digits held out
 * @param confusion of these
 */
record Trial(
    StratifiedSplit split,
    DigitMixture model,
    PosteriorClassifier classifier,
    int[] predicted,
    ConfusionMatrix confusion) {

  static final int COMPONENTS = 200;
  static final double REG_COVAR = 10;

  /**
   * {@return the trial of one split, with {@value #COMPONENTS} diagonal components}
   *
   * @param digits all of them
   * @param seed of the split and of the first guess
   * @param regCovar what is added to every variance of a code, in squared greys
   */
  static Trial of(LabelledData digits, int seed, double regCovar) {
    StratifiedSplit split =
        StratifiedSplit.of(digits.labels(), 1.0 / 3, new SplittableRandom(seed));
    double[][] train = split.trainOf(digits.rows());
    DigitMixture model =
        DigitMixture.fit(train, CovarianceType.DIAGONAL, COMPONENTS, regCovar, seed);
    PosteriorClassifier classifier =
        PosteriorClassifier.fit(model::predictProba, train, split.trainOf(digits.labels()), 10);
    int[] predicted = classifier.predict(split.testOf(digits.rows()));
    int[] actual = split.testOf(digits.labels());
    return new Trial(
        split, model, classifier, predicted, ConfusionMatrix.of(actual, predicted, 10));
  }
}
