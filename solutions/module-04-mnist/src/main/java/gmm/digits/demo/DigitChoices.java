package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.digits.PosteriorClassifier;
import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * The table of the lecture's section 9.2: held-out accuracy of the digits, mean of 10 splits, for
 * many choices, and by how much each is better than the one that the lecture makes.
 */
public final class DigitChoices implements Demo {

  /** What a mixture is fitted to. */
  private enum Features {
    PIXELS,
    CODES,
    WHITENED
  }

  private record Choice(Features features, CovarianceType type, int k, double regCovar) {

    private String words() {
      return "%s, %s, %d components, regCovar %s"
          .formatted(lower(features), lower(type), k, plain());
    }

    private String key() {
      return "%s-%s-%d-%s".formatted(lower(features), lower(type), k, plain().replace('.', '-'));
    }

    private String plain() {
      return BigDecimal.valueOf(regCovar).stripTrailingZeros().toPlainString();
    }

    private static String lower(Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Choice STANDARD =
      new Choice(Features.CODES, CovarianceType.DIAGONAL, Trial.COMPONENTS, Trial.REG_COVAR);

  private static final List<Choice> CHOICES =
      List.of(
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 1e-6),
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 10),
          new Choice(Features.PIXELS, CovarianceType.DIAGONAL, 200, 30),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 200, 1e-6),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 200, 30),
          new Choice(Features.WHITENED, CovarianceType.DIAGONAL, 200, 0.3),
          new Choice(Features.WHITENED, CovarianceType.DIAGONAL, 200, 1),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 10, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 50, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 100, 10),
          new Choice(Features.CODES, CovarianceType.DIAGONAL, 400, 10),
          new Choice(Features.CODES, CovarianceType.FULL, 10, 10),
          new Choice(Features.CODES, CovarianceType.FULL, 40, 10),
          new Choice(Features.CODES, CovarianceType.FULL, 60, 10));

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public DigitChoices() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new DigitChoices(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "digit-choices";
  }

  @Override
  public String title() {
    return "Digits classified without labels: why these choices";
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    double[] standard = accuracies(STANDARD);
    say(gallery, STANDARD, MeanError.of(standard));
    for (Choice choice : CHOICES) {
      double[] accuracies = accuracies(choice);
      say(gallery, choice, MeanError.of(accuracies));
      MeanError gain = MeanError.ofDifference(accuracies, standard);
      gallery.figure(choice.key() + "-gain", gain.mean(), "less that of the lecture's choice");
      gallery.figure(choice.key() + "-gain-error", gain.error(), "its standard error, paired");
    }
  }

  private static void say(Gallery gallery, Choice choice, MeanError accuracy) {
    gallery.figure(choice.key(), accuracy.mean(), "accuracy: " + choice.words());
    gallery.figure(choice.key() + "-error", accuracy.error(), "its standard error");
  }

  private double[] accuracies(Choice choice) {
    return Parallel.map(DigitSplit.SPLITS, seed -> accuracy(choice, seed)).stream()
        .mapToDouble(accuracy -> accuracy)
        .toArray();
  }

  private double accuracy(Choice choice, int seed) {
    DigitSplit split = DigitSplit.of(digits, seed);
    double[][] train = split.train();
    double[][] held = split.held();
    if (choice.features() != Features.PIXELS) {
      int codes = Codes.count(train, DigitMixture.KEPT);
      Pca pca = Pca.fit(train, codes, choice.features() == Features.WHITENED);
      train = pca.transform(train);
      held = pca.transform(held);
    }
    GaussianMixture mixture =
        GaussianMixture.builder(choice.k())
            .covarianceType(choice.type())
            .regCovar(choice.regCovar())
            .maxIter(DigitMixture.MOST_ITERATIONS)
            .onWarning(warning -> {}) // few iterations are meant
            .seed(seed)
            .fit(train);
    return split.accuracy(
        PosteriorClassifier.fit(mixture::predictProba, train, split.trainLabels(), 10)
            .predict(held));
  }
}
