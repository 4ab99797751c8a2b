package gmm.digits.demo;

import gmm.digits.PosteriorClassifier;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Two moons: what a few Gaussians can and cannot do, in pictures of one set. */
public final class MoonsDemo implements Demo {

  /** The set that is drawn; {@link MoonsSetsDemo} has the numbers, of many. */
  static final MoonsSet SHOWN = MoonsSet.of(1);

  private static final double[] OUTSIDE = {0.05, 0.35, 0.7};
  private static final int FINE = 90;
  private static final Bounds BOUNDS = new Bounds(-1.5, 2.5, -1.15, 1.55);
  private static final Bounds WIDE = new Bounds(-2, 3, -1.5, 2);

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
    Panels grid =
        Panels.titled("Two moons, 300 points: four kinds of covariance, 2 to 16 components", 4);
    for (CovarianceType type : CovarianceType.values()) {
      for (int k : new int[] {2, 4, 8, 16}) {
        grid.add(regions(type, k));
      }
    }
    gallery.picture(
        "moons.png",
        grid.image(1400, 1120),
        "Colours: which moon a place is given to. Lines: level sets of the density, outside of"
            + " which lie 5, 35 and 70 % of the points. Two Gaussians are two ellipses, and the"
            + " tips of the moons are lost; eight full ones follow the moons; of sixteen, some"
            + " follow a handful of points.");
    Panels drawn = Panels.titled("300 real points, and 300 drawn from mixtures fitted to them", 3);
    drawn.add(scatter("real", SHOWN.moons().rows(), SHOWN.moons().labels()));
    for (int k : new int[] {2, 4, 8, 20}) {
      drawn.add(generated(CovarianceType.FULL, k));
    }
    drawn.add(generated(CovarianceType.SPHERICAL, 8));
    gallery.picture(
        "moons-generated.png",
        drawn.image(1200, 640),
        "Two Gaussians draw two clouds, eight draw moons, and twenty draw moons with knots"
            + " and gaps, where the fitted points happened to have them.");
  }

  private static Chart regions(CovarianceType type, int k) {
    GaussianMixture mixture = SHOWN.fit(type, k);
    PosteriorClassifier classifier = SHOWN.classifier(mixture);
    return Chart.titled(words(type, k))
        .axes("x", "y")
        .equalAspect()
        .noLegend()
        .regions(Grid.ofAll(BOUNDS, FINE, FINE, p -> asDoubles(classifier.predict(p))), List.of())
        .points(
            "upper moon",
            ClassGenerator.ofClass(SHOWN.moons().rows(), SHOWN.moons().labels(), 0),
            dots(0))
        .points(
            "lower moon",
            ClassGenerator.ofClass(SHOWN.moons().rows(), SHOWN.moons().labels(), 1),
            dots(1))
        .contours(
            "level sets",
            Grid.ofAll(BOUNDS, FINE, FINE, mixture::scoreSamples),
            levels(mixture.scoreSamples(SHOWN.moons().rows())),
            Ink.BLACK.width(1.2));
  }

  /** As many points as the set has, each in the colour that its place is given. */
  private static Chart generated(CovarianceType type, int k) {
    GaussianMixture mixture = SHOWN.fit(type, k);
    LabelledSample drawn = mixture.sample(MoonsSet.SIZE, new SplittableRandom(k));
    return scatter(
        words(type, k), drawn.points(), SHOWN.classifier(mixture).predict(drawn.points()));
  }

  private static Chart scatter(String title, double[][] rows, int[] labels) {
    return Chart.titled(title)
        .axes("x", "y")
        .xRange(WIDE.xFrom(), WIDE.xTo())
        .yRange(WIDE.yFrom(), WIDE.yTo())
        .equalAspect()
        .noLegend()
        .points("upper moon", ClassGenerator.ofClass(rows, labels, 0), dots(0))
        .points("lower moon", ClassGenerator.ofClass(rows, labels, 1), dots(1));
  }

  static String words(CovarianceType type, int k) {
    return k + " " + type.name().toLowerCase(Locale.ROOT);
  }

  private static Ink dots(int label) {
    return Ink.of(label).size(4);
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
