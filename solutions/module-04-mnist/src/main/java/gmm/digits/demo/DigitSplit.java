package gmm.digits.demo;

import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.LabelledData;
import gmm.kit.linalg.Matrices;
import gmm.likelihood.given.LabelledSample;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Digits to learn from, and a third held out.
 *
 * @param train to learn from, n x 64
 * @param trainLabels theirs
 * @param held held out
 * @param heldLabels theirs
 */
record DigitSplit(double[][] train, int[] trainLabels, double[][] held, int[] heldLabels) {

  /** How many splits the figures of the lecture are means of: seeds 0 to 9. */
  static final int SPLITS = 10;

  /**
   * {@return a third of each class held out}
   *
   * @param digits all of them
   * @param seed of the split
   */
  static DigitSplit of(LabelledData digits, int seed) {
    StratifiedSplit split =
        StratifiedSplit.of(digits.labels(), 1.0 / 3, new SplittableRandom(seed));
    return new DigitSplit(
        split.trainOf(digits.rows()),
        split.trainOf(digits.labels()),
        split.testOf(digits.rows()),
        split.testOf(digits.labels()));
  }

  /** {@return the digits to learn from with their classes} */
  LabelledSample real() {
    return new LabelledSample(train, trainLabels);
  }

  /** {@return the digits held out with their classes} */
  LabelledSample heldOut() {
    return new LabelledSample(held, heldLabels);
  }

  /** {@return the share of held-out digits that are named right} */
  double accuracy(int[] predicted) {
    return confusion(predicted).accuracy();
  }

  /** {@return how often each held-out digit was taken for each} */
  ConfusionMatrix confusion(int[] predicted) {
    return ConfusionMatrix.of(heldLabels, predicted, 10);
  }

  /** {@return squared distances of held-out digits to those learnt from, one held out a row} */
  double[][] distances() {
    return Arrays.stream(held)
        .map(
            digit ->
                Arrays.stream(train).mapToDouble(t -> Matrices.squaredDistance(digit, t)).toArray())
        .toArray(double[][]::new);
  }

  /**
   * {@return for each held-out digit the label of the nearest of some digits learnt from}
   *
   * @param distances as {@link #distances()} gives them
   * @param labelled indices of those that may be looked at
   */
  int[] nearest(double[][] distances, int[] labelled) {
    return Arrays.stream(distances).mapToInt(row -> trainLabels[nearest(row, labelled)]).toArray();
  }

  /** {@return for each held-out digit the label of the nearest one learnt from} */
  int[] nearest() {
    return nearest(distances(), IntStream.range(0, train.length).toArray());
  }

  private static int nearest(double[] distances, int[] some) {
    return IntStream.of(some).reduce((a, b) -> distances[b] < distances[a] ? b : a).orElseThrow();
  }
}
