package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.LabelledData;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Digits divided into some to learn from and some held out, as codes by a PCA of the former.
 *
 * @param pca fitted to the digits to learn from
 * @param train their codes, n x m
 * @param trainLabels theirs
 * @param held codes of the digits held out
 * @param heldLabels theirs
 */
record CodeSplit(Pca pca, double[][] train, int[] trainLabels, double[][] held, int[] heldLabels) {

  /**
   * {@return a split}
   *
   * @param digits all of them
   * @param heldOut the share of each class to hold out
   * @param codes m, how many principal components the digits to learn from get
   * @param seed of the split
   */
  static CodeSplit of(
      LabelledData digits, double heldOut, ToIntFunction<double[][]> codes, long seed) {
    double[][] rows = digits.rows();
    StratifiedSplit split =
        StratifiedSplit.of(digits.labels(), heldOut, new SplittableRandom(seed));
    double[][] train = split.trainOf(rows);
    Pca pca = Pca.fit(train, codes.applyAsInt(train), false);
    return new CodeSplit(
        pca,
        pca.transform(train),
        split.trainOf(digits.labels()),
        pca.transform(split.testOf(rows)),
        split.testOf(digits.labels()));
  }

  /** {@return the share of digits held out that are named right} */
  double accuracy(int[] predicted) {
    return ConfusionMatrix.of(heldLabels, predicted, 10).accuracy();
  }

  /** {@return for each digit held out, the label of the nearest one to learn from} */
  int[] nearest() {
    return Arrays.stream(held).parallel().mapToInt(code -> trainLabels[nearest(code)]).toArray();
  }

  private int nearest(double[] code) {
    double[] distances =
        Arrays.stream(train).mapToDouble(other -> Matrices.squaredDistance(code, other)).toArray();
    return IntStream.range(0, distances.length)
        .reduce(0, (a, b) -> distances[b] < distances[a] ? b : a);
  }
}
