package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.Initialization;
import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.EmSettings;
import gmm.em.given.KMeansResult;
import gmm.kit.data.Points;
import gmm.kit.data.TrueMixture;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** k-means: what it cannot see, how it comes out of EM, and how much a good start is worth. */
public final class KMeansDemo implements Demo {

  private static final int RUNS = 200;

  /** Public for the service loader. */
  public KMeansDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new KMeansDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "k-means";
  }

  @Override
  public String title() {
    return "k-means, EM's hard and round limit";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.part(() -> stretched(gallery));
    gallery.part(() -> hardLimit(gallery));
    gallery.part(() -> seeding(gallery));
  }

  private static void hardLimit(Gallery gallery) {
    gallery.picture(
        "hard-limit.png",
        limit().image(800, 460),
        "The responsibility of the component at 3 for a sample at x, the other at 0: as the common"
            + " variance shrinks, the slope becomes a step, and EM's E-step becomes k-means'.");
  }

  private static void stretched(Gallery gallery) {
    double[][][] covariances = {{{6, 3.3}, {3.3, 2}}, {{6, 3.3}, {3.3, 2}}, {{0.2, 0}, {0, 0.2}}};
    double[][] means = {{0, 0}, {0.5, 3}, {6.5, -1}};
    TrueMixture truth = new TrueMixture(new double[] {0.4, 0.4, 0.2}, means, covariances);
    double[][] points = truth.sample(600, Sketch.random(5)).rows();
    double[][] seeds = KMeansPlusPlus.seed(points, 3, Sketch.random(2));
    KMeansResult hard = KMeans.fit(points, seeds, 100);
    Mixture start = Initialization.fromLabels(points, hard.labels(), 3);
    Mixture soft =
        ExpectationMaximization.fit(start, points, new EmSettings(300, 1e-6, 1e-6)).mixture();
    Chart kmeans = Chart.titled("k-means").axes("x", "y").equalAspect().noLegend();
    kmeans.groups(points, hard.labels(), List.of()).crosses("", hard.centroids());
    gallery.picture(
        "kmeans-and-em.png",
        Panels.titled("The same points", 2)
            .add(kmeans)
            .add(Sketch.scatter("EM, started from k-means", points, soft))
            .image(1000, 500),
        "Two long clusters lie side by side. k-means cuts across both, for all it knows are"
            + " distances; EM, started from that very result, turns its ellipses along them.");
  }

  private static Chart limit() {
    Chart chart =
        Chart.titled("Soft becomes hard").axes("x", "responsibility of the component at 3");
    double[] variances = {2, 0.5, 0.1, 0.01};
    for (int c = 0; c < variances.length; c++) {
      double variance = variances[c];
      // log odds: (x² - (x - 3)²) / (2 σ²)
      chart.function(
          "variance " + variance,
          x -> 1 / (1 + Math.exp(-(6 * x - 9) / (2 * variance))),
          0,
          3,
          Ink.of(new int[] {0, 2, 5, 3}[c]).width(3));
    }
    return chart;
  }

  private static void seeding(Gallery gallery) {
    double[][] centers = new double[16][];
    Arrays.setAll(centers, c -> new double[] {5 * (c % 4), 5 * (c / 4)});
    double[][] points = Points.blobs(800, centers, 0.7, Sketch.random(3)).rows();
    RandomGenerator random = Sketch.random(9);
    double[] uniform = inertias(points, r -> uniform(points, 16, r), random);
    double[] plus = inertias(points, r -> KMeansPlusPlus.seed(points, 16, r), random);
    double[] greedy = inertias(points, r -> GreedySeeds.draw(points, 16, r), random);
    Chart chart =
        Chart.titled("Where k-means ends, from 200 starts of each kind")
            .axes("run, from best to worst", "inertia at the end")
            .line("uniform start", Sketch.iterations(RUNS), uniform, Ink.of(5).width(3))
            .line("k-means++", Sketch.iterations(RUNS), plus, Ink.of(0).width(3))
            .line("greedy k-means++", Sketch.iterations(RUNS), greedy, Ink.of(2).width(3));
    gallery.picture(
        "seeding.png",
        chart.image(800, 460),
        "Sixteen clusters on a lattice: drawn uniformly, some clusters get two centroids and others"
            + " none, in nearly every run; k-means++ is right far more often and never as wrong, its"
            + " greedy form more often still.");
    double best = Math.min(Math.min(uniform[0], plus[0]), greedy[0]);
    report(gallery, "uniform", "a uniform start", uniform, best);
    report(gallery, "plus-plus", "k-means++", plus, best);
    report(gallery, "greedy", "greedy k-means++", greedy, best);
  }

  private static void report(
      Gallery gallery, String key, String words, double[] inertias, double best) {
    double median = inertias[RUNS / 2] / best;
    double right = Arrays.stream(inertias).filter(v -> v < 1.01 * best).count();
    gallery.figure("median-" + key, median, "median inertia from " + words + ", of the best");
    gallery.figure("right-" + key, right / RUNS, "share of runs from " + words + " near the best");
    gallery.say(
        "%s: median %.2f of the best, within 1 %% of it in %.0f of %d runs"
            .formatted(words, median, right, RUNS));
  }

  private static double[] inertias(
      double[][] points, Function<RandomGenerator, double[][]> seed, RandomGenerator random) {
    double[] inertias = new double[RUNS];
    Arrays.setAll(inertias, run -> KMeans.fit(points, seed.apply(random), 100).inertia());
    Arrays.sort(inertias);
    return inertias;
  }

  private static double[][] uniform(double[][] points, int k, RandomGenerator random) {
    double[][] seeds = new double[k][];
    Arrays.setAll(seeds, j -> points[random.nextInt(points.length)].clone());
    return seeds;
  }
}
