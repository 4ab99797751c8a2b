package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.ColorScale;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.likelihood.MultivariateGaussian;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** How far a point is from the mean, counted in the spread of its direction. */
public final class DistanceDemo implements Demo {

  private static final double[] MEAN = {2, 1};
  private static final double[][] COVARIANCE = {{17, 12}, {12, 10}};

  /** Both are 5 away from the mean: along the longer axis, and across it. */
  private static final double[] ALONG = {6, 4};

  private static final double[] ACROSS = {-1, 5};

  /** Squared distances of 1, 2, 3 and 5 standard deviations. */
  private static final double[] LEVELS = {1, 4, 9, 25};

  private static final double REACH = 10;

  /** Public for the service loader. */
  public DistanceDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new DistanceDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "distance";
  }

  @Override
  public String title() {
    return "Far or near, in standard deviations";
  }

  @Override
  public void run(Gallery gallery) {
    MultivariateGaussian gaussian = MultivariateGaussian.of(MEAN, COVARIANCE);
    gallery.picture(
        "mahalanobis.png",
        image(gaussian),
        "A and B are equally far from the mean, both on the dashed circle. But A lies where the"
            + " Gaussian is wide, within one standard deviation, and B where it is narrow, five"
            + " away. The squared distance grows as a parabola in every direction.");
    gallery.figure("along", gaussian.mahalanobisSquared(ALONG), "squared distance of (6, 4)");
    gallery.figure("across", gaussian.mahalanobisSquared(ACROSS), "squared distance of (-1, 5)");
  }

  private static BufferedImage image(MultivariateGaussian gaussian) {
    return Panels.titled("Mahalanobis distance from the mean (2, 1), Σ = [[17, 12], [12, 10]]", 2)
        .add(plane(gaussian))
        .add(cuts(gaussian))
        .image(1200, 560);
  }

  private static Chart plane(MultivariateGaussian gaussian) {
    Grid squared = Grid.of(new Bounds(-10, 14, -9, 11), 121, 101, gaussian::mahalanobisSquared);
    Ink white = Ink.of(Color.WHITE);
    return Chart.titled("Level lines, and a circle")
        .axes("x₁", "x₂")
        .heat(squared, ColorScale.VIRIDIS, "squared distance", 0, 100)
        .contours("1, 2, 3 and 5 standard deviations", squared, LEVELS, white.width(1.6))
        .ellipse("5 away by the ruler", MEAN[0], MEAN[1], 5, 5, 0, Ink.of(5).dashed())
        .points("the mean", new double[][] {MEAN}, white.marker(Marker.CROSS).size(13))
        .points("A and B", new double[][] {ALONG, ACROSS}, Ink.of(5).size(11))
        .text(ALONG[0] + 1, ALONG[1], "A", Ink.BLACK)
        .text(ACROSS[0] - 1, ACROSS[1] + 0.5, "B", Ink.BLACK)
        .equalAspect();
  }

  private static Chart cuts(MultivariateGaussian gaussian) {
    return Chart.titled("Going away from the mean")
        .axes("distance by the ruler", "squared Mahalanobis distance")
        .yRange(-2, 42)
        .function("across, towards B", t -> at(gaussian, ACROSS, t), -REACH, REACH, Ink.of(5))
        .function("along, towards A", t -> at(gaussian, ALONG, t), -REACH, REACH, Ink.of(0))
        .points(
            "A: %.2f".formatted(gaussian.mahalanobisSquared(ALONG)),
            new double[][] {{5, gaussian.mahalanobisSquared(ALONG)}},
            Ink.of(0).size(11))
        .points(
            "B: %.2f".formatted(gaussian.mahalanobisSquared(ACROSS)),
            new double[][] {{5, gaussian.mahalanobisSquared(ACROSS)}},
            Ink.of(5).size(11));
  }

  /** The squared distance at so many units from the mean, in the direction of a point 5 away. */
  private static double at(MultivariateGaussian gaussian, double[] towards, double units) {
    double[] x = MEAN.clone();
    for (int j = 0; j < x.length; j++) {
      x[j] += units * (towards[j] - MEAN[j]) / 5;
    }
    return gaussian.mahalanobisSquared(x);
  }
}
