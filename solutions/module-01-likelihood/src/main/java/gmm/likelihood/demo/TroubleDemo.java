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
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What is wrong with the likelihood of a mixture: two summits, and one without a top. */
public final class TroubleDemo implements Demo {

  private static final int N = 100;

  /** Public for the service loader. */
  public TroubleDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new TroubleDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "trouble";
  }

  @Override
  public String title() {
    return "Two summits, and one without a top";
  }

  @Override
  public void run(Gallery gallery) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    double[][] data = of(0.3, 0, 1, 4, 1).sample(N, random).points();
    gallery.picture(
        "two-summits.png",
        summits(data, gallery),
        "With equal weights, exchanging the two components changes nothing: the surface mirrors"
            + " itself along the diagonal and has two equal summits. With the true weights one of"
            + " them is lower, and whoever climbs from there stays there.");
    gallery.picture(
        "unbounded.png",
        spike(data, gallery),
        "A component that sits on one sample and shrinks (read from right to left): once the others"
            + " are out of its reach, the log-likelihood rises without end, by ½ log 10 for every"
            + " tenth of the variance.");
  }

  private static BufferedImage summits(double[][] data, Gallery gallery) {
    List<Summit> even = List.of(climb(data, 0.5, 0, 4), climb(data, 0.5, 4, 0));
    List<Summit> uneven = List.of(climb(data, 0.3, 0, 4), climb(data, 0.3, 4, 0));
    gallery.figure("even-top", even.getFirst().height(), "log-likelihood, weights 0.5 and 0.5");
    gallery.figure("even-twin", even.getLast().height(), "the same at the mirror image");
    gallery.figure(
        "uneven-top", uneven.getFirst().height(), "the higher summit, weights 0.3 and 0.7");
    gallery.figure(
        "uneven-swapped",
        uneven.getLast().height(),
        "the lower summit, where the first mean is the larger");
    freed(data, uneven, gallery);
    return Panels.titled("Log-likelihood of 100 samples over the two means", 2)
        .add(chart("weights 0.5 and 0.5", surface(data, 0.5), even))
        .add(chart("weights 0.3 and 0.7", surface(data, 0.3), uneven))
        .image(1200, 560);
  }

  /** From both summits onward, with the weights free as well: both runs end at the same height. */
  private static void freed(double[][] data, List<Summit> summits, Gallery gallery) {
    for (int s = 0; s < 2; s++) {
      Mixture start = of(0.3, summits.get(s).first(), 1, summits.get(s).second(), 1);
      gallery.figure(
          "freed-" + (s == 0 ? "top" : "swapped"),
          climb(data, start, true).height(),
          "log-likelihood that a climb with free weights reaches from the "
              + (s == 0 ? "higher" : "lower")
              + " summit");
    }
  }

  private static Summit climb(double[][] data, double weight, double first, double second) {
    return climb(data, of(weight, first, 1, second, 1), false);
  }

  /** Section 14's equation for the means, put into itself until nothing changes. */
  private static Summit climb(double[][] data, Mixture start, boolean freeWeights) {
    Mixture now = start;
    for (int round = 0; round < 2000; round++) {
      double[] counts = new double[2];
      double[] sums = new double[2];
      for (double[] x : data) {
        for (int k = 0; k < 2; k++) {
          double r =
              now.weights()[k]
                  * Math.exp(now.components().get(k).logDensity(x) - now.logDensity(x));
          counts[k] += r;
          sums[k] += r * x[0];
        }
      }
      double weight = freeWeights ? counts[0] / data.length : now.weights()[0];
      now = of(weight, sums[0] / counts[0], 1, sums[1] / counts[1], 1);
    }
    return new Summit(mean(now, 0), mean(now, 1), now.logLikelihood(data));
  }

  private static double mean(Mixture mixture, int component) {
    return mixture.components().get(component).mean()[0];
  }

  private static Grid surface(double[][] data, double weight) {
    return Grid.of(
        new Bounds(-2, 6, -2, 6), 61, 61, p -> of(weight, p[0], 1, p[1], 1).logLikelihood(data));
  }

  private static BufferedImage spike(double[][] data, Gallery gallery) {
    double at = data[0][0];
    double[] variances = new double[121];
    Arrays.setAll(variances, i -> Math.pow(10, -i / 4.0));
    double[] logLikelihoods =
        Arrays.stream(variances).map(v -> of(0.01, at, v, 3, 4).logLikelihood(data)).toArray();
    gallery.figure("spike-start", logLikelihoods[0], "log-likelihood with variance 1");
    for (int power : new int[] {10, 20, 30}) {
      gallery.figure(
          "spike-" + power, logLikelihoods[4 * power], "the same with variance 1e-" + power);
    }
    return Chart.titled("One component of weight 0.01 shrinks onto one of 100 samples")
        .axes("variance of that component", "log-likelihood of all samples")
        .logX()
        .line("log-likelihood", variances, logLikelihoods, Ink.of(5))
        .image(900, 480);
  }

  private static Mixture of(
      double weight, double mean, double variance, double otherMean, double otherVariance) {
    return Mixture.of(
        new double[] {weight, 1 - weight},
        List.of(
            MultivariateGaussian.of(new double[] {mean}, new double[][] {{variance}}),
            MultivariateGaussian.of(new double[] {otherMean}, new double[][] {{otherVariance}})));
  }

  private static Chart chart(String title, Grid grid, List<Summit> summits) {
    double top = summits.stream().mapToDouble(Summit::height).max().orElseThrow();
    double[] levels = {top - 1, top - 5, top - 10, top - 20, top - 40, top - 80};
    Chart chart =
        Chart.titled(title)
            .axes("first mean", "second mean")
            .heat(grid, ColorScale.VIRIDIS, "log-likelihood", top - 250, top)
            .contours(
                "1, 5, 10, 20, 40, 80 below the top", grid, levels, Ink.of(Color.WHITE).width(1.2))
            .equalAspect();
    mark(chart, "top", summits, s -> s.height() > top - 1e-6, Marker.DIAMOND);
    mark(chart, "lower summit", summits, s -> s.height() <= top - 1e-6, Marker.SQUARE);
    return chart;
  }

  private static void mark(
      Chart chart, String name, List<Summit> summits, Predicate<Summit> which, Marker marker) {
    double[][] places =
        summits.stream()
            .filter(which)
            .map(s -> new double[] {s.first(), s.second()})
            .toArray(double[][]::new);
    if (places.length > 0) {
      chart.points(name, places, Ink.of(5).marker(marker).size(13));
    }
  }

  /** A summit over the plane of the two means. */
  private record Summit(double first, double second, double height) {}
}
