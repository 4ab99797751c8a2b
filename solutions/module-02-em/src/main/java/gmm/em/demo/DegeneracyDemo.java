package gmm.em.demo;

import gmm.em.Degeneracy;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Which components have collapsed, and what they are when they start again. */
public final class DegeneracyDemo implements Demo {

  private static final double BOUND = 0.01;
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");

  /** Public for the service loader. */
  public DegeneracyDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new DegeneracyDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "degeneracy";
  }

  @Override
  public String title() {
    return "Collapsed components, found and started again";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> found(gallery));
    gallery.part(() -> restarted(gallery));
  }

  private static void found(Gallery gallery) {
    Mixture mixture = shapes();
    int[] collapsed = Degeneracy.collapsed(mixture, BOUND);
    gallery.picture(
        "collapsed.png",
        Panels.titled("Collapsed: a variance below 0.01 in some direction", 2)
            .add(ellipses(mixture, collapsed))
            .add(variances(mixture, collapsed))
            .image(1200, 520),
        "B and C are long, but have next to no width: whichever way they lie, their smallest"
            + " eigenvalue says so. D is small, and wide enough in every direction; E has become a"
            + " point.");
    gallery.figure("collapsed", collapsed.length, "components of five that have collapsed");
  }

  /** Round; thin and slanting; thin along an axis; small and round; a point. */
  private static Mixture shapes() {
    double[] weights = new double[NAMES.size()];
    Arrays.fill(weights, 1.0 / weights.length);
    return Mixture.of(
        weights,
        List.of(
            MultivariateGaussian.of(new double[] {2, 6}, rotated(1, 0.6, 0)),
            MultivariateGaussian.of(new double[] {7, 6}, rotated(2.5, 0.005, 60)),
            MultivariateGaussian.of(new double[] {2.5, 2}, rotated(1.2, 0.002, 0)),
            MultivariateGaussian.of(new double[] {6, 1.5}, rotated(0.04, 0.03, 0)),
            MultivariateGaussian.of(new double[] {8.5, 2.5}, rotated(0.0005, 0.0004, 0))));
  }

  private static double[][] rotated(double first, double second, double degrees) {
    double c = Math.cos(Math.toRadians(degrees));
    double s = Math.sin(Math.toRadians(degrees));
    double both = (first - second) * c * s;
    return new double[][] {
      {first * c * c + second * s * s, both}, {both, first * s * s + second * c * c}
    };
  }

  private static Chart ellipses(Mixture mixture, int[] collapsed) {
    Chart chart =
        Chart.titled("Two standard deviations of each component")
            .axes("x₁", "x₂")
            .xRange(-1, 11)
            .yRange(0, 10);
    for (int k = 0; k < mixture.size(); k++) {
      MultivariateGaussian g = mixture.components().get(k);
      Ink ink = ink(collapsed, k);
      chart
          .ellipse(null, g.mean(), g.covariance(), 2, ink.width(3))
          .text(g.mean()[0] - 0.75, g.mean()[1] + 0.45, NAMES.get(k), ink);
    }
    return chart.equalAspect();
  }

  private static Chart variances(Mixture mixture, int[] collapsed) {
    Chart chart =
        Chart.titled("The widest and the narrowest variance")
            .axes("component", "eigenvalue of the covariance")
            .xNames(NAMES)
            .xRange(-0.6, NAMES.size() - 0.4)
            .yRange(1e-4, 10)
            .logY();
    for (boolean found : new boolean[] {false, true}) {
      int[] members =
          IntStream.range(0, mixture.size()).filter(k -> found == contains(collapsed, k)).toArray();
      double[][] places =
          Arrays.stream(members)
              .boxed()
              .flatMap(
                  k -> Arrays.stream(eigenvalues(mixture, k)).mapToObj(v -> new double[] {k, v}))
              .toArray(double[][]::new);
      if (places.length > 0) {
        Ink ink = found ? Ink.of(5).marker(Marker.DIAMOND) : Ink.of(0);
        chart.points(found ? "collapsed" : "not collapsed", places, ink.size(12));
      }
      for (int k : members) {
        double[] at = {k, k};
        chart.line(null, at, eigenvalues(mixture, k), ink(collapsed, k));
      }
    }
    return chart.horizontalLine("the bound, 0.01", BOUND, Ink.GREY.dashed());
  }

  private static double[] eigenvalues(Mixture mixture, int k) {
    return Matrices.eigenSymmetric(mixture.components().get(k).covariance()).values();
  }

  private static Ink ink(int[] collapsed, int k) {
    return Ink.of(contains(collapsed, k) ? 5 : 0);
  }

  private static boolean contains(int[] indices, int k) {
    return Arrays.stream(indices).anyMatch(i -> i == k);
  }

  private static void restarted(Gallery gallery) {
    double[][] centers = {{0, 0}, {6, 0}, {3, 5}};
    double[][] points = Points.blobs(150, centers, 0.9, Sketch.random(12)).rows();
    Mixture before = collapsedTwice(points);
    Mixture after = Degeneracy.restart(before, new int[] {3, 4}, points, Sketch.random(4));
    gallery.picture(
        "restarted.png",
        image(points, before, after),
        "D and E sat on one sample each. They start again: each from another sample, as wide as all"
            + " the data, with weight 1/5; A, B and C stay where they are and share the other 3/5"
            + " in the proportions that they had.");
    gallery.figure("weight-a", after.weights()[0], "weight of A after the restart, 0.50 before");
  }

  private static Mixture collapsedTwice(double[][] points) {
    double[][] round = {{0.8, 0}, {0, 0.8}};
    double[][] tiny = {{1e-3, 0}, {0, 1e-3}};
    return Mixture.of(
        new double[] {0.5, 0.3, 0.18, 0.01, 0.01},
        List.of(
            MultivariateGaussian.of(new double[] {0, 0}, round),
            MultivariateGaussian.of(new double[] {6, 0}, round),
            MultivariateGaussian.of(new double[] {3, 5}, round),
            MultivariateGaussian.of(points[2], tiny),
            MultivariateGaussian.of(points[4], tiny)));
  }

  private static BufferedImage image(double[][] points, Mixture before, Mixture after) {
    double[] places = Sketch.iterations(NAMES.size());
    double[] left = Arrays.stream(places).map(k -> k - 0.2).toArray();
    double[] right = Arrays.stream(places).map(k -> k + 0.2).toArray();
    Chart weights =
        Chart.titled("the weights")
            .axes("component", "weight")
            .xNames(NAMES)
            .bars("before", left, before.weights(), 0.38, Ink.GREY)
            .bars("after", right, after.weights(), 0.38, Ink.of(0))
            .horizontalLine("1/5", 0.2, Ink.BLACK.dashed());
    return Panels.titled("D and E start again", 3)
        .add(components("before", points, before))
        .add(components("after, and before EM goes on", points, after))
        .add(weights)
        .image(1350, 500);
  }

  private static Chart components(String title, double[][] points, Mixture mixture) {
    Chart chart =
        Chart.titled(title)
            .axes("x₁", "x₂")
            .xRange(-6, 12)
            .yRange(-7, 11)
            .points(null, points, Ink.GREY.alpha(0.5).size(5));
    for (int k = 0; k < mixture.size(); k++) {
      MultivariateGaussian g = mixture.components().get(k);
      chart.ellipse(NAMES.get(k), g.mean(), g.covariance(), 2, Ink.of(k).width(3));
    }
    return chart.crosses("", Sketch.means(mixture)).equalAspect();
  }
}
