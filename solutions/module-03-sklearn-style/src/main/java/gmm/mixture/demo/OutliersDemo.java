package gmm.mixture.demo;

import gmm.kit.data.LabelledData;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.mixture.AnomalyDetector;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Two moons and some strays: the least probable four per cent are marked. */
public final class OutliersDemo implements Demo {

  private static final int MOONS = 480;
  private static final int STRAYS = 20;
  private static final double SHARE = (double) STRAYS / (MOONS + STRAYS);

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new OutliersDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "outliers";
  }

  @Override
  public String title() {
    return "Anomalies as low density";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rows = rows();
    GaussianMixture model = GaussianMixture.builder(8).nInit(5).tol(1e-5).seed(3).fit(rows);
    double[] scores = model.scoreSamples(rows);
    double threshold = AnomalyDetector.threshold(scores, SHARE);
    boolean[] marked = AnomalyDetector.anomalies(scores, threshold);
    long strays = IntStream.range(MOONS, rows.length).filter(i -> marked[i]).count();
    gallery.figure("threshold", threshold, "log density below which a point is an anomaly");
    gallery.figure("found", strays, "of the 20 strays are among the 20 marked");
    corner(gallery, rows, marked);
    Grid density =
        Grid.of(
            new Bounds(-2.4, 3.4, -1.9, 2.4),
            140,
            110,
            x -> model.scoreSamples(new double[][] {x})[0]);
    gallery.picture(
        "outliers.png",
        Chart.titled("The least probable 4 % of 500 points")
            .axes("x", "y")
            .xRange(-2.4, 3.4)
            .yRange(-1.9, 2.4)
            .points("480 points of two moons", select(rows, 0, MOONS), Ink.of(0))
            .points("20 strays", select(rows, MOONS, rows.length), Ink.of(1).marker(Marker.SQUARE))
            .points(
                "marked as anomalies",
                IntStream.range(0, rows.length)
                    .filter(i -> marked[i])
                    .mapToObj(i -> rows[i])
                    .toArray(double[][]::new),
                Ink.BLACK.marker(Marker.RING).size(16).width(1.5))
            .contours("the threshold", density, new double[] {threshold}, Ink.GREY.dashed())
            .image(900, 620),
        "Eight components follow the moons; what lies outside the dashed line, where the log"
            + " density is below its 4 % quantile, is marked. Strays inside a moon cannot be told,"
            + " and in the corner a component has settled on a few strays and hides one.");
  }

  /** What became of the strays beyond the moons' upper right. */
  private static void corner(Gallery gallery, double[][] rows, boolean[] marked) {
    int[] there =
        IntStream.range(MOONS, rows.length)
            .filter(i -> rows[i][0] > 2.4 && rows[i][1] > 1)
            .toArray();
    gallery.figure("corner", there.length, "strays in the upper right corner");
    gallery.figure(
        "corner-marked", Arrays.stream(there).filter(i -> marked[i]).count(), "of them are marked");
  }

  private static double[][] rows() {
    SplittableRandom random = new SplittableRandom(9);
    LabelledData moons = Points.moons(MOONS, 0.1, random);
    double[][] rows = new double[MOONS + STRAYS][];
    System.arraycopy(moons.rows(), 0, rows, 0, MOONS);
    for (int i = MOONS; i < rows.length; i++) {
      rows[i] = new double[] {random.nextDouble(-2.2, 3.2), random.nextDouble(-1.7, 2.2)};
    }
    return rows;
  }

  private static double[][] select(double[][] rows, int from, int to) {
    return Arrays.copyOfRange(rows, from, to);
  }
}
