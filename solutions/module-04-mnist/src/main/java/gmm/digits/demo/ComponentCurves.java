package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.kit.Parallel;
import gmm.kit.Steps;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The BIC of mixtures that saw no labels, and how well their components name digits held out: for
 * each kind of covariance, from 5 components to 600.
 *
 * @param cells a row for each kind of covariance, in their order, a column for each of {@link
 *     #COUNTS}
 */
record ComponentCurves(List<List<Cell>> cells) {

  /** How many components there are. */
  static final List<Integer> COUNTS = List.of(5, 10, 20, 50, 100, 200, 400, 600);

  private static final CovarianceType[] TYPES = CovarianceType.values();

  /**
   * What came of one kind and number, over all splits.
   *
   * @param bic mean over the splits, divided by how many digits the mixture was fitted to
   * @param accuracies on the digits held out, one for each split; of a single split, 1 or 0 for
   *     each digit
   */
  record Cell(double bic, double[] accuracies) {}

  private record Trial(double bic, double[] right) {

    double accuracy() {
      return Arrays.stream(right).average().orElseThrow();
    }
  }

  /**
   * {@return the curves}
   *
   * @param splits of the digits
   * @param regCovar what is added to every variance of a code
   */
  static ComponentCurves of(List<CodeSplit> splits, double regCovar) {
    int columns = COUNTS.size();
    int count = TYPES.length * columns;
    List<Cell> all;
    try (Steps steps = Steps.of("kinds and numbers of components", count)) {
      all =
          Parallel.map(
              count,
              i -> {
                Cell cell = cell(splits, TYPES[i / columns], COUNTS.get(i % columns), regCovar);
                steps.step();
                return cell;
              });
    }
    return new ComponentCurves(
        IntStream.range(0, TYPES.length)
            .mapToObj(t -> all.subList(t * columns, (t + 1) * columns))
            .toList());
  }

  private static Cell cell(List<CodeSplit> splits, CovarianceType type, int k, double regCovar) {
    List<Trial> trials =
        IntStream.range(0, splits.size())
            .mapToObj(s -> trial(splits.get(s), fit(splits.get(s), type, k, regCovar, s)))
            .toList();
    return new Cell(
        trials.stream().mapToDouble(Trial::bic).average().orElseThrow(),
        trials.size() == 1
            ? trials.getFirst().right()
            : trials.stream().mapToDouble(Trial::accuracy).toArray());
  }

  /** {@return a mixture of the codes to learn from; their labels are not looked at} */
  static GaussianMixture fit(
      CodeSplit split, CovarianceType type, int k, double regCovar, long seed) {
    return GaussianMixture.builder(k)
        .covarianceType(type)
        .regCovar(regCovar)
        .onWarning(warning -> {}) // the hundredth iteration will do
        .seed(seed)
        .fit(split.train());
  }

  private static Trial trial(CodeSplit split, GaussianMixture mixture) {
    PosteriorClassifier classifier =
        PosteriorClassifier.fit(mixture::predictProba, split.train(), split.trainLabels(), 10);
    int[] predicted = classifier.predict(split.held());
    return new Trial(
        mixture.bic(split.train()) / split.train().length,
        IntStream.range(0, predicted.length)
            .mapToDouble(i -> predicted[i] == split.heldLabels()[i] ? 1 : 0)
            .toArray());
  }

  /** Reports every number, and where each curve is at its best. */
  void figures(Gallery gallery) {
    for (CovarianceType type : TYPES) {
      List<Cell> row = cells.get(type.ordinal());
      String word = word(type);
      for (int c = 0; c < row.size(); c++) {
        String key = word + "-" + COUNTS.get(c);
        String words = "%d %s components".formatted(COUNTS.get(c), word);
        MeanError accuracy = MeanError.of(row.get(c).accuracies());
        gallery.figure("bic-" + key, row.get(c).bic(), "BIC by digit, " + words);
        gallery.figure("accuracy-" + key, accuracy.mean(), "held-out accuracy, " + words);
        gallery.figure("error-" + key, accuracy.error(), "its standard error");
      }
      best(gallery, word, row);
    }
  }

  private static void best(Gallery gallery, String word, List<Cell> row) {
    int byBic = best(row, cell -> -cell.bic());
    int byAccuracy = best(row, cell -> MeanError.of(cell.accuracies()).mean());
    gallery.say(
        "%-9s BIC is lowest at k = %d (accuracy %s), accuracy highest at k = %d (%s), %s more"
            .formatted(
                word,
                COUNTS.get(byBic),
                MeanError.of(row.get(byBic).accuracies()),
                COUNTS.get(byAccuracy),
                MeanError.of(row.get(byAccuracy).accuracies()),
                MeanError.ofDifference(
                    row.get(byAccuracy).accuracies(), row.get(byBic).accuracies())));
  }

  private static int best(List<Cell> row, ToDoubleFunction<Cell> good) {
    return IntStream.range(0, row.size())
        .reduce(
            0, (a, b) -> good.applyAsDouble(row.get(b)) > good.applyAsDouble(row.get(a)) ? b : a);
  }

  /**
   * {@return both curves side by side}
   *
   * @param title above them
   * @param highestBic where the left panel ends
   * @param least where the right panel begins
   */
  BufferedImage picture(String title, double highestBic, double least) {
    Chart bic = axes("BIC: lower is better", "BIC by digit");
    Chart accuracy = axes("accuracy: higher is better", "share of held-out digits named right");
    double lowest = Double.POSITIVE_INFINITY;
    double[] places = IntStream.range(0, COUNTS.size()).asDoubleStream().toArray();
    for (CovarianceType type : TYPES) {
      List<Cell> row = cells.get(type.ordinal());
      double[] bics = row.stream().mapToDouble(Cell::bic).toArray();
      lowest = Math.min(lowest, Arrays.stream(bics).min().orElseThrow());
      List<MeanError> means = row.stream().map(cell -> MeanError.of(cell.accuracies())).toList();
      double[] mean = means.stream().mapToDouble(MeanError::mean).toArray();
      double[] errors = means.stream().mapToDouble(MeanError::error).toArray();
      Ink ink = Ink.of(type.ordinal());
      bic.markedLine(word(type), places, bics, ink);
      accuracy.markedLine(word(type), places, mean, ink).errorBars(places, mean, errors, ink);
    }
    double margin = 0.05 * (highestBic - lowest);
    return Panels.titled(title, 2)
        .add(bic.yRange(lowest - margin, highestBic))
        .add(accuracy.yRange(least, 1))
        .image(1200, 520);
  }

  private static Chart axes(String title, String y) {
    return Chart.titled(title)
        .axes("components k", y)
        .xNames(COUNTS.stream().map(String::valueOf).toList());
  }

  /** {@return the accuracies of one kind and number} */
  double[] accuracies(CovarianceType type, int k) {
    return cells.get(type.ordinal()).get(COUNTS.indexOf(k)).accuracies();
  }

  private static String word(CovarianceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
