package gmm.digits.demo;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;

import gmm.digits.CrossValidation;
import gmm.digits.GridSearch;
import gmm.digits.given.HeldOutCandidate;
import gmm.digits.given.HeldOutScore;
import gmm.digits.given.StratifiedSplit;
import gmm.kit.Steps;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ColorScale;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.MixtureBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A grid over components and covariance types, by the likelihood of held-out folds. */
public final class MoonsSearchDemo implements Demo {

  private static final List<CovarianceType> TYPES = List.of(CovarianceType.values());
  private static final int[] COMPONENTS = {1, 2, 3, 4, 6, 8, 12, 16, 24};

  /** Public for the service loader. */
  public MoonsSearchDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new MoonsSearchDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "moons-search";
  }

  @Override
  public String title() {
    return "Two moons: a grid by cross-validation";
  }

  @Override
  public void run(Gallery gallery) {
    List<HeldOutCandidate> grid = search(MoonsDemo.SHOWN);
    HeldOutCandidate best = GridSearch.best(grid);
    HeldOutCandidate simplest = simplest(grid, best);
    HeldOutCandidate lowestBic =
        grid.stream().min(Comparator.comparingDouble(HeldOutCandidate::bic)).orElseThrow();
    report(gallery, "best", best, "the best held-out likelihood");
    report(gallery, "simplest", simplest, "the simplest within one standard error of it");
    report(gallery, "bic", lowestBic, "the lowest BIC");
    pairs(gallery, MoonsDemo.SHOWN);
    gallery.picture(
        "moons-search.png",
        Chart.titled("Mean log density of a held-out point, 5 stratified folds of 300 points")
            .axes("components", "covariances")
            .xNames(Arrays.stream(COMPONENTS).mapToObj(String::valueOf).toList())
            .yNames(TYPES.stream().map(MoonsSearchDemo::word).toList())
            .cells(means(grid), ColorScale.VIRIDIS, "%.2f")
            .points("best: " + words(best), place(best), ring(0, 68))
            .points("simplest within one error: " + words(simplest), place(simplest), ring(1, 60))
            .points("lowest BIC: " + words(lowestBic), place(lowestBic), ring(2, 52))
            .image(1000, 430),
        "Bright is good. Too few components cannot follow the moons; too many follow single points."
            + " Tied ones, with one shape for all, need 16 to come as far.");
  }

  /** Every fit asks for its settings as it begins: that moves the bar. */
  private static List<HeldOutCandidate> search(MoonsSet set) {
    int fits = TYPES.size() * COMPONENTS.length * (MoonsSet.FOLDS + 1);
    try (Steps steps = Steps.of("grid search", fits)) {
      UnaryOperator<MixtureBuilder> settings =
          builder -> {
            steps.step();
            return MoonsSet.settings(builder);
          };
      return GridSearch.search(set.moons().rows(), set.foldOf(), TYPES, COMPONENTS, settings);
    }
  }

  /** Two candidates on the same folds: their own errors, and that of their difference. */
  private static void pairs(Gallery gallery, MoonsSet set) {
    HeldOutScore full = CrossValidation.score(set.foldOf(), split -> heldOut(set, split, FULL));
    HeldOutScore other =
        CrossValidation.score(set.foldOf(), split -> heldOut(set, split, DIAGONAL));
    HeldOutScore difference =
        CrossValidation.score(
            set.foldOf(), split -> heldOut(set, split, FULL) - heldOut(set, split, DIAGONAL));
    gallery.figure("pair-full-error", full.standardError(), "error of six full");
    gallery.figure("pair-diagonal-error", other.standardError(), "error of six diagonal");
    gallery.figure("pair-difference", difference.mean(), "six full less six diagonal");
    gallery.figure("pair-difference-error", difference.standardError(), "error of the difference");
  }

  private static double heldOut(MoonsSet set, StratifiedSplit split, CovarianceType type) {
    double[][] rows = set.moons().rows();
    return MoonsSet.settings(GaussianMixture.builder(6).covarianceType(type))
        .fit(split.trainOf(rows))
        .score(split.testOf(rows));
  }

  /** Of those within one standard error of the best, the one with the fewest parameters. */
  static HeldOutCandidate simplest(List<HeldOutCandidate> grid, HeldOutCandidate best) {
    double enough = best.heldOut().mean() - best.heldOut().standardError();
    return grid.stream()
        .filter(candidate -> candidate.heldOut().mean() >= enough)
        .min(Comparator.comparingInt(c -> c.type().freeParameters(c.components(), 2)))
        .orElseThrow();
  }

  private static void report(Gallery gallery, String key, HeldOutCandidate candidate, String what) {
    String of = " of " + what + ", " + words(candidate);
    gallery.figure(key + "-held-out", candidate.heldOut().mean(), "held-out log density" + of);
    gallery.figure(key + "-error", candidate.heldOut().standardError(), "its error" + of);
    gallery.figure(key + "-bic", candidate.bic(), "BIC" + of);
    gallery.figure(key + "-components", candidate.components(), "components" + of);
  }

  private static double[][] means(List<HeldOutCandidate> grid) {
    double[][] means = new double[TYPES.size()][COMPONENTS.length];
    for (int i = 0; i < grid.size(); i++) {
      means[i / COMPONENTS.length][i % COMPONENTS.length] = grid.get(i).heldOut().mean();
    }
    return means;
  }

  private static double[][] place(HeldOutCandidate candidate) {
    double x = Arrays.binarySearch(COMPONENTS, candidate.components());
    return new double[][] {{x, TYPES.indexOf(candidate.type())}};
  }

  private static Ink ring(int color, double size) {
    return Ink.of(color).marker(Marker.RING).size(size).width(3);
  }

  private static String words(HeldOutCandidate candidate) {
    return candidate.components() + " " + word(candidate.type());
  }

  private static String word(CovarianceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
