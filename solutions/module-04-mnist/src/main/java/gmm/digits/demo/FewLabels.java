package gmm.digits.demo;

import gmm.digits.ClassConditionalMixture;
import gmm.digits.Pca;
import gmm.digits.PosteriorClassifier;
import gmm.digits.given.StratifiedSplit;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How one split's held-out digits are named where only some of the others have labels: what takes
 * long is done once, however many labels there are.
 *
 * @param split the digits
 * @param learnt responsibilities of those learnt from
 * @param held responsibilities of those held out
 * @param distances of those held out to those learnt from
 * @param codes of those learnt from
 * @param heldCodes of those held out
 */
record FewLabels(
    DigitSplit split,
    double[][] learnt,
    double[][] held,
    double[][] distances,
    double[][] codes,
    double[][] heldCodes) {

  /** How many times labels are drawn for each split. */
  static final int DRAWS = 5;

  /** Shares of held-out digits that are named right, in three ways. */
  record Shares(double mixture, double neighbour, double oneGaussian) {

    private Shares plus(Shares other) {
      return new Shares(
          mixture + other.mixture, neighbour + other.neighbour, oneGaussian + other.oneGaussian);
    }

    private Shares dividedBy(double count) {
      return new Shares(mixture / count, neighbour / count, oneGaussian / count);
    }
  }

  /** {@return what is needed of a trial} */
  static FewLabels of(Trial trial) {
    DigitSplit split = trial.split();
    Pca pca = ClassReader.pca(split.train());
    return new FewLabels(
        split,
        trial.model().predictProba(split.train()),
        trial.model().predictProba(split.held()),
        split.distances(),
        pca.transform(split.train()),
        pca.transform(split.held()));
  }

  /**
   * {@return the mean of some draws of labels}
   *
   * @param count how many digits get a label, as many of each class as can be
   */
  Shares shares(int count) {
    return IntStream.range(0, DRAWS)
        .mapToObj(draw -> ofDraw(count, draw))
        .reduce(Shares::plus)
        .orElseThrow()
        .dividedBy(DRAWS);
  }

  private Shares ofDraw(int count, int draw) {
    int[] all = split.trainLabels();
    int[] labelled =
        StratifiedSplit.of(
                all, (double) count / all.length, new SplittableRandom(100L * count + draw))
            .test();
    int[] labels = IntStream.of(labelled).map(i -> all[i]).toArray();
    PosteriorClassifier components =
        PosteriorClassifier.fit(r -> r, picked(learnt, labelled), labels, 10);
    ClassConditionalMixture gaussians =
        ClassConditionalMixture.fit(
            picked(codes, labelled), labels, 10, ClassReader.Choice.ONE_GAUSSIAN.fit(0));
    return new Shares(
        split.accuracy(components.predict(held)),
        split.accuracy(split.nearest(distances, labelled)),
        split.accuracy(gaussians.predict(heldCodes)));
  }

  private static double[][] picked(double[][] rows, int[] indices) {
    return Arrays.stream(indices).mapToObj(i -> rows[i]).toArray(double[][]::new);
  }
}
