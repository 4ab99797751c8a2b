package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.digits.PosteriorClassifier;
import gmm.digits.given.ConfusionMatrix;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Prints the table of the lecture's section 9.2: held-out accuracy of the digits, mean of 10
 * splits, for many choices. Takes a minute; run its {@code main}.
 */
public final class DigitChoices {

  private static final int SPLITS = 10;

  /** What a mixture is fitted to. */
  private enum Features {
    PIXELS,
    CODES,
    WHITENED
  }

  private record Choice(Features features, CovarianceType type, int k, double regCovar) {}

  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 1e-6),
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 10),
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 30),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 200, 1e-6),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 200, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 200, 30),
          new Choice(Features.WHITENED, CovarianceType.DIAGONAL, 200, 0.3),
          new Choice(Features.WHITENED, CovarianceType.DIAGONAL, 200, 1),
          new Choice(Features.CODES, CovarianceType.FULL, 10, 10),
          new Choice(Features.CODES, CovarianceType.FULL, 40, 10),
          new Choice(Features.CODES, CovarianceType.FULL, 60, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 10, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 50, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 100, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 400, 10));

  private DigitChoices() {}

  /**
   * Prints the table.
   *
   * @param args none
   */
  public static void main(String... args) {
    LabelledData digits = Digits.load();
    for (Choice choice : CHOICES) {
      double accuracy =
          IntStream.range(0, SPLITS)
              .parallel()
              .mapToDouble(seed -> accuracy(digits, choice, seed))
              .average()
              .orElseThrow();
      System.out.printf("%-75s %.3f%n", choice, accuracy);
    }
  }

  private static double accuracy(LabelledData digits, Choice choice, int seed) {
    StratifiedSplit split =
        StratifiedSplit.of(digits.labels(), 1.0 / 3, new SplittableRandom(seed));
    double[][] train = split.trainOf(digits.rows());
    double[][] test = split.testOf(digits.rows());
    if (choice.features() != Features.PIXELS) {
      int codes = Pca.fit(train, train[0].length, false).componentsFor(DigitMixture.KEPT);
      Pca pca = Pca.fit(train, codes, choice.features() == Features.WHITENED);
      train = pca.transform(train);
      test = pca.transform(test);
    }
    GaussianMixture mixture =
        GaussianMixture.builder(choice.k())
            .covarianceType(choice.type())
            .regCovar(choice.regCovar())
            .maxIter(DigitMixture.MOST_ITERATIONS)
            .onWarning(warning -> {}) // few iterations are meant
            .seed(seed)
            .fit(train);
    int[] labels = split.trainOf(digits.labels());
    int[] predicted =
        PosteriorClassifier.fit(mixture::predictProba, train, labels, 10).predict(test);
    return ConfusionMatrix.of(split.testOf(digits.labels()), predicted, 10).accuracy();
  }
}
