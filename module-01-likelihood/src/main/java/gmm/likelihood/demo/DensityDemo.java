// Given: nothing to write here.
package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Palette;
import gmm.likelihood.Gaussian;
import gmm.likelihood.LogLikelihood;
import gmm.likelihood.MaximumLikelihood;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/** Densities of one number, and the lecture's worked numbers about them. */
public final class DensityDemo implements Demo {

  /** The lecture's eight numbers. */
  static final double[] EIGHT = {2, 4, 4, 4, 5, 5, 7, 9};

  /** Public for the service loader. */
  public DensityDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new DensityDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "density";
  }

  @Override
  public String title() {
    return "The Gaussian density";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.picture(
        "densities.png",
        densities(),
        "Each curve has area 1, so a narrow one must be tall: the density of the narrowest exceeds"
            + " 1 near its mean, where its logarithm is positive.");
    Gaussian gaussian = new Gaussian(1, 4);
    gallery.figure("log-density-3", gaussian.logDensity(3), "log N(3; mean 1, variance 4)");
    gallery.figure("density-3", Math.exp(gaussian.logDensity(3)), "N(3; mean 1, variance 4)");
    gallery.figure(
        "log-density-narrow",
        new Gaussian(0, 0.01).logDensity(0),
        "log N(0; mean 0, variance 0.01)");
    gallery.figure(
        "log-density-far", new Gaussian(0, 1).logDensity(40), "log N(40; mean 0, variance 1)");
    for (double heads : new double[] {0.3, 0.5, 0.6, 0.7, 0.8, 0.9}) {
      gallery.figure(
          "coin-%.0f".formatted(100 * heads),
          Math.pow(heads, 7) * Math.pow(1 - heads, 3),
          "likelihood of %.1f heads a throw, after 7 heads and 3 tails".formatted(heads));
    }
    double[] two = {1, 3};
    gallery.figure(
        "log-likelihood-two",
        LogLikelihood.of(two, gaussian),
        "log-likelihood of the numbers 1 and 3 under mean 1, variance 4");
    for (Gaussian model :
        new Gaussian[] {new Gaussian(5, 4), new Gaussian(5, 32.0 / 7), new Gaussian(4, 4)}) {
      gallery.figure(
          "log-likelihood-eight-%.0f-%.0f".formatted(model.mean() * 100, model.variance() * 100),
          LogLikelihood.of(EIGHT, model),
          "log-likelihood of the eight numbers, mean %.2f, variance %.2f"
              .formatted(model.mean(), model.variance()));
    }
    gallery.figure(
        "unbiased-variance", MaximumLikelihood.unbiasedVariance(EIGHT), "their unbiased variance");
    double[] far = Arrays.stream(EIGHT).map(x -> x + 2e8).toArray();
    double mean = Arrays.stream(far).average().orElseThrow();
    double meanSquare = Arrays.stream(far).map(x -> x * x).average().orElseThrow();
    gallery.figure(
        "variance-far", MaximumLikelihood.fit(far).variance(), "variance of the eight plus 2e8");
    gallery.figure(
        "variance-far-short-cut",
        meanSquare - mean * mean,
        "the same by mean square less squared mean");
  }

  private static BufferedImage densities() {
    Gaussian[] shown = {new Gaussian(0, 1), new Gaussian(1, 4), new Gaussian(-2, 0.09)};
    Chart chart = Chart.titled("Three Gaussians").axes("x", "density");
    for (int i = 0; i < shown.length; i++) {
      Gaussian g = shown[i];
      Ink ink = Ink.of(Palette.color(i));
      chart.function(
          "mean %.0f, variance %.2f".formatted(g.mean(), g.variance()),
          x -> Math.exp(g.logDensity(x)),
          -6,
          8,
          i == 1 ? ink.dashed() : ink);
    }
    return chart.image(900, 480);
  }
}
