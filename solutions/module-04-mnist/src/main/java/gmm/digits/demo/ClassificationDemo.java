package gmm.digits.demo;

import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.ImageGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Digits classified by a mixture that was fitted without labels. */
public final class ClassificationDemo implements Demo {

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
    List<Trial> all =
        Parallel.map(
            ReadersPart.SPLITS, s -> Trial.of(DigitSplit.of(digits, s), s, Trial.REG_COVAR));
    List<Trial> trials = all.subList(0, DigitSplit.SPLITS);
    gallery.part(() -> confusion(gallery, trials));
    gallery.part(() -> components(gallery, trials.getFirst()));
    gallery.part(() -> mistaken(gallery, trials.getFirst()));
    gallery.part(() -> FewLabelsPart.show(gallery, trials));
    gallery.part(() -> ReadersPart.show(gallery, all, digits.classes()));
  }

  private void confusion(Gallery gallery, List<Trial> trials) {
    double[] accuracies = trials.stream().mapToDouble(Trial::accuracy).toArray();
    MeanError mean = MeanError.of(accuracies);
    gallery.figure("accuracy", mean.mean(), "mean accuracy over 10 splits, a third held out");
    gallery.figure("accuracy-error", mean.error(), "its standard error");
    gallery.figure("accuracy-least", Arrays.stream(accuracies).min().orElseThrow(), "the worst");
    gallery.figure("accuracy-most", Arrays.stream(accuracies).max().orElseThrow(), "the best");
    gallery.figure(
        "codes", trials.getFirst().model().mixture().dimension(), "codes that hold 95 %");
    gallery.picture(
        "confusion.png",
        Confusions.picture(
            "%.1f %% of held-out digits are named right".formatted(100 * mean.mean()),
            trials.stream().map(t -> t.split().confusion(t.predicted())).toList(),
            digits.classes()),
        "The grey diagonal is what is right; the colours are of the errors alone. Look at the rows"
            + " of 8 and 9, which are hardest: a narrow 8 is taken for a 1, and a 9 for a 5.");
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

  private static void mistaken(Gallery gallery, Trial trial) {
    double[][] held = trial.split().held();
    int[] actual = trial.split().heldLabels();
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

  private static int largest(double[] values) {
    return IntStream.range(0, values.length).reduce(0, (a, b) -> values[b] > values[a] ? b : a);
  }
}
