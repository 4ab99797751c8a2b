package gmm.em.demo;

import gmm.em.KMeans;
import gmm.em.given.KMeansResult;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import java.util.List;

/** Lloyd's loop: where it takes the centroids, what becomes of the inertia, and when it stops. */
public final class LloydDemo implements Demo {

  private static final int K = 4;
  private static final int MOST = 20;

  /** Public for the service loader. */
  public LloydDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new LloydDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "lloyd";
  }

  @Override
  public String title() {
    return "k-means from its start to its stop";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] centers = {{0, 0}, {5, 0}, {0, 5}, {5, 5}};
    double[][] points = Points.blobs(240, centers, 1.1, Sketch.random(6)).rows();
    double[][] start = {{-2, -1}, {-1, -2}, {-2, 1}, {0, -2}};
    KMeansResult result = KMeans.fit(points, start, MOST);
    gallery.picture(
        "inertia.png",
        Panels.titled("k-means, four centroids from one corner", 2)
            .add(paths(points, start, result))
            .add(inertia(result))
            .image(1200, 540),
        "Left: the way of each centroid, a cross where it ends. Right: the inertia never rises."
            + " For ten iterations it hardly falls; then two centroids have parted, each for a"
            + " cluster of its own. The loop ends with the first iteration in which no label"
            + " changes.");
    gallery.figure("iterations", result.iterations(), "iterations until no label changed");
    gallery.figure("inertia", result.inertia(), "inertia at the end");
  }

  private static Chart paths(double[][] points, double[][] start, KMeansResult result) {
    Chart chart =
        Chart.titled("The ways of the centroids")
            .axes("x₁", "x₂")
            .groups(points, result.labels(), List.of());
    double[][] xs = new double[K][result.iterations() + 1];
    double[][] ys = new double[K][result.iterations() + 1];
    for (int i = 0; i <= result.iterations(); i++) {
      double[][] now = i == 0 ? start : KMeans.fit(points, start, i).centroids();
      for (int k = 0; k < K; k++) {
        xs[k][i] = now[k][0];
        ys[k][i] = now[k][1];
      }
    }
    for (int k = 0; k < K; k++) {
      chart.markedLine(null, xs[k], ys[k], Ink.BLACK.width(1.6).size(6));
    }
    return chart
        .points("start", start, Ink.BLACK.marker(Marker.SQUARE).size(9))
        .crosses("", result.centroids())
        .equalAspect();
  }

  private static Chart inertia(KMeansResult result) {
    double[] history = result.inertiaHistory();
    String stop =
        result.converged()
            ? "no label changed: iteration %d".formatted(result.iterations())
            : "stopped at the limit";
    return Chart.titled("Sum of squared distances from the centroids")
        .axes("iteration", "inertia")
        .xRange(0, MOST)
        .markedLine("inertia", Sketch.iterations(history.length), history, Ink.of(0).size(8))
        .verticalLine(stop, result.iterations(), Ink.of(5).dashed());
  }
}
