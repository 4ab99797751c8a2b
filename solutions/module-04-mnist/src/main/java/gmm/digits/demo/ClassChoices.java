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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of the lecture's sections 11.5 and 11.6 that rest on more than ten splits or many
 * fits: how many Gaussians a class needs, and what EM without labels does to a supervised mixture.
 */
public final class ClassChoices implements Demo {

  private static final int SPLITS = 50;
  private static final double REG_COVAR = 1;

  /** What the others are compared with first; the rest in the lecture's order. */
  private static final List<ClassReader.Choice> CHOICES =
      List.of(
          ClassReader.Choice.ONE_GAUSSIAN,
          new ClassReader.Choice(CovarianceType.FULL, 1, 10),
          new ClassReader.Choice(CovarianceType.FULL, 2, 10),
          new ClassReader.Choice(CovarianceType.FULL, 3, 10),
          ClassReader.Choice.MIXTURE,
          new ClassReader.Choice(CovarianceType.TIED, 10, 5));

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public ClassChoices() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new ClassChoices(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "class-choices";
  }

  @Override
  public String title() {
    return "A mixture for each class: how many Gaussians, and what EM makes of it";
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> manySplits(gallery));
    gallery.part(() -> threeFits(gallery, CovarianceType.FULL, 1));
    gallery.part(() -> threeFits(gallery, CovarianceType.DIAGONAL, 3));
  }

  private void manySplits(Gallery gallery) {
    List<Map<String, Double>> splits = Parallel.map(SPLITS, this::read);
    List<String> names = List.copyOf(splits.getFirst().keySet());
    double[] first = column(splits, names.getFirst());
    for (String name : names) {
      double[] accuracies = column(splits, name);
      say(gallery, name, "accuracy of 50 splits, " + name, MeanError.of(accuracies));
      if (!name.equals(names.getFirst())) {
        MeanError gain = MeanError.ofDifference(accuracies, first);
        say(gallery, name + "-gain", "less that of one Gaussian a class", gain);
      }
    }
  }

  /** From a reader's name to the share of one split that it names right. */
  private Map<String, Double> read(int seed) {
    DigitSplit split = DigitSplit.of(digits, seed);
    Pca pca = ClassReader.pca(split.train());
    Map<String, Double> shares = new LinkedHashMap<>();
    for (ClassReader.Choice choice : CHOICES) {
      ClassReader reader = ClassReader.fit(pca, split.train(), split.trainLabels(), choice, seed);
      shares.put(name(choice), split.accuracy(reader.predict(split.held())));
    }
    shares.put("neighbour", split.accuracy(split.nearest()));
    shares.put("components", Trial.of(split, seed, Trial.REG_COVAR).accuracy());
    return shares;
  }

  private static String name(ClassReader.Choice choice) {
    return "%s-%d-%.0f"
        .formatted(choice.type().name().toLowerCase(Locale.ROOT), choice.k(), choice.regCovar());
  }

  /** Of the three mixtures of a split: BIC of what they learnt from, and how they name the rest. */
  private record Three(double[] bic, double[] accuracy) {}

  private void threeFits(Gallery gallery, CovarianceType type, int perClass) {
    List<Three> splits = Parallel.map(DigitSplit.SPLITS, s -> three(s, type, perClass));
    String[] names = {"supervised", "from-there", "cold"};
    String prefix = type.name().toLowerCase(Locale.ROOT) + "-" + 10 * perClass + "-";
    for (int f = 0; f < names.length; f++) {
      int fit = f;
      double[] bic = splits.stream().mapToDouble(s -> s.bic()[fit] - s.bic()[0]).toArray();
      double[] accuracy = splits.stream().mapToDouble(s -> s.accuracy()[fit]).toArray();
      double[] first = splits.stream().mapToDouble(s -> s.accuracy()[0]).toArray();
      String key = prefix + names[f];
      say(gallery, key, "accuracy of ten splits, " + key, MeanError.of(accuracy));
      if (f > 0) {
        say(gallery, key + "-bic", "BIC less that of the supervised one", MeanError.of(bic));
        MeanError gain = MeanError.ofDifference(accuracy, first);
        say(gallery, key + "-gain", "accuracy less that of the supervised one", gain);
      }
    }
  }

  private Three three(int seed, CovarianceType type, int perClass) {
    DigitSplit split = DigitSplit.of(digits, seed);
    Pca pca = Codes.keeping(split.train(), DigitMixture.KEPT);
    double[][] codes = pca.transform(split.train());
    SupervisedBic fits = SupervisedBic.fit(codes, split.trainLabels(), type, perClass, REG_COVAR);
    List<GaussianMixture> all = List.of(fits.supervised(), fits.fromThere(), fits.cold());
    return new Three(
        all.stream().mapToDouble(m -> SupervisedBic.bic(m, codes)).toArray(),
        all.stream()
            .mapToDouble(
                m ->
                    split.accuracy(
                        PosteriorClassifier.fit(m::predictProba, codes, split.trainLabels(), 10)
                            .predict(pca.transform(split.held()))))
            .toArray());
  }

  private static void say(Gallery gallery, String key, String words, MeanError value) {
    gallery.figure(key, value.mean(), words);
    gallery.figure(key + "-error", value.error(), "its standard error");
  }

  private static double[] column(List<Map<String, Double>> splits, String name) {
    return splits.stream().mapToDouble(shares -> shares.get(name)).toArray();
  }
}
