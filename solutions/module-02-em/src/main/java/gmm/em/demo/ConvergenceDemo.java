package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.Responsibilities;
import gmm.em.given.EmSettings;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.stream.IntStream;

/** How fast EM converges: one unknown, three overlaps, and the share that each iteration leaves. */
public final class ConvergenceDemo implements Demo {

  private static final int N = 500;
  private static final int SHOWN = 44;
  private static final double[] TRUTHS = {2, 1, 0.6};

  /** Public for the service loader. */
  public ConvergenceDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new ConvergenceDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "convergence";
  }

  @Override
  public String title() {
    return "How fast EM converges";
  }

  @Override
  public void run(Gallery gallery) {
    Chart chart =
        Chart.titled("How far EM is from its end")
            .axes("iteration", "distance of μ from its last value")
            .xRange(0, SHOWN)
            .yRange(1e-12, 10)
            .logY();
    for (int t = 0; t < TRUTHS.length; t++) {
      double[][] data = balanced(TRUTHS[t]).sample(N, Sketch.random(7)).points();
      double[] path = path(data, 3, 600);
      double end = path[path.length - 1];
      double rate = rate(data, end);
      double[] errors = Arrays.stream(path).map(m -> Math.abs(m - end)).toArray();
      int shown = (int) IntStream.range(0, SHOWN + 1).filter(i -> errors[i] > 1e-12).count();
      chart.line(
          "means %.1f apart: each iteration leaves %.3f".formatted(2 * TRUTHS[t], rate),
          Sketch.iterations(shown),
          Arrays.copyOf(errors, shown),
          Ink.of(new int[] {0, 2, 5}[t]).width(3));
      report(gallery, 2 * TRUTHS[t], data, errors, rate);
    }
    gallery.picture(
        "convergence.png",
        chart.image(900, 480),
        "Straight lines on a logarithmic scale: each iteration leaves a fixed share of the"
            + " distance. The more the two Gaussians overlap, the closer that share is to 1.");
  }

  private static void report(
      Gallery gallery, double apart, double[][] data, double[] errors, double rate) {
    int near =
        IntStream.range(0, errors.length).filter(i -> errors[i] < 1e-6).findFirst().orElseThrow();
    String key = String.valueOf(Math.round(10 * apart));
    gallery.figure("rate-" + key, rate, "share of the distance that an iteration leaves, computed");
    gallery.figure(
        "measured-" + key, errors[near] / errors[near - 1], "the same, measured near the end");
    gallery.figure("iterations-" + key, near, "iterations until the mean is right to 1e-6");
    EmSettings settings = new EmSettings(100_000, 1e-10, 0);
    Mixture start = Sketch.pair(0.5, -apart, 1, 0.5, apart, 1);
    gallery.figure(
        "free-" + key,
        ExpectationMaximization.fit(start, data, settings).iterations(),
        "iterations with weights, means and variances free, tolerance 1e-10");
  }

  /** ½ N(-m, 1) + ½ N(m, 1): all is known but m. */
  private static Mixture balanced(double m) {
    return Sketch.pair(0.5, -m, 1, 0.5, m, 1);
  }

  /**
   * EM on the one unknown: the mean of each sample, counted towards the side that it belongs to.
   */
  private static double[] path(double[][] data, double start, int iterations) {
    double[] path = new double[iterations + 1];
    path[0] = start;
    for (int t = 0; t < iterations; t++) {
      double[][] r = Responsibilities.of(balanced(path[t]), data);
      path[t + 1] =
          IntStream.range(0, N).mapToDouble(i -> (r[i][1] - r[i][0]) * data[i][0]).sum() / N;
    }
    return path;
  }

  /** The derivative of one iteration: the mean of 4 r (1 - r) x². */
  private static double rate(double[][] data, double m) {
    double[][] r = Responsibilities.of(balanced(m), data);
    return IntStream.range(0, N)
            .mapToDouble(i -> 4 * r[i][0] * r[i][1] * data[i][0] * data[i][0])
            .sum()
        / N;
  }
}
