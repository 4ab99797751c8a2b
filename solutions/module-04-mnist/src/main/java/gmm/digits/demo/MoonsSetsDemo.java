package gmm.digits.demo;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;

import gmm.digits.given.HeldOutScore;
import gmm.kit.Parallel;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.mixture.CovarianceType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Two moons drawn many times: what holds for all of them, and what was the luck of one. */
public final class MoonsSetsDemo implements Demo {

  private static final int SETS = 20;
  private static final int[] COMPONENTS = {2, 3, 4, 6, 8, 12, 16, 20};
  private static final int SIX = 6;

  /** Public for the service loader. */
  public MoonsSetsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new MoonsSetsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "moons-sets";
  }

  @Override
  public String title() {
    return "Two moons, drawn " + SETS + " times";
  }

  @Override
  public void run(Gallery gallery) {
    List<MoonsSet> sets = IntStream.rangeClosed(1, SETS).mapToObj(MoonsSet::of).toList();
    List<List<MoonsOutcome>> full =
        Arrays.stream(COMPONENTS).mapToObj(k -> outcomes(sets, FULL, k)).toList();
    full.forEach(outcomes -> report(gallery, FULL, outcomes));
    List<MoonsOutcome> diagonal = outcomes(sets, DIAGONAL, SIX);
    report(gallery, TIED, outcomes(sets, TIED, SIX));
    report(gallery, DIAGONAL, diagonal);
    report(gallery, SPHERICAL, outcomes(sets, SPHERICAL, SIX));
    compare(gallery, "three-less-two", full.get(1), full.get(0));
    compare(gallery, "sixteen-less-eight", full.get(6), full.get(4));
    List<MoonsSet> turned = sets.stream().map(MoonsSet::turned).toList();
    compare(gallery, "turned-less-upright", outcomes(turned, DIAGONAL, SIX), diagonal);
    compare(gallery, "full-less-diagonal", full.get(3), diagonal);
    choose(gallery, full);
    gallery.picture(
        "moons-overfitting.png",
        overfitting(full).image(900, 560),
        "A pale line for each of the sets, a bold one for their mean. What was fitted to grows"
            + " more probable with every component. Points that were held out, or drawn later,"
            + " do not: there is a best number, and folds find it without the test set.");
  }

  private static List<MoonsOutcome> outcomes(List<MoonsSet> sets, CovarianceType type, int k) {
    return Parallel.map(sets.size(), i -> MoonsOutcome.of(sets.get(i), type, k));
  }

  private static Spread spread(List<MoonsOutcome> outcomes, ToDoubleFunction<MoonsOutcome> value) {
    return Spread.of(outcomes.stream().mapToDouble(value).toArray());
  }

  private static void report(Gallery gallery, CovarianceType type, List<MoonsOutcome> outcomes) {
    String word = type.name().toLowerCase(Locale.ROOT);
    int k = outcomes.getFirst().k();
    String key = "-%s-%d".formatted(word, k);
    String of = ", %d %s".formatted(k, word);
    spread(outcomes, MoonsOutcome::accuracy)
        .figures(gallery, "accuracy" + key, "share of fresh points given to their moon" + of);
    spread(outcomes, MoonsOutcome::test)
        .figures(gallery, "test" + key, "log density of a fresh point" + of);
    spread(outcomes, outcome -> outcome.heldOut().mean())
        .figures(gallery, "held-out" + key, "log density of a held-out point" + of);
    spread(outcomes, MoonsOutcome::train)
        .figures(gallery, "train" + key, "log density of a point fitted to" + of);
    spread(outcomes, MoonsOutcome::bic).figures(gallery, "bic" + key, "BIC" + of);
    spread(outcomes, MoonsOutcome::silhouette)
        .figures(gallery, "silhouette" + key, "silhouette" + of);
  }

  /** Set by set, so that what makes a set hard for both does not count. */
  private static void compare(
      Gallery gallery, String key, List<MoonsOutcome> one, List<MoonsOutcome> other) {
    int n = one.size();
    double[] accuracy = new double[n];
    double[] test = new double[n];
    Arrays.setAll(accuracy, i -> one.get(i).accuracy() - other.get(i).accuracy());
    Arrays.setAll(test, i -> one.get(i).test() - other.get(i).test());
    String words = ", " + key.replace('-', ' ');
    Spread.of(accuracy).figures(gallery, key + "-accuracy", "difference of accuracy" + words);
    Spread.of(test).figures(gallery, key + "-test", "difference of log density" + words);
  }

  private static void choose(Gallery gallery, List<List<MoonsOutcome>> full) {
    List<MoonsOutcome> byBic = chosen(gallery, "bic", full, highest(outcome -> -outcome.bic()));
    List<MoonsOutcome> byWidth =
        chosen(gallery, "silhouette", full, highest(MoonsOutcome::silhouette));
    List<MoonsOutcome> byFolds =
        chosen(gallery, "held-out", full, highest(outcome -> outcome.heldOut().mean()));
    List<MoonsOutcome> bySimplest =
        chosen(gallery, "one-error", full, MoonsSetsDemo::withinOneError);
    chosen(gallery, "test", full, highest(MoonsOutcome::test));
    compare(gallery, "held-out-less-bic", byFolds, byBic);
    compare(gallery, "held-out-less-silhouette", byFolds, byWidth);
    compare(gallery, "held-out-less-one-error", byFolds, bySimplest);
  }

  /** What comes of it to take, in each set, the number of components that a rule likes. */
  private static List<MoonsOutcome> chosen(
      Gallery gallery,
      String name,
      List<List<MoonsOutcome>> full,
      Function<List<MoonsOutcome>, MoonsOutcome> rule) {
    List<MoonsOutcome> chosen =
        IntStream.range(0, SETS)
            .mapToObj(set -> rule.apply(full.stream().map(of -> of.get(set)).toList()))
            .toList();
    String by = " of the full components chosen by " + name;
    spread(chosen, MoonsOutcome::k).figures(gallery, "chosen-by-" + name, "number" + by);
    spread(chosen, MoonsOutcome::test)
        .figures(gallery, "test-by-" + name, "log density of a fresh point" + by);
    spread(chosen, MoonsOutcome::accuracy)
        .figures(gallery, "accuracy-by-" + name, "share given to their moon" + by);
    return chosen;
  }

  private static Function<List<MoonsOutcome>, MoonsOutcome> highest(
      ToDoubleFunction<MoonsOutcome> value) {
    return candidates -> candidates.stream().max(Comparator.comparingDouble(value)).orElseThrow();
  }

  /** The fewest components within one standard error of the best. */
  private static MoonsOutcome withinOneError(List<MoonsOutcome> candidates) {
    HeldOutScore best = highest(outcome -> outcome.heldOut().mean()).apply(candidates).heldOut();
    return candidates.stream()
        .filter(outcome -> outcome.heldOut().mean() >= best.mean() - best.standardError())
        .min(Comparator.comparingInt(MoonsOutcome::k))
        .orElseThrow();
  }

  private static Chart overfitting(List<List<MoonsOutcome>> full) {
    Chart chart =
        Chart.titled("Full Gaussians fitted to 300 points, %d times".formatted(SETS))
            .axes("components", "mean log density of a point (nats)")
            .xNames(Arrays.stream(COMPONENTS).mapToObj(String::valueOf).toList());
    draw(chart, "training points", full, MoonsOutcome::train, Ink.of(1));
    draw(chart, "held-out folds", full, outcome -> outcome.heldOut().mean(), Ink.of(0));
    draw(chart, "4,000 fresh points", full, MoonsOutcome::test, Ink.of(2));
    return chart;
  }

  private static void draw(
      Chart chart,
      String name,
      List<List<MoonsOutcome>> full,
      ToDoubleFunction<MoonsOutcome> value,
      Ink ink) {
    double[] places = IntStream.range(0, COMPONENTS.length).asDoubleStream().toArray();
    for (int i = 0; i < SETS; i++) {
      int set = i;
      double[] one =
          full.stream().mapToDouble(outcomes -> value.applyAsDouble(outcomes.get(set))).toArray();
      chart.line(null, places, one, ink.alpha(0.2).width(1));
    }
    double[] means =
        full.stream().mapToDouble(outcomes -> spread(outcomes, value).mean()).toArray();
    chart.markedLine(name, places, means, ink);
  }
}
