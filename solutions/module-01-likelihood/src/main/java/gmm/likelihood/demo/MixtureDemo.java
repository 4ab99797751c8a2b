package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.likelihood.LogSumExp;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.likelihood.given.LabelledSample;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Mixtures in one dimension, with their components, and in two, as contours. */
public final class MixtureDemo implements Demo {

  private static final int DRAWS = 4000;

  /** Public for the service loader. */
  public MixtureDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new MixtureDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "mixtures";
  }

  @Override
  public String title() {
    return "Mixtures and their components";
  }

  @Override
  public void run(Gallery gallery) {
    Mixture line =
        Mixture.of(
            new double[] {0.25, 0.75},
            List.of(
                MultivariateGaussian.of(new double[] {0}, new double[][] {{1}}),
                MultivariateGaussian.of(new double[] {4}, new double[][] {{4}})));
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    LabelledSample drawn = line.sample(DRAWS, random);
    gallery.picture(
        "mixture-1d.png",
        inOneDimension(line, drawn),
        "The mixture (black) is the sum of its two weighted components, and the histogram of 4,000"
            + " draws follows it.");
    gallery.picture(
        "mixture-2d.png",
        inTwoDimensions(random),
        "Three components, three bumps: no single Gaussian has contours like these. Each draw is"
            + " coloured by the component it came from.");
    for (double x : new double[] {2, 0}) {
      gallery.figure(
          "log-density-%.0f".formatted(x),
          line.logDensity(new double[] {x}),
          "log density of the mixture at %.0f".formatted(x));
    }
    gallery.figure(
        "log-likelihood", line.logLikelihood(new double[][] {{2}, {0}}), "of the two numbers 2, 0");
    double second = Arrays.stream(drawn.labels()).sum();
    gallery.figure(
        "share", second / DRAWS, "share of the draws that came from the component of weight 0.75");
    circle(gallery);
    gallery.figure(
        "log-sum-exp", LogSumExp.of(new double[] {1000, 999}), "log(exp(1000) + exp(999))");
    gallery.figure(
        "log-sum-exp-small",
        LogSumExp.of(new double[] {-1000, -999}),
        "log(exp(-1000) + exp(-999))");
  }

  /** Section 14: means that the equation for the means does not give back. */
  private static void circle(Gallery gallery) {
    MultivariateGaussian first = MultivariateGaussian.of(new double[] {-1}, new double[][] {{1}});
    MultivariateGaussian second = MultivariateGaussian.of(new double[] {2}, new double[][] {{1}});
    Mixture guess = Mixture.of(new double[] {0.5, 0.5}, List.of(first, second));
    double[] counts = new double[2];
    double[] sums = new double[2];
    for (double x : new double[] {-2, 0, 3}) {
      double[] at = {x};
      double share = 0.5 * Math.exp(first.logDensity(at) - guess.logDensity(at));
      gallery.figure(
          "first-made-" + (x < 0 ? "minus-2" : "%.0f".formatted(x)),
          share,
          "probability that %.0f came from the first of N(-1, 1) and N(2, 1)".formatted(x));
      counts[0] += share;
      counts[1] += 1 - share;
      sums[0] += share * x;
      sums[1] += (1 - share) * x;
    }
    gallery.figure("new-mean-1", sums[0] / counts[0], "first mean, guessed -1, after one round");
    gallery.figure("new-mean-2", sums[1] / counts[1], "second mean, guessed 2, after one round");
  }

  private static BufferedImage inOneDimension(Mixture line, LabelledSample drawn) {
    double[] values = Arrays.stream(drawn.points()).mapToDouble(x -> x[0]).toArray();
    double[] weights = line.weights();
    Chart chart =
        Chart.titled("¼ N(0, 1) + ¾ N(4, 4)")
            .axes("x", "density")
            .histogram("4,000 draws", values, 60, Ink.of(new Color(0xBBBBBB)));
    for (int j = 0; j < weights.length; j++) {
      double weight = weights[j];
      MultivariateGaussian component = line.components().get(j);
      chart.function(
          j == 0 ? "¼ N(x; 0, 1)" : "¾ N(x; 4, 4)",
          x -> weight * Math.exp(component.logDensity(new double[] {x})),
          -4,
          12,
          Ink.of(j == 0 ? 0 : 5).dashed());
    }
    return chart
        .function(
            "the mixture", x -> Math.exp(line.logDensity(new double[] {x})), -4, 12, Ink.BLACK)
        .image(900, 480);
  }

  private static BufferedImage inTwoDimensions(RandomGenerator random) {
    Mixture plane =
        Mixture.of(
            new double[] {0.5, 0.3, 0.2},
            List.of(
                MultivariateGaussian.of(new double[] {0, 0}, new double[][] {{3, 1.8}, {1.8, 2}}),
                MultivariateGaussian.of(new double[] {6, 1}, new double[][] {{1, -0.6}, {-0.6, 2}}),
                MultivariateGaussian.of(new double[] {2, 6}, new double[][] {{2.5, 0}, {0, 0.6}})));
    Grid density = Grid.of(new Bounds(-6, 11, -5, 9), 171, 141, p -> plane.logDensity(p));
    double top = density.max();
    double[] levels = {top - 6, top - 5, top - 4, top - 3, top - 2, top - 1, top - 0.5};
    LabelledSample drawn = plane.sample(500, random);
    return Chart.titled("A mixture of three Gaussians in the plane")
        .axes("x₁", "x₂")
        .contours("log density ½, 1, 2, ... 6 below its top", density, levels, Ink.GREY.width(1.4))
        .groups(drawn.points(), drawn.labels(), List.of("weight 0.5", "weight 0.3", "weight 0.2"))
        .equalAspect()
        .image(900, 640);
  }
}
