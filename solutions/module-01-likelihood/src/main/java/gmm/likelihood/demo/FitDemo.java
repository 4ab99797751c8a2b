package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.Ellipse;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** What is fitted to points: a Gaussian to a cloud, one mean of a mixture to numbers. */
public final class FitDemo implements Demo {

  private static final int N = 200;
  private static final double INSIDE = 0.9;

  /** Public for the service loader. */
  public FitDemo() {}

  /**
   * Runs it by itself.
   *
   * @param args nothing, or the folder to write to
   */
  public static void main(String... args) {
    DemoMain.run(new FitDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "fit";
  }

  @Override
  public String title() {
    return "Fitted to points";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.picture(
        "fitted.png",
        cloud(gallery),
        "The ellipse of the Gaussian that was fitted to the points, and dashed that of the Gaussian"
            + " they were drawn from: 200 points are enough to find place, size and direction.");
    gallery.picture(
        "one-mean.png",
        oneMean(),
        "How probable all samples are together, as one of two means moves and all else stays: the"
            + " summit lies near the 4 that they were drawn with.");
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static BufferedImage cloud(Gallery gallery) {
    MultivariateGaussian truth =
        MultivariateGaussian.of(new double[] {2, 1}, new double[][] {{4, 1.8}, {1.8, 1.5}});
    RandomGenerator random = random(3);
    double[][] points =
        IntStream.range(0, N).mapToObj(i -> truth.sample(random)).toArray(double[][]::new);
    MultivariateGaussian fitted = MultivariateGaussian.fit(points);
    Ellipse ellipse = Ellipse.of(fitted, INSIDE);
    long inside = Arrays.stream(points).filter(point -> isInside(ellipse, point)).count();
    gallery.figure(
        "inside", (double) inside / N, "share of the points inside the fitted 90% ellipse");
    Bounds bounds = Bounds.of(points).padded(0.15);
    Chart chart =
        Chart.titled("200 points and their Gaussian")
            .axes("first feature", "second feature")
            .xRange(bounds.xFrom(), bounds.xTo())
            .yRange(bounds.yFrom(), bounds.yTo())
            .points("points", points, Ink.of(0).size(5).alpha(0.6));
    ellipse(chart, "drawn from (90%)", truth, Ink.BLACK.dashed());
    ellipse(chart, "fitted (90%)", fitted, Ink.of(5).width(2.5));
    return chart.equalAspect().image(900, 620);
  }

  private static boolean isInside(Ellipse e, double[] point) {
    double dx = point[0] - e.cx();
    double dy = point[1] - e.cy();
    double along = dx * Math.cos(e.angle()) + dy * Math.sin(e.angle());
    double across = dy * Math.cos(e.angle()) - dx * Math.sin(e.angle());
    return Math.hypot(along / e.semiMajor(), across / e.semiMinor()) <= 1;
  }

  private static void ellipse(Chart chart, String name, MultivariateGaussian of, Ink ink) {
    Ellipse e = Ellipse.of(of, INSIDE);
    chart.ellipse(name, e.cx(), e.cy(), e.semiMajor(), e.semiMinor(), e.angle(), ink);
  }

  private static BufferedImage oneMean() {
    double[][] data = mixture(4).sample(N, random(9)).points();
    return Chart.titled("Log-likelihood of 200 samples, as one mean moves")
        .axes("mean of the second component", "log-likelihood")
        .function(
            "weights 0.3 and 0.7, first mean 0",
            m -> mixture(m).logLikelihood(data),
            -2,
            8,
            Ink.of(0))
        .verticalLine("drawn with", 4, Ink.BLACK.dashed())
        .image(900, 480);
  }

  private static Mixture mixture(double mean) {
    return Mixture.of(new double[] {0.3, 0.7}, List.of(gaussian(0), gaussian(mean)));
  }

  private static MultivariateGaussian gaussian(double mean) {
    return MultivariateGaussian.of(new double[] {mean}, new double[][] {{1}});
  }
}
