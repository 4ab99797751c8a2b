package gmm.digits.demo;

import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.LabelledData;
import gmm.likelihood.given.LabelledSample;
import java.util.SplittableRandom;

/**
 * Digits to learn from and digits held out, each with their classes.
 *
 * @param real two thirds of all
 * @param heldOut the rest, each class in the same proportion
 */
record Split(LabelledSample real, LabelledSample heldOut) {

  /** {@return the split of this number} */
  static Split of(LabelledData digits, int number) {
    StratifiedSplit split =
        StratifiedSplit.of(digits.labels(), 1.0 / 3, new SplittableRandom(number));
    return new Split(
        new LabelledSample(split.trainOf(digits.rows()), split.trainOf(digits.labels())),
        new LabelledSample(split.testOf(digits.rows()), split.testOf(digits.labels())));
  }
}
