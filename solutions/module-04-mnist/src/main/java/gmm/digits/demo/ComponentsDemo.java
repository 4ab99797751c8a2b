package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.List;
import java.util.Locale;

/** From 5 components to 600, of every kind: what BIC says of them, and what they are worth. */
public final class ComponentsDemo implements Demo {

  private static final int SPLITS = 10;
  private static final double REG_COVAR = 10;
  private static final int MANY = 600;

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public ComponentsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new ComponentsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "components";
  }

  @Override
  public String title() {
    return "Up to 600 components";
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    List<CodeSplit> splits =
        Parallel.map(
            SPLITS,
            seed ->
                CodeSplit.of(
                    digits, 1.0 / 3, digits -> Codes.count(digits, DigitMixture.KEPT), seed));
    ComponentCurves curves = ComponentCurves.of(splits, REG_COVAR);
    curves.figures(gallery);
    gallery.picture(
        "bic-and-accuracy.png",
        curves.picture("Mixtures of the digits' codes, fitted without labels", 195, 0.76),
        "BIC is lowest at 5 to 50 components, by their kind; as names of digits, components get"
            + " better up to 200 and more.");
    besideTheNearest(gallery, splits, curves);
    moreParametersThanNumbers(gallery, splits.getFirst());
  }

  /** With two digits to a component a mixture is near to asking the nearest digit. */
  private static void besideTheNearest(
      Gallery gallery, List<CodeSplit> splits, ComponentCurves curves) {
    double[] nearest = splits.stream().mapToDouble(s -> s.accuracy(s.nearest())).toArray();
    MeanError mean = MeanError.of(nearest);
    gallery.figure("accuracy-nearest", mean.mean(), "held-out accuracy of the nearest digit");
    gallery.figure("error-nearest", mean.error(), "its standard error");
    for (CovarianceType type : CovarianceType.values()) {
      gallery.say(
          "%d %s components less the nearest digit (%s): %s"
              .formatted(
                  MANY,
                  type.name().toLowerCase(Locale.ROOT),
                  mean,
                  MeanError.ofDifference(curves.accuracies(type, MANY), nearest)));
    }
  }

  /** Full covariances of two digits each, with more and with less added to their variances. */
  private static void moreParametersThanNumbers(Gallery gallery, CodeSplit split) {
    int n = split.train().length;
    int m = split.train()[0].length;
    gallery.figure(
        "parameters", CovarianceType.FULL.freeParameters(MANY, m), "of 600 full components");
    gallery.figure("numbers", (double) n * m, "in the codes that they are fitted to");
    for (double regCovar : new double[] {0, 1e-6, 1, REG_COVAR}) {
      gallery.say(
          "600 full components, regCovar %s: %s".formatted(regCovar, said(split, regCovar)));
    }
  }

  private static String said(CodeSplit split, double regCovar) {
    try {
      GaussianMixture mixture = ComponentCurves.fit(split, CovarianceType.FULL, MANY, regCovar, 0);
      PosteriorClassifier classifier =
          PosteriorClassifier.fit(mixture::predictProba, split.train(), split.trainLabels(), 10);
      return "mean log density %.1f of the digits learnt from, %.4g of those held out, accuracy %.4f"
          .formatted(
              mixture.score(split.train()),
              mixture.score(split.held()),
              split.accuracy(classifier.predict(split.held())));
    } catch (IllegalStateException e) {
      return "stops, " + e.getMessage();
    }
  }
}
