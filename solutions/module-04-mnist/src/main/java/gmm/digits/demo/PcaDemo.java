package gmm.digits.demo;

import gmm.digits.Pca;
import gmm.kit.data.Digits;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ImageGrid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Principal components: of a cloud in the plane, and of digits. */
public final class PcaDemo implements Demo {

  private static final int[] KEPT = {1, 2, 5, 10, 20, 29, 40, 64};

  /** Public for the service loader. */
  public PcaDemo() {}

  /**
   * Runs this demonstration alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new PcaDemo(), args);
  }

  @Override
  public int module() {
    return 4;
  }

  @Override
  public String name() {
    return "pca";
  }

  @Override
  public String title() {
    return "Principal components";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> plane(gallery));
    LabelledData digits = Digits.load();
    Pca whole = Pca.fit(digits.rows(), 64, false);
    gallery.part(() -> spectrum(gallery, whole));
    gallery.part(() -> eigendigits(gallery, whole));
    gallery.part(() -> reconstructions(gallery, digits));
    gallery.part(() -> whitening(gallery, digits));
  }

  /** Variance kept and squared error, for every direction of the plane. */
  private static void plane(Gallery gallery) {
    double[][] cloud = cloud();
    Pca pca = Pca.fit(cloud, 2, false);
    double[] angles = IntStream.rangeClosed(0, 180).mapToDouble(a -> a).toArray();
    double[] kept = Arrays.stream(angles).map(a -> variance(pca, Math.toRadians(a))).toArray();
    double[] lost = Arrays.stream(kept).map(v -> pca.totalVariance() - v).toArray();
    double[] first = pca.components()[0];
    double best = Math.toDegrees(Math.atan2(first[1], first[0]) + Math.PI) % 180;
    gallery.picture(
        "pca-plane.png",
        Panels.titled("The direction of largest variance is the direction of least loss", 2)
            .add(arrows(cloud, pca))
            .add(
                Chart.titled("every direction, its angle from the x axis")
                    .axes("angle (degrees)", "variance")
                    .xRange(0, 180)
                    .yRange(0, 1.3 * pca.totalVariance())
                    .line("along the direction", angles, kept, Ink.of(0))
                    .line("lost by projecting on it", angles, lost, Ink.of(5).dashed())
                    .horizontalLine("their sum", pca.totalVariance(), Ink.GREY)
                    .verticalLine("first component", best, Ink.BLACK.dashed()))
            .image(1200, 560),
        "What a direction keeps and what projecting on it loses always add up to the total: where"
            + " the one is largest the other is smallest.");
  }

  private static double[][] cloud() {
    SplittableRandom random = new SplittableRandom(6);
    double[][] rows = new double[200][];
    for (int i = 0; i < rows.length; i++) {
      double along = 2 * random.nextGaussian();
      double across = 0.7 * random.nextGaussian();
      rows[i] = new double[] {4 + 0.8 * along - 0.6 * across, 3 + 0.6 * along + 0.8 * across};
    }
    return rows;
  }

  private static double variance(Pca pca, double angle) {
    double[] direction = {Math.cos(angle), Math.sin(angle)};
    double variance = 0;
    for (int j = 0; j < 2; j++) {
      double share = Matrices.dot(direction, pca.components()[j]);
      variance += pca.explainedVariance()[j] * share * share;
    }
    return variance;
  }

  private static Chart arrows(double[][] cloud, Pca pca) {
    Chart chart =
        Chart.titled("a cloud and its two components")
            .axes("x", "y")
            .equalAspect()
            .points("200 points", cloud, Ink.of(4).alpha(0.7));
    double[] mean = pca.mean();
    for (int j = 0; j < 2; j++) {
      double length = 2 * Math.sqrt(pca.explainedVariance()[j]);
      double[] w = pca.components()[j];
      chart.line(
          "component %d, two standard deviations".formatted(j + 1),
          new double[] {mean[0] - length * w[0], mean[0] + length * w[0]},
          new double[] {mean[1] - length * w[1], mean[1] + length * w[1]},
          Ink.of(j == 0 ? 0 : 5).width(4));
    }
    return chart;
  }

