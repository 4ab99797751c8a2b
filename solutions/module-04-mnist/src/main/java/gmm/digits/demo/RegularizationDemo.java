package gmm.digits.demo;

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

/** How much variance to add to the components of a digit mixture. */
public final class RegularizationDemo implements Demo {

  private static final List<Double> ADDED = List.of(0.1, 1.0, 3.0, 10.0, 30.0, 100.0);
  private static final List<String> NAMES = List.of("0.1", "1", "3", "10", "30", "100");
  private static final int SPLITS = 2;

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

  private record Outcome(double accuracy, double score) {}

  @Override
  public void run(Gallery gallery) {
    List<Outcome> outcomes = ADDED.parallelStream().map(this::outcome).toList();
    double[] places = new double[ADDED.size()];
    Arrays.setAll(places, i -> i);
    for (int i = 0; i < places.length; i++) {
      String key = NAMES.get(i).replace('.', '-');
      String words = ", regCovar %s, mean of %d splits".formatted(NAMES.get(i), SPLITS);
      gallery.figure("accuracy-" + key, outcomes.get(i).accuracy(), "held-out accuracy" + words);
      gallery.figure("score-" + key, outcomes.get(i).score(), "held-out log density" + words);
    }
    double[] accuracies = outcomes.stream().mapToDouble(Outcome::accuracy).toArray();
    double[] scores = outcomes.stream().mapToDouble(Outcome::score).toArray();
    double last = accuracies[accuracies.length - 1];
    gallery.picture(
        "regularization.png",
        Panels.titled("How much variance to add to every component", 2)
            .add(
                axes("held-out accuracy", "share named right")
                    .yRange(0.94, 1)
                    .note("at 100: %.2f".formatted(last))
                    .markedLine(null, places, accuracies, Ink.of(0)))
            .add(
                axes("held-out log density of a digit's codes", "mean log density (nats)")
                    .markedLine(null, places, scores, Ink.of(5)))
            .image(1100, 460),
        "With six digits to a component, variances are guesses. Adding to them helps, until the"
            + " components are so wide that they cannot be told apart. The best classifier and"
            + " the best density want different amounts.");
  }

  private static Chart axes(String title, String y) {
    return Chart.titled(title).axes("regCovar (squared greys)", y).xNames(NAMES);
  }

  private Outcome outcome(double regCovar) {
    double accuracy = 0;
    double score = 0;
    for (int seed = 0; seed < SPLITS; seed++) {
      Trial trial = Trial.of(DigitSplit.of(digits, seed), seed, regCovar);
      accuracy += trial.accuracy() / SPLITS;
      score += trial.model().score(trial.split().held()) / SPLITS;
    }
    return new Outcome(accuracy, score);
  }
}
