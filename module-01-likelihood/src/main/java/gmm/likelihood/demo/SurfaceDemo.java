// Given: nothing to write here.
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
import gmm.likelihood.Gaussian;
import gmm.likelihood.LogLikelihood;
import gmm.likelihood.MaximumLikelihood;
import java.awt.Color;

/** The log-likelihood of eight numbers as a landscape over mean and variance, and its summit. */
public final class SurfaceDemo implements Demo {

  /** Public for the service loader. */
  public SurfaceDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new SurfaceDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "surface";
  }

  @Override
  public String title() {
    return "The likelihood surface";
  }

  @Override
  public void run(Gallery gallery) {
    double[] data = DensityDemo.EIGHT;
    Gaussian best = MaximumLikelihood.fit(data);
    double top = LogLikelihood.of(data, best);
    Grid grid =
        Grid.of(
            new Bounds(1, 9, 0.8, 16),
            201,
            191,
            p -> LogLikelihood.of(data, new Gaussian(p[0], p[1])));
    double[] below = {top - 0.1, top - 0.5, top - 1, top - 2, top - 3, top - 4, top - 6, top - 8};
    Chart chart =
        Chart.titled("Log-likelihood of 2, 4, 4, 4, 5, 5, 7, 9")
            .axes("mean", "variance")
            .heat(grid, ColorScale.VIRIDIS, "log-likelihood", top - 15, top)
            .contours("0.1, 0.5, 1, 2, 3, 4, 6, 8 below the top", grid, below, white())
            .points(
                "maximum: mean 5, variance 4",
                new double[][] {{best.mean(), best.variance()}},
                Ink.of(new Color(0xD55E00)).marker(Marker.DIAMOND).size(14));
    gallery.picture(
        "surface.png",
        chart.image(900, 560),
        "One summit, at the mean and the variance of the data; it falls off steeply towards small"
            + " variances and slowly towards large ones.");
    gallery.figure("mle-mean", best.mean(), "mean of highest likelihood");
    gallery.figure("mle-variance", best.variance(), "variance of highest likelihood");
    gallery.figure("mle-log-likelihood", top, "log-likelihood at the summit");
    gallery.figure(
        "log-likelihood-variance-2",
        LogLikelihood.of(data, new Gaussian(5, 2)),
        "the same with half the variance");
    gallery.figure(
        "log-likelihood-variance-8",
        LogLikelihood.of(data, new Gaussian(5, 8)),
        "the same with twice the variance");
  }

  private static Ink white() {
    return Ink.of(Color.WHITE).width(1.2);
  }
}