  private static void spectrum(Gallery gallery, Pca whole) {
    double[] counts = IntStream.rangeClosed(0, 64).mapToDouble(m -> m).toArray();
    double[] sums = new double[65];
    for (int m = 1; m < sums.length; m++) {
      sums[m] = sums[m - 1] + whole.explainedVarianceRatio()[m - 1];
    }
    Chart chart =
        Chart.titled("How many components the digits need")
            .axes("components kept", "share of the variance")
            .xRange(0, 64)
            .yRange(0, 1.02)
            .line("explained so far", counts, sums, Ink.of(0).width(3));
    for (double fraction : new double[] {0.5, 0.8, 0.9, 0.95, 0.99}) {
      int m = whole.componentsFor(fraction);
      chart
          .points(null, new double[][] {{m, sums[m]}}, Ink.of(5).size(11))
          .text(m + 4.5, sums[m] - 0.03, "%.0f %%: %d".formatted(100 * fraction, m), Ink.BLACK);
      gallery.figure(
          "components-for-%.0f".formatted(100 * fraction),
          m,
          "components that keep %.0f %% of the digits' variance".formatted(100 * fraction));
    }
    gallery.picture(
        "explained-variance.png",
        chart.image(900, 560),
        "64 pixels, but 29 directions hold 95 % of the variance: the rest is mostly noise and"
            + " pixels that are never inked.");
  }

  private static void eigendigits(Gallery gallery, Pca whole) {
    List<String> captions = new ArrayList<>();
    for (double ratio : Arrays.copyOf(whole.explainedVarianceRatio(), 10)) {
      captions.add("%.1f %%".formatted(100 * ratio));
    }
    double[][] ten = Arrays.copyOf(whole.components(), 10);
    double largest =
        Arrays.stream(ten).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElseThrow();
    gallery.picture(
        "components.png",
        ImageGrid.titled("The first ten principal components of the digits", 8, 8)
            .range(-largest, largest)
            .zoom(10)
            .row("", ten, captions)
            .image(),
        "Each component is itself a picture: where it is light, a positive code adds ink; where it"
            + " is dark, it takes ink away; middle grey is zero. Below each, its share of the"
            + " variance.");
  }

  private static void reconstructions(Gallery gallery, LabelledData digits) {
    double[][] five = {
      digits.rows()[13], digits.rows()[8], digits.rows()[5], digits.rows()[14], digits.rows()[9]
    };
    ImageGrid sheet =
        ImageGrid.titled("Digits from fewer numbers", 8, 8).range(0, 16).inkOnWhite().zoom(9);
    sheet.row("the digits", five);
    for (int m : KEPT) {
      Pca pca = Pca.fit(digits.rows(), m, false);
      double[][] back = pca.inverseTransform(pca.transform(digits.rows()));
      gallery.figure(
          "error-" + m,
          RowErrors.rootMeanSquare(back, digits.rows()),
          "root mean square error of a pixel (of 16 greys) from %d components".formatted(m));
      sheet.row("from %d".formatted(m), pca.inverseTransform(pca.transform(five)));
    }
    gallery.picture(
        "reconstructions.png",
        sheet.image(),
        "Five digits rebuilt from 1 to 64 numbers: from 10 on they can be read, from 29 on they are"
            + " hard to tell from the originals.");
  }

  private static void whitening(Gallery gallery, LabelledData digits) {
    Panels panels = Panels.titled("The digits' codes 1 and 25, plain and whitened", 2);
    for (boolean whiten : new boolean[] {false, true}) {
      double[][] codes = Pca.fit(digits.rows(), 25, whiten).transform(digits.rows());
      double[][] two =
          Arrays.stream(codes)
              .limit(600)
              .map(z -> new double[] {z[0], z[24]})
              .toArray(double[][]::new);
      panels.add(
          Chart.titled(whiten ? "whitened: both have variance 1" : "plain, in greys")
              .axes("code 1", "code 25")
              .equalAspect()
              .points(whiten ? null : "600 digits", two, Ink.of(0).alpha(0.5).size(5)));
    }
    gallery.picture(
        "whitening.png",
        panels.image(1000, 480),
        "Whitening divides each code by its standard deviation: the flat cloud becomes round, and"
            + " what was small, noise included, counts as much as what was large.");
  }
}
