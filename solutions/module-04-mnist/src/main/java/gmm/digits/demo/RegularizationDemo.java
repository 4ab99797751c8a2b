package gmm.digits.demo;

import gmm.kit.Parallel;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How much variance to add to the components of a digit mixture. */
public final class RegularizationDemo implements Demo {

  private static final List<Double> ADDED = List.of(0.1, 1.0, 3.0, 10.0, 30.0, 100.0);
  private static final List<String> NAMES = List.of("0.1", "1", "3", "10", "30", "100");

  private static final int SPLITS = 5;

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public RegularizationDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new RegularizationDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "regularization";
  }

  @Override
  public String title() {
    return "How much variance to add";
  }

  /** Of one split and one amount. */
  private record Outcome(double accuracy, double score) {}

  @Override
  public void run(Gallery gallery) {
    List<List<Outcome>> outcomes = Parallel.map(SPLITS, this::ofSplit);
    MeanError[] accuracies = means(outcomes, Outcome::accuracy);
    MeanError[] scores = means(outcomes, Outcome::score);
    for (int i = 0; i < NAMES.size(); i++) {
      String key = NAMES.get(i).replace('.', '-');
      String words = ", regCovar %s, mean of 5 splits".formatted(NAMES.get(i));
      gallery.figure("accuracy-" + key, accuracies[i].mean(), "held-out accuracy" + words);
      gallery.figure("accuracy-error-" + key, accuracies[i].error(), "its standard error");
      gallery.figure("score-" + key, scores[i].mean(), "held-out log density" + words);
      gallery.figure("score-error-" + key, scores[i].error(), "its standard error");
    }
    MeanError gain = gain(outcomes);
    gallery.figure("accuracy-30-over-10", gain.mean(), "accuracy at 30 less that at 10, paired");
    gallery.figure("accuracy-30-over-10-error", gain.error(), "its standard error");
    gallery.picture(
        "regularization.png",
        Panels.titled("How much variance to add to every component", 2)
            .add(
                marked(axes("held-out accuracy", "share named right"), accuracies, 0)
                    .yRange(0.94, 1)
                    .note("at 100: %.2f".formatted(accuracies[NAMES.size() - 1].mean())))
            .add(
                marked(
                    axes("held-out log density of a digit's codes", "mean log density (nats)"),
                    scores,
                    5))
            .image(1100, 460),
        "With six digits to a component, variances are guesses. Adding to them helps, until the"
            + " components are so wide that they cannot be told apart. The density is best at 3; at 30"
            + " it is far lower, and the classifier no worse. Bars: standard errors of 5 splits.");
  }

  private static MeanError[] means(List<List<Outcome>> outcomes, ToDoubleFunction<Outcome> of) {
    return IntStream.range(0, ADDED.size())
        .mapToObj(i -> outcomes.stream().map(split -> split.get(i)).mapToDouble(of).toArray())
        .map(MeanError::of)
        .toArray(MeanError[]::new);
  }

  private static MeanError gain(List<List<Outcome>> outcomes) {
    int ten = ADDED.indexOf(10.0);
    int thirty = ADDED.indexOf(30.0);
    return MeanError.of(
        outcomes.stream()
            .mapToDouble(s -> s.get(thirty).accuracy() - s.get(ten).accuracy())
            .toArray());
  }

  private static Chart axes(String title, String y) {
    return Chart.titled(title).axes("regCovar (squared greys)", y).xNames(NAMES);
  }

  private static Chart marked(Chart chart, MeanError[] means, int color) {
    double[] places = new double[means.length];
    Arrays.setAll(places, i -> i);
    double[] middles = Arrays.stream(means).mapToDouble(MeanError::mean).toArray();
    double[] errors = Arrays.stream(means).mapToDouble(MeanError::error).toArray();
    return chart
        .markedLine(null, places, middles, Ink.of(color))
        .errorBars(places, middles, errors, Ink.of(color).width(2));
  }

  private List<Outcome> ofSplit(int seed) {
    DigitSplit split = DigitSplit.of(digits, seed);
    return ADDED.stream()
        .map(
            regCovar -> {
              Trial trial = Trial.of(split, seed, regCovar);
              return new Outcome(trial.accuracy(), trial.model().score(split.held()));
            })
        .toList();
  }
}
