package gmm.faces.demo;

import gmm.faces.Eigenfaces;
import gmm.faces.FaceClusters;
import gmm.kit.data.Faces;
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

/** How far every face is from its cluster's centroid, and which faces are curated. */
public final class CuratedDemo implements Demo {

  private static final int EIGENFACES = 20;
  private static final int CLUSTERS = 8;
  private static final int STARTS = 60;
  private static final int CURATED = 10;

  /**
   * Runs it alone.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String[] args) {
    DemoMain.run(new CuratedDemo(), args);
  }

  @Override
  public int module() {
    return 5;
  }

  @Override
  public String name() {
    return "curated";
  }

  @Override
  public String title() {
    return "The core of the tightest cluster";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] faces = Faces.load().rows();
    double[][] codes = Eigenfaces.fit(faces, EIGENFACES).transform(faces);
    FaceClusters clusters = FaceClusters.fit(codes, CLUSTERS, STARTS, Sheets.random(3));
    double[] cohesions = clusters.cohesions();
    int[] curated = clusters.curated(CURATED);
    gallery.picture(
        "distances.png",
        Panels.titled("100 faces in eight clusters, 10 of them curated", 2)
            .add(clusters(clusters, cohesions, curated))
            .add(inOrder(clusters, curated))
            .image(1300, 540),
        "Left: one dot a face, one bar a cluster: its cohesion, the mean of the dots. The lowest bar"
            + " is of four faces alone; of the clusters that have the ten faces wanted, the one with"
            + " the lowest bar is curated, and of it the ten nearest faces. Right: these ten in"
            + " their order, the nearest first.");
    gallery.figure("nearest", distance(clusters, curated[0]), "squared distance of the first");
    gallery.figure(
        "farthest",
        distance(clusters, curated[curated.length - 1]),
        "squared distance of the last");
  }

  private static Chart clusters(FaceClusters clusters, double[] cohesions, int[] curated) {
    List<String> names =
        IntStream.range(0, cohesions.length)
            .mapToObj(k -> String.valueOf(clusters.members(k).length))
            .toList();
    Chart chart =
        Chart.titled("every face")
            .axes("faces in the cluster", "squared distance from its centroid")
            .xNames(names)
            .xRange(-0.6, cohesions.length - 0.4)
            .points("face", places(clusters, all(clusters)), Ink.GREY.alpha(0.6).size(7))
            .points("curated", places(clusters, curated), Ink.of(5).marker(Marker.DIAMOND).size(9));
    for (int k = 0; k < cohesions.length; k++) {
      double[] at = {cohesions[k], cohesions[k]};
      chart
          .line(k == 0 ? "cohesion" : null, new double[] {k - 0.3, k + 0.3}, at, Ink.of(0).width(4))
          .text(k - 0.3, cohesions[k] + 0.9, "%.1f".formatted(cohesions[k]), Ink.of(0));
    }
    return chart;
  }

  private static Chart inOrder(FaceClusters clusters, int[] curated) {
    double[] order = IntStream.rangeClosed(1, curated.length).asDoubleStream().toArray();
    double[] distances = Arrays.stream(curated).mapToDouble(n -> distance(clusters, n)).toArray();
    return Chart.titled("the curated faces")
        .axes("place in the list", "squared distance from its centroid")
        .markedLine(null, order, distances, Ink.of(5).marker(Marker.DIAMOND).size(9));
  }

  private static int[] all(FaceClusters clusters) {
    return IntStream.range(0, clusters.labels().length).toArray();
  }

  private static double[][] places(FaceClusters clusters, int[] faces) {
    return Arrays.stream(faces)
        .mapToObj(n -> new double[] {clusters.labels()[n], distance(clusters, n)})
        .toArray(double[][]::new);
  }

  private static double distance(FaceClusters clusters, int face) {
    int own = clusters.labels()[face];
    return Matrices.squaredDistance(clusters.codes()[face], clusters.centroids()[own]);
  }
}
