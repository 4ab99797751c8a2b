package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.digits.given.ConfusionMatrix;
import gmm.kit.data.LabelledData;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Two moons: what a few Gaussians can and cannot do. */
public final class MoonsDemo implements Demo {

  private static final double NOISE = 0.09;
  private static final double[] OUTSIDE = {0.05, 0.35, 0.7};
  private static final int FINE = 100;

  private final LabelledData moons = Points.moons(300, NOISE, new SplittableRandom(41));
  private final LabelledData fresh = Points.moons(4000, NOISE, new SplittableRandom(42));

  /** Room around the points, and above them for a note. */
  private final Bounds bounds = new Bounds(-1.5, 2.5, -1, 1.8);

  /** Public for the service loader. */
  public MoonsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new MoonsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "moons";
  }

  @Override
  public String title() {
    return "Two moons";
  }

  @Override
  public void run(Gallery gallery) {
    Panels byNumber = Panels.titled("Two moons and k full Gaussians", 2);
    for (int k : new int[] {2, 4, 8, 16}) {
      byNumber.add(panel(CovarianceType.FULL, k, k + " components", "k-" + k, gallery));
    }
    gallery.picture(
        "moons.png",
        byNumber.image(900, 700),
        "Two Gaussians are two ellipses, and the boundary cuts the tips of the moons off. With 8"
            + " the level sets follow the moons; with 16 they begin to follow single points.");
    Panels byType = Panels.titled("Six Gaussians, four kinds of covariance", 2);
    for (CovarianceType type : CovarianceType.values()) {
      String word = type.name().toLowerCase(Locale.ROOT);
      byType.add(panel(type, 6, word, "type-" + word, gallery));
    }
    gallery.picture(
        "moons-types.png",
        byType.image(900, 700),
        "The same six components: full ones lie along the moons, tied ones share one shape,"
            + " diagonal ones lie along the axes, and spherical ones are round.");
  }

  private Chart panel(CovarianceType type, int k, String words, String key, Gallery gallery) {
    GaussianMixture mixture =
        GaussianMixture.builder(k).covarianceType(type).nInit(3).seed(5).fit(moons.rows());
    PosteriorClassifier classifier =
        PosteriorClassifier.fit(mixture::predictProba, moons.rows(), moons.labels(), 2);
    double accuracy =
        ConfusionMatrix.of(fresh.labels(), classifier.predict(fresh.rows()), 2).accuracy();
    double score = mixture.score(fresh.rows());
    gallery.figure("accuracy-" + key, accuracy, "accuracy on 4,000 fresh points, " + words);
    gallery.figure("score-" + key, score, "mean log density of 4,000 fresh points, " + words);
    return Chart.titled("%s: %.1f %% right".formatted(words, 100 * accuracy))
        .axes("x", "y")
        .equalAspect()
        .note("mean log density %.2f".formatted(score))
        .regions(Grid.ofAll(bounds, FINE, FINE, p -> asDoubles(classifier.predict(p))), List.of())
        .points("upper moon", ofClass(0), Ink.of(0).size(5))
        .points("lower moon", ofClass(1), Ink.of(1).size(5))
        .contours(
            "outside: 5, 35, 70 % of the points",
            Grid.ofAll(bounds, FINE, FINE, mixture::scoreSamples),
            levels(mixture.scoreSamples(moons.rows())),
            Ink.BLACK.width(1.4));
  }

  private double[][] ofClass(int label) {
    double[][] rows = moons.rows();
    int[] labels = moons.labels();
    return IntStream.range(0, rows.length)
        .filter(i -> labels[i] == label)
        .mapToObj(i -> rows[i])
        .toArray(double[][]::new);
  }

  /** The log densities below which these shares of the points lie. */
  private static double[] levels(double[] logDensities) {
    double[] sorted = logDensities.clone();
    Arrays.sort(sorted);
    return Arrays.stream(OUTSIDE).map(share -> sorted[(int) (share * sorted.length)]).toArray();
  }

  private static double[] asDoubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }
}
