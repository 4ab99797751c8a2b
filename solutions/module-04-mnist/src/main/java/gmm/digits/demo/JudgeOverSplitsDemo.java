package gmm.digits.demo;

import gmm.digits.GeneratedLabelScore;
import gmm.digits.given.Trainer;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Generated digits before a judge, 1,000 a class, over many splits. Takes minutes. */
public final class JudgeOverSplitsDemo implements Demo {

  private static final int PER_CLASS = 1000;
  private static final int ROUNDS = 30;
  private static final int SPLITS = 10;
  private static final int SPLITS_OF_THE_OTHERS = 3;

  private final LabelledData digits = Digits.load();

  /** Public for the service loader. */
  public JudgeOverSplitsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new JudgeOverSplitsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "judge-over-splits";
  }

  @Override
  public String title() {
    return "Generated digits before a judge, over splits";
  }

  @Override
  public boolean takesMinutes() {
    return true;
  }

  @Override
  public void run(Gallery gallery) {
    report(gallery, "full-3", Generators.mixtures(CovarianceType.FULL, 3, 1), SPLITS);
    Map<String, Generators.OfClasses> others = new LinkedHashMap<>();
    others.put("full-1", Generators.mixtures(CovarianceType.FULL, 1, 1));
    others.put("diagonal-20", Generators.mixtures(CovarianceType.DIAGONAL, 20, 10));
    others.put("copies", Generators::nearCopies);
    others.put("means", Generators::classMeans);
    others.forEach((name, way) -> report(gallery, name, way, SPLITS_OF_THE_OTHERS));
  }

  /** What one split says of one generator. */
  private record Verdict(GeneratedLabelScore score, double distance, double nearer) {}

  private void report(Gallery gallery, String name, Generators.OfClasses way, int splits) {
    List<Verdict> verdicts =
        IntStream.range(0, splits).parallel().mapToObj(s -> verdict(s, way)).toList();
    double[] real = verdicts.stream().mapToDouble(v -> v.score().realOnReal()).toArray();
    double[] agreed = verdicts.stream().mapToDouble(v -> v.score().realOnGenerated()).toArray();
    double[] taught = verdicts.stream().mapToDouble(v -> v.score().generatedOnReal()).toArray();
    double[] nearer = verdicts.stream().mapToDouble(Verdict::nearer).toArray();
    String of = ", %s, %d splits".formatted(name, splits);
    figure(gallery, name + "-real-on-real", MeanError.of(real), "real on held-out real" + of);
    figure(gallery, name + "-real-on-generated", MeanError.of(agreed), "real on generated" + of);
    figure(gallery, name + "-generated-on-real", MeanError.of(taught), "generated on real" + of);
    figure(
        gallery,
        name + "-loss",
        MeanError.ofDifference(real, taught),
        "what is lost by learning from generated digits" + of);
    figure(gallery, name + "-nearer", MeanError.of(nearer), "P(nearer than a held-out digit)" + of);
    gallery.say("judged %d splits of %s".formatted(splits, name));
    gallery.figure(
        name + "-distance",
        verdicts.stream().mapToDouble(Verdict::distance).average().orElseThrow(),
        "mean distance to the nearest training digit" + of);
  }

  private static void figure(Gallery gallery, String key, MeanError value, String words) {
    gallery.figure(key, value.mean(), words);
    gallery.figure(key + "-error", value.error(), "its standard error");
  }

  private Verdict verdict(int number, Generators.OfClasses way) {
    DigitSplit split = DigitSplit.of(digits, number);
    LabelledSample generated = way.draw(split.real(), PER_CLASS, new SplittableRandom(number));
    double[] distances = Nearness.distances(generated.points(), split.real().points());
    double[] held = Nearness.distances(split.heldOut().points(), split.real().points());
    return new Verdict(
        GeneratedLabelScore.of(
            Trainer.boosting(ROUNDS, number), split.real(), split.heldOut(), generated),
        Arrays.stream(distances).average().orElseThrow(),
        Nearness.smaller(distances, held));
  }
}
