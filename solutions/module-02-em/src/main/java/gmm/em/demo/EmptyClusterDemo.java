package gmm.em.demo;

import gmm.em.KMeans;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import java.awt.image.BufferedImage;
import java.util.List;

/** One update of k-means in which a cluster is empty, and takes a sample from another. */
public final class EmptyClusterDemo implements Demo {

  /** Thirteen samples: two groups, and one far out at (12, 8) that is a cluster of its own. */
  private static final double[][] POINTS = {
    {1, 1},
    {2, 1.4},
    {1.4, 2.3},
    {2.4, 2.4},
    {3, 1},
    {0.2, 5.2},
    {7, 4.4},
    {7.6, 3.6},
    {8.3, 4.2},
    {7.7, 5},
    {8.6, 3.2},
    {5.9, 1.1},
    {12, 8}
  };

  /** The one of green is nearest to no sample. */
  private static final double[][] CENTROIDS = {{1.2, 3.4}, {8.2, 4.2}, {2.6, 7.4}, {12.5, 12.2}};

  private static final List<String> NAMES = List.of("blue", "orange", "green", "purple");

  /** Public for the service loader. */
  public EmptyClusterDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new EmptyClusterDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "empty-cluster";
  }

  @Override
  public String title() {
    return "A cluster without samples";
  }

  @Override
  public void run(Gallery gallery) {
    int[] labels = KMeans.assign(POINTS, CENTROIDS);
    double[][] moved = KMeans.update(POINTS, labels, CENTROIDS);
    int[] next = KMeans.assign(POINTS, moved);
    gallery.picture(
        "update.png",
        image(labels, moved, next),
        "Each centroid goes to the mean of its samples. The green one has none: it takes the sample"
            + " that is farthest from the centroid of its own cluster, and not the purple one,"
            + " which is farther still, but alone. The orange mean is of the five that stay.");
    gallery.figure("inertia-before", KMeans.inertia(POINTS, labels, CENTROIDS), "before");
    gallery.figure("inertia-after", KMeans.inertia(POINTS, next, moved), "after one iteration");
  }

  private static BufferedImage image(int[] labels, double[][] moved, int[] next) {
    Chart before = plane("before: each sample to its nearest centroid", labels);
    before.crosses("", CENTROIDS);
    Chart after = plane("after: where the centroids went", next);
    after.points("centroids before", CENTROIDS, Ink.GREY.marker(Marker.CROSS).size(11));
    for (int k = 0; k < moved.length; k++) {
      double[] xs = {CENTROIDS[k][0], moved[k][0]};
      double[] ys = {CENTROIDS[k][1], moved[k][1]};
      after.line(null, xs, ys, Ink.of(k).dashed());
    }
    after.crosses("", moved);
    return Panels.titled("An update with an empty cluster", 2)
        .add(before)
        .add(after)
        .image(1200, 560);
  }

  private static Chart plane(String title, int[] labels) {
    return Chart.titled(title)
        .axes("x₁", "x₂")
        .xRange(-1, 14)
        .yRange(0, 13)
        .groups(POINTS, labels, NAMES)
        .equalAspect();
  }
}
