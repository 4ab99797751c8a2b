package gmm.digits.demo;

import gmm.digits.DigitGenerator;
import gmm.digits.PosteriorClassifier;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.ImageGrid;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Digits that nobody wrote, beside real ones. */
public final class GenerationDemo implements Demo {

  private static final int COMPONENTS = 30;
  private static final int DRAWN = 1000;
  private static final int SHOWN = 4;
  private static final int SPLITS = 3;
  private static final String HELD_OUT = "held out";
  private static final String CODES = " in codes";

  /** Public for the service loader. */
  public GenerationDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new GenerationDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "generation";
  }

  @Override
  public String title() {
    return "Digits that nobody wrote";
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData digits = Digits.load();
    DigitMixture full = DigitMixture.fit(digits.rows(), CovarianceType.FULL, COMPONENTS, 1, 1);
    DigitMixture classifier = DigitMixture.fit(digits.rows(), CovarianceType.DIAGONAL, 200, 10, 1);
    byClass(gallery, digits, full);
    compared(gallery, digits, full, classifier);
    gallery.part(() -> distances(gallery, digits));
  }

  /** Real and generated digits side by side, a column for each class. */
  private static void byClass(Gallery gallery, LabelledData digits, DigitMixture full) {
    PosteriorClassifier classes =
        PosteriorClassifier.fit(full::predictProba, digits.rows(), digits.labels(), 10);
    LabelledSample drawn = generator(full).generate(DRAWN, new SplittableRandom(3));
    int[] labels = largest(classes.labelGivenComponent());
    int[] drawnLabels = Arrays.stream(drawn.labels()).map(z -> labels[z]).toArray();
    ImageGrid sheet = sheet("Real and generated digits, by class");
    addRows(sheet, "real", columns(digits.rows(), digits.labels()), digits.classes());
    addRows(sheet, "generated", columns(drawn.points(), drawnLabels), digits.classes());
    gallery.picture(
        "generated.png",
        sheet.image(),
        "Above, digits that people wrote; below, digits drawn from a mixture of %d full Gaussians,"
                .formatted(COMPONENTS)
            + " sorted by the class of their component. Most can be read; some lie between two"
            + " digits.");
  }

  private static void addRows(
      ImageGrid sheet, String label, double[][][] rows, List<String> classes) {
    for (int r = 0; r < SHOWN; r++) {
      sheet.row(r == 0 ? label : "", rows[r], r == SHOWN - 1 ? classes : List.of());
    }
  }

  /** The generator beside the mixture that classifies best. */
  private static void compared(
      Gallery gallery, LabelledData digits, DigitMixture full, DigitMixture classifier) {
    double[][] fromFull = generator(full).generate(DRAWN, new SplittableRandom(4)).points();
    double[][] fromClassifier =
        generator(classifier).generate(DRAWN, new SplittableRandom(4)).points();
    double[][] real = Arrays.copyOfRange(digits.rows(), 300, 330);
    gallery.picture(
        "generators.png",
        sheet("A good classifier need not be a good generator")
            .rows("real", real, 15)
            .rows("30 full Gaussians", Arrays.copyOf(fromFull, 30), 15)
            .rows("200 diagonal ones", Arrays.copyOf(fromClassifier, 30), 15)
            .image(),
        "The last rows come from the mixture that classifies best: the variance that was added to"
            + " make it robust is drawn as noise.");
  }

  /** How near generated digits come to those learned from, beside digits that were held out. */
  private static void distances(Gallery gallery, LabelledData digits) {
    List<Map<String, double[]>> splits =
        IntStream.range(0, SPLITS)
            .parallel()
            .mapToObj(s -> distances(DigitSplit.of(digits, s)))
            .toList();
    for (String name : splits.getFirst().keySet()) {
      MeanError distance = over(splits, d -> Arrays.stream(d.get(name)).average().orElseThrow());
      String key = name.replace(' ', '-');
      String of = "%s, mean of %d splits".formatted(name, SPLITS);
      gallery.figure("distance-" + key, distance.mean(), "to the nearest training digit: " + of);
      String yardstick = name.endsWith(CODES) ? HELD_OUT + CODES : HELD_OUT;
      MeanError nearer = over(splits, d -> Nearness.smaller(d.get(name), d.get(yardstick)));
      gallery.figure("nearer-" + key, nearer.mean(), "P(nearer than a held-out digit): " + of);
      gallery.figure("nearer-error-" + key, nearer.error(), "its standard error");
    }
  }

  private static MeanError over(
      List<Map<String, double[]>> splits, ToDoubleFunction<Map<String, double[]>> value) {
    return MeanError.of(splits.stream().mapToDouble(value).toArray());
  }

  /** Distances to the nearest digit of those that all generators have learned from. */
  private static Map<String, double[]> distances(DigitSplit split) {
    double[][] real = split.real().points();
    DigitMixture full = DigitMixture.fit(real, CovarianceType.FULL, COMPONENTS, 1, 1);
    DigitMixture wide = DigitMixture.fit(real, CovarianceType.DIAGONAL, 200, 10, 1);
    ClassGenerator classes = ClassGenerator.fit(split.real(), ClassGenerator.THREE_FULL, 1);
    Map<String, double[][]> drawn = new LinkedHashMap<>();
    drawn.put(HELD_OUT, split.heldOut().points());
    drawn.put("full", generator(full).generate(DRAWN, new SplittableRandom(4)).points());
    drawn.put("diagonal", generator(wide).generate(DRAWN, new SplittableRandom(4)).points());
    drawn.put("three a class", classes.draw(DRAWN / 10, new SplittableRandom(4)).points());
    drawn.put("means", full.pca().inverseTransform(full.mixture().means()));
    drawn.put("copies", Arrays.copyOf(real, DRAWN));
    Map<String, double[]> distances = new LinkedHashMap<>();
    drawn.forEach((name, rows) -> distances.put(name, Nearness.distances(rows, real)));
    double[][] codes = classes.pca().transform(real);
    for (String name : List.of(HELD_OUT, "three a class")) {
      double[][] own = classes.pca().transform(drawn.get(name));
      distances.put(name + CODES, Nearness.distances(own, codes));
    }
    return distances;
  }

  private static DigitGenerator generator(DigitMixture model) {
    return new DigitGenerator(model.mixture()::sample, model.pca(), 0, Digits.LARGEST);
  }

  private static ImageGrid sheet(String title) {
    return ImageGrid.titled(title, 8, 8).range(0, Digits.LARGEST).inkOnWhite().zoom(6);
  }

  /** Rows of ten pictures, one of each class; an empty one where there are not enough. */
  private static double[][][] columns(double[][] images, int[] labels) {
    double[][][] rows = new double[SHOWN][10][64];
    for (int c = 0; c < 10; c++) {
      int label = c;
      int[] members =
          IntStream.range(0, labels.length).filter(i -> labels[i] == label).limit(SHOWN).toArray();
      for (int r = 0; r < members.length; r++) {
        rows[r][c] = images[members[r]];
      }
    }
    return rows;
  }

  private static int[] largest(double[][] rows) {
    return Arrays.stream(rows)
        .mapToInt(
            row -> IntStream.range(0, row.length).reduce(0, (a, b) -> row[b] > row[a] ? b : a))
        .toArray();
  }
}
