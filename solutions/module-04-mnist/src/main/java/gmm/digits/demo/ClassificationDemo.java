package gmm.digits.demo;

import gmm.digits.given.ConfusionMatrix;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ColorScale;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Digits classified by a mixture that was fitted without labels. */
public final class ClassificationDemo implements Demo {

  private static final int SPLITS = 10;
  private static final int[] LABELLED = {20, 50, 100, 200, 400, 800};

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public ClassificationDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new ClassificationDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "classification";
  }

  @Override
  public String title() {
    return "Digits classified without labels";
  }

  @Override
  public void run(Gallery gallery) {
    List<Trial> trials =
        IntStream.range(0, SPLITS)
            .parallel()
            .mapToObj(s -> Trial.of(digits, s, Trial.REG_COVAR))
            .toList();
    gallery.part(() -> confusion(gallery, trials));
    gallery.part(() -> components(gallery, trials.getFirst()));
    gallery.part(() -> mistaken(gallery, trials.getFirst()));
    gallery.part(() -> fewLabels(gallery, trials));
  }

  private void confusion(Gallery gallery, List<Trial> trials) {
    double[] accuracies = trials.stream().mapToDouble(t -> t.confusion().accuracy()).toArray();
    double mean = Arrays.stream(accuracies).average().orElseThrow();
    gallery.figure("accuracy", mean, "mean accuracy over 10 splits, a third held out");
    gallery.figure("accuracy-least", Arrays.stream(accuracies).min().orElseThrow(), "the worst");
    gallery.figure("accuracy-most", Arrays.stream(accuracies).max().orElseThrow(), "the best");
    gallery.figure(
        "codes", trials.getFirst().model().mixture().dimension(), "codes that hold 95 %");
    ConfusionMatrix sum =
        trials.stream().map(Trial::confusion).reduce(ConfusionMatrix::plus).orElseThrow();
    double[][] percent =
        Arrays.stream(sum.shares())
            .map(row -> Arrays.stream(row).map(share -> 100 * share).toArray())
            .toArray(double[][]::new);
    gallery.picture(
        "confusion.png",
        Chart.titled("%.1f %% of held-out digits are named right".formatted(100 * mean))
            .axes("named as", "written as (each row: percent of these digits, 10 splits)")
            .xNames(digits.classes())
            .yNames(digits.classes())
            .cells(percent, ColorScale.BLUES, "%.1f")
            .noLegend()
            .image(860, 780),
        "Nearly all lies on the diagonal. Look at the rows of 8 and 9, which are hardest: a narrow"
            + " 8 is taken for a 1, and a 9 for a 5.");
  }

  /** Means of components, decoded, with the label that each stands for. */
  private static void components(Gallery gallery, Trial trial) {
    double[][] means = trial.model().pca().inverseTransform(trial.model().mixture().means());
    double[][] table = trial.classifier().labelGivenComponent();
    Integer[] order = IntStream.range(0, means.length).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Integer.compare(largest(table[a]), largest(table[b])));
    ImageGrid sheet =
        ImageGrid.titled("What components stand for: 60 of 200 means", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(7);
    for (int row = 0; row < 5; row++) {
      double[][] images = new double[12][];
      List<String> captions = new ArrayList<>();
      for (int i = 0; i < images.length; i++) {
        int z = order[(row * 12 + i) * means.length / 60];
        images[i] = means[z];
        int label = largest(table[z]);
        captions.add("%d: %.0f %%".formatted(label, 100 * table[z][label]));
      }
      sheet.row("", images, captions);
    }
    gallery.picture(
        "stands-for.png",
        sheet.image(),
        "Nobody told the mixture what a digit is, yet each component is one way of writing one."
            + " Below each mean: its most probable label and P(label | component).");
  }

  private void mistaken(Gallery gallery, Trial trial) {
    double[][] held = trial.split().testOf(digits.rows());
    int[] actual = trial.split().testOf(digits.labels());
    int[] wrong =
        IntStream.range(0, actual.length)
            .filter(i -> actual[i] != trial.predicted()[i])
            .limit(24)
            .toArray();
    ImageGrid sheet =
        ImageGrid.titled("Held-out digits that one split gets wrong", 8, 8)
            .range(0, Digits.LARGEST)
            .inkOnWhite()
            .zoom(9);
    for (int from = 0; from < wrong.length; from += 8) {
      int[] some = Arrays.copyOfRange(wrong, from, Math.min(from + 8, wrong.length));
      sheet.row(
          "",
          Arrays.stream(some).mapToObj(i -> held[i]).toArray(double[][]::new),
          Arrays.stream(some)
              .mapToObj(i -> "%d as %d".formatted(actual[i], trial.predicted()[i]))
              .toList());
    }
    gallery.picture(
        "mistaken.png",
        sheet.image(),
        "What was written and what it was taken for: many of these a person would have to guess.");
  }

  /** The same mixtures, told the labels of only some of the digits they were fitted to. */
  private void fewLabels(Gallery gallery, List<Trial> trials) {
    double[] counts = Arrays.stream(LABELLED).asDoubleStream().toArray();
    double[] byMixture = new double[counts.length];
    double[] byNeighbour = new double[counts.length];
    for (int c = 0; c < counts.length; c++) {
      for (Trial trial : trials) {
        FewLabels few = FewLabels.of(trial.split(), digits, LABELLED[c]);
        byMixture[c] += few.accuracyOf(trial.model()) / trials.size();
        byNeighbour[c] += few.accuracyOfNearest() / trials.size();
      }
      gallery.figure(
          "accuracy-labels-" + LABELLED[c],
          byMixture[c],
          "accuracy when %d digits are labelled".formatted(LABELLED[c]));
      gallery.figure(
          "accuracy-nearest-" + LABELLED[c],
          byNeighbour[c],
          "the same by the nearest of %d labelled digits".formatted(LABELLED[c]));
    }
    gallery.picture(
        "few-labels.png",
        Chart.titled("How many labels does it take?")
            .axes("labelled digits (of 1,198 the mixture was fitted to)", "share named right")
            .xRange(0, 820)
            .markedLine("components named by the labelled digits", counts, byMixture, Ink.of(0))
            .markedLine(
                "nearest labelled digit, no mixture", counts, byNeighbour, Ink.of(5).dashed())
            .image(900, 560),
        "The mixture has seen every digit, but only some with a label. Compare with a classifier"
            + " that sees the labelled ones alone.");
  }

  private static int largest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }
}
