// Given: nothing to write here.
package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.LabelledData;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A few labelled digits to learn from, and others to be classified.
 *
 * @param rows labelled digits, m x 64
 * @param labels theirs
 * @param held digits held out
 * @param actual what these are
 */
record FewLabels(double[][] rows, int[] labels, double[][] held, int[] actual) {

  /**
   * {@return some of those that a split learns from, as many of each class as can be}
   *
   * @param split what is held out
   * @param digits all
   * @param count how many are to be labelled
   */
  static FewLabels of(StratifiedSplit split, LabelledData digits, int count) {
    double[][] train = split.trainOf(digits.rows());
    int[] trainLabels = split.trainOf(digits.labels());
    StratifiedSplit some =
        StratifiedSplit.of(
            trainLabels, (double) count / trainLabels.length, new SplittableRandom(count));
    return new FewLabels(
        some.testOf(train),
        some.testOf(trainLabels),
        split.testOf(digits.rows()),
        split.testOf(digits.labels()));
  }

  /** {@return the accuracy of a mixture whose components these digits name} */
  double accuracyOf(DigitMixture model) {
    return accuracy(PosteriorClassifier.fit(model::predictProba, rows, labels, 10).predict(held));
  }

  /** {@return the accuracy of giving each digit the label of the nearest of these} */
  double accuracyOfNearest() {
    return accuracy(Arrays.stream(held).mapToInt(this::nearest).toArray());
  }

  private int nearest(double[] digit) {
    double[] distances =
        Arrays.stream(rows).mapToDouble(row -> Matrices.squaredDistance(digit, row)).toArray();
    int best =
        IntStream.range(0, rows.length).reduce(0, (a, b) -> distances[b] < distances[a] ? b : a);
    return labels[best];
  }

  private double accuracy(int[] predicted) {
    return ConfusionMatrix.of(actual, predicted, 10).accuracy();
  }
}
