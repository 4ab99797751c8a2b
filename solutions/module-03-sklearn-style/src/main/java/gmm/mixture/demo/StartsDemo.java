package gmm.mixture.demo;

import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.mixture.BestOfStarts;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.InitMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Where twelve starts end, how long each took, and which of them is kept. */
public final class StartsDemo implements Demo {

  private static final int STARTS = 12;
  private static final int K = 7;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new StartsDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "starts";
  }

  @Override
  public String title() {
    return "The best of several starts";
  }

  @Override
  public void run(Gallery gallery) {
    Random random = new Random(11);
    double[][] centers = new double[K][];
    Arrays.setAll(centers, c -> new double[] {10 * random.nextDouble(), 7 * random.nextDouble()});
    double[][] rows = Points.blobs(40 * K, centers, 0.6, new Random(1)).rows();
    List<GaussianMixture> fits = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      fits.add(
          GaussianMixture.builder(K).init(InitMethod.RANDOM_FROM_DATA).seed(i).tol(1e-4).fit(rows));
    }
    GaussianMixture best = BestOfStarts.of(STARTS, fits::get);
    gallery.picture(
        "starts.png",
        Panels.titled("Twelve starts, one is kept", 2)
            .add(ends(fits, best))
            .add(kept(rows, best))
            .image(1200, 540),
        "Each start climbs to some hilltop, one fast, another slowly. That says nothing of how high"
            + " the hill is; the lower bound does, and the start with the highest one is kept,"
            + " whichever number it has.");
    gallery.figure("best", best.lowerBound(), "lower bound of the start that is kept");
    gallery.figure(
        "lowest",
        fits.stream().mapToDouble(GaussianMixture::lowerBound).min().orElseThrow(),
        "of the lowest one");
  }

  private static Chart ends(List<GaussianMixture> fits, GaussianMixture best) {
    Chart chart =
        Chart.titled("where each start ended, numbered in their order")
            .axes("iterations", "lower bound (mean log-likelihood)")
            .xRange(0, 60)
            .points(
                "start",
                fits.stream().map(StartsDemo::place).toArray(double[][]::new),
                Ink.of(0).size(9));
    Ink ring = Ink.of(5).marker(Marker.RING).size(20).width(2.5);
    chart.points("kept", new double[][] {place(best)}, ring);
    for (int i : IntStream.range(0, fits.size()).toArray()) {
      double[] at = place(fits.get(i));
      chart.text(at[0] + 2, at[1], String.valueOf(i), Ink.GREY);
    }
    return chart;
  }

  private static double[] place(GaussianMixture fit) {
    return new double[] {fit.iterations(), fit.lowerBound()};
  }

  private static Chart kept(double[][] rows, GaussianMixture best) {
    Chart chart =
        Chart.titled("the mixture that is kept: lower bound %.3f".formatted(best.lowerBound()))
            .axes("x₁", "x₂")
            .groups(rows, best.predict(rows), List.of());
    for (int c = 0; c < best.size(); c++) {
      chart.ellipse(null, best.mean(c), best.covariance(c), 2, Ink.of(c).width(3));
    }
    return chart.equalAspect();
  }
}
