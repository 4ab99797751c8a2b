package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.kit.data.Digits;
import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a PCA is made of, how many of its components are needed, and the way back from codes. */
public final class PcaStepsDemo implements Demo {

  /** Shares of 1/2, 1/4, 1/8, 1/16: their sums are exact, and one sixteenth is left out. */
  private static final double[] HALVES = {8, 4, 2, 1};

  private static final int[] KEPT = {1, 2, 5, 10, 15, 20, 30, 40, 50, 60};
  private static final int DIGITS = 400;

  /** Public for the service loader. */
  public PcaStepsDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new PcaStepsDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "pca-steps";
  }

  @Override
  public String title() {
    return "Principal components, step by step";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> parts(gallery));
    gallery.part(() -> counts(gallery));
    gallery.part(() -> back(gallery));
  }

  private static void parts(Gallery gallery) {
    LabelledData iris = Iris.load();
    Pca pca = Pca.fit(iris.rows(), 2, true);
    Chart codes =
        Chart.titled("the codes, whitened")
            .axes("code 1", "code 2")
            .groups(pca.transform(iris.rows()), iris.labels(), iris.classes())
            .ellipse("two standard deviations", 0, 0, 2, 2, 0, Ink.BLACK.dashed())
            .equalAspect();
    gallery.picture(
        "iris-components.png",
        Panels.titled("Irises: two of four principal components, whitened", 3)
            .add(directions(pca, iris.features()))
            .add(codes)
            .add(shares(pca))
            .image(1500, 500),
        "Left: each component is a unit direction, a number for every feature. Middle: along both"
            + " of them the whitened codes have standard deviation 1. Right: their shares of the"
            + " variance of all four features; what two components leave out is a share as well.");
    gallery.figure("share-1", pca.explainedVarianceRatio()[0], "share of the first component");
    gallery.figure("share-2", pca.explainedVarianceRatio()[1], "share of the second component");
  }

  private static Chart directions(Pca pca, List<String> features) {
    Chart chart =
        Chart.titled("the directions")
            .axes("feature", "entry of the direction (no unit)")
            .xNames(features.stream().map(f -> f.replace(" (cm)", "")).toList())
            .yRange(-1, 1);
    for (int c = 0; c < pca.size(); c++) {
      double shift = 0.4 * c - 0.2;
      double[] places = IntStream.range(0, pca.dimension()).mapToDouble(f -> f + shift).toArray();
      double[] direction = pca.components()[c];
      chart.bars("component %d".formatted(c + 1), places, direction, 0.38, Ink.of(c == 0 ? 0 : 5));
    }
    return chart.horizontalLine(null, 0, Ink.BLACK.width(1));
  }

  private static Chart shares(Pca pca) {
    double[] ratios = pca.explainedVarianceRatio();
    double[] shares = {ratios[0], ratios[1], 1 - ratios[0] - ratios[1]};
    Chart chart =
        Chart.titled("the shares of the variance")
            .axes("", "share")
            .xNames(List.of("component 1", "component 2", "left out"))
            .yRange(0, 1.1)
            .bars(null, new double[] {0, 1, 2}, shares, 0.7, Ink.of(0));
    for (int j = 0; j < shares.length; j++) {
      chart.text(j, shares[j] + 0.04, "%.1f %%".formatted(100 * shares[j]), Ink.BLACK);
    }
    return chart;
  }

  private static void counts(Gallery gallery) {
    Pca halves =
        Pca.of(new double[HALVES.length], Matrices.identity(HALVES.length), HALVES, 16, false);
    Pca digits = Pca.fit(Digits.load().rows(), 40, false);
    gallery.picture(
        "components-for.png",
        Panels.titled("How many components keep a share of the variance", 2)
            .add(sums(halves))
            .add(staircase(digits))
            .image(1200, 500),
        "Left: the first component whose sum reaches the share is the last one needed; half and"
            + " seven eighths are reached exactly, and exactly is enough. Right: the shares are of"
            + " all the variance, so 40 of the digits' components cannot keep all of it.");
    gallery.figure(
        "for-seven-eighths", halves.componentsFor(0.875), "components of 1/2, 1/4, 1/8, 1/16");
  }

  private static Chart sums(Pca halves) {
    double[] ratios = halves.explainedVarianceRatio();
    double[] sums = ratios.clone();
    Arrays.parallelPrefix(sums, Double::sum);
    double[] places = IntStream.rangeClosed(1, sums.length).mapToDouble(m -> m).toArray();
    Chart chart =
        Chart.titled("shares 1/2, 1/4, 1/8, 1/16, and 1/16 left out")
            .axes("components", "share of the variance")
            .xNames(List.of("", "1", "2", "3", "4"))
            .xRange(-0.2, sums.length + 0.6)
            .yRange(0, 1.15)
            .bars("sum so far", places, sums, 0.6, Ink.of(4).alpha(0.5));
    double[] asked = {0.4, 0.5, 0.6, 0.875, 0.9};
    for (int i = 0; i < asked.length; i++) {
      int count = halves.componentsFor(asked[i]);
      double[] at = {asked[i], asked[i]};
      chart
          .line(i == 0 ? "share asked for" : null, new double[] {0, count}, at, Ink.GREY.dashed())
          .points(
              i == 0 ? "components needed" : null,
              new double[][] {{count, asked[i]}},
              Ink.of(5).marker(Marker.DIAMOND).size(12));
    }
    return chart;
  }

  private static Chart staircase(Pca digits) {
    double most = Arrays.stream(digits.explainedVarianceRatio()).sum();
    return Chart.titled("40 of the 64 components of the digits")
        .axes("share asked for", "components needed")
        .xRange(0, 1)
        .function("components needed", digits::componentsFor, 0.005, most, Ink.of(0).width(3))
        .verticalLine("all that 40 keep: %.4f".formatted(most), most, Ink.of(5).dashed());
  }

  private static void back(Gallery gallery) {
    double[][] rows = Arrays.copyOf(Digits.load().rows(), DIGITS);
    double[][] lost = new double[2][KEPT.length];
    Pca all = Pca.fit(Digits.load().rows(), KEPT[KEPT.length - 1], false);
    for (int i = 0; i < KEPT.length; i++) {
      for (int whiten = 0; whiten < 2; whiten++) {
        Pca pca = first(all, KEPT[i], whiten == 1);
        lost[whiten][i] = RowErrors.rootMeanSquare(pca.inverseTransform(pca.transform(rows)), rows);
      }
    }
    gallery.picture(
        "way-back.png",
        Panels.titled("Digits from their codes", 2)
            .add(errors(lost))
            .add(pixels(rows, first(all, 20, true)))
            .image(1200, 540),
        "Left: what is lost depends on how many components there are; whether the codes were"
            + " whitened makes no difference, since the way back undoes it. Right: rebuilt pixels"
            + " scatter around what they were, neither shifted nor stretched.");
    gallery.figure("error-20", lost[0][5], "root mean square error of a pixel, 20 components");
  }

  private static Pca first(Pca all, int count, boolean whiten) {
    return Pca.of(
        all.mean(),
        Arrays.copyOf(all.components(), count),
        Arrays.copyOf(all.explainedVariance(), count),
        all.totalVariance(),
        whiten);
  }

  private static Chart errors(double[][] of) {
    double[] counts = Arrays.stream(KEPT).asDoubleStream().toArray();
    return Chart.titled("the error of a pixel")
        .axes("components", "root mean square error (of 16 greys)")
        .yRange(0, 5)
        .markedLine("plain codes", counts, of[0], Ink.of(4).width(6).size(12))
        .markedLine("whitened codes", counts, of[1], Ink.of(5).width(2).size(6));
  }

  private static Chart pixels(double[][] rows, Pca pca) {
    double[][] ten = Arrays.copyOf(rows, 10);
    double[][] rebuilt = pca.inverseTransform(pca.transform(ten));
    double[][] pairs =
        IntStream.range(0, ten.length * 64)
            .mapToObj(p -> new double[] {ten[p / 64][p % 64], rebuilt[p / 64][p % 64]})
            .toArray(double[][]::new);
    return Chart.titled("the pixels of ten digits, from 20 whitened codes")
        .axes("grey of the pixel", "grey as rebuilt")
        .xRange(-1, 17)
        .yRange(-7, 23)
        .points("640 pixels", pairs, Ink.of(0).alpha(0.5).size(6))
        .line("the same", new double[] {0, 16}, new double[] {0, 16}, Ink.of(5).width(3).dashed());
  }
}
