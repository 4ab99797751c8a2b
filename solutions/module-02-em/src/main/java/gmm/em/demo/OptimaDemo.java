package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Many starts, more than one end: local maxima, and the same maximum under other names. */
public final class OptimaDemo implements Demo {

  private static final int STARTS = 24;
  private static final EmSettings SETTINGS = new EmSettings(150, 1e-6, 1e-6);

  /** Public for the service loader. */
  public OptimaDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new OptimaDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "optima";
  }

  @Override
  public String title() {
    return "Two starts, two optima";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] centers = {{0, 0}, {1.6, 2.6}, {3.2, 0}, {9, 1}};
    double[][] points = Points.blobs(240, centers, 0.8, Sketch.random(1)).rows();
    RandomGenerator random = Sketch.random(4);
    List<EmResult> results = new ArrayList<>();
    for (int run = 0; run < STARTS; run++) {
      results.add(ExpectationMaximization.fit(start(points, random), points, SETTINGS));
    }
    results.sort(Comparator.comparingDouble(OptimaDemo::last));
    EmResult worst = results.getFirst();
    EmResult best = results.getLast();
    gallery.picture(
        "two-optima.png",
        Panels.titled("Two starts, two optima", 2)
            .add(Sketch.scatter(titled("from one start", worst), points, worst.mixture()))
            .add(Sketch.scatter(titled("from another", best), points, best.mixture()))
            .image(1000, 480),
        "Both have converged. On the left three components share the lone cluster, and one has to"
            + " do for the other three: no small step leads from there to the right.");
    gallery.picture(
        "likelihoods.png",
        curves(results).image(900, 480),
        "Twenty-four starts: each curve rises all the way, yet they end on different levels.");
    say(gallery, results);
    fiveNumbers(gallery);
  }

  /** Two components, everything free, five numbers: and still a second, lower maximum. */
  private static void fiveNumbers(Gallery gallery) {
    Panels panels = Panels.titled("Five numbers, two starts, two maxima", 2);
    double[][] starts = {{2, 6}, {1, 5}};
    String[] keys = {"higher", "lower"};
    for (int s = 0; s < starts.length; s++) {
      Mixture start = Sketch.pair(0.5, starts[s][0], 4, 0.5, starts[s][1], 4);
      EmResult result =
          ExpectationMaximization.fit(start, Sketch.FIVE, new EmSettings(300, 1e-14, 0));
      panels.add(
          ByHandDemo.densities(
              result.mixture(),
              "from the means %.0f and %.0f: %.4f"
                  .formatted(starts[s][0], starts[s][1], last(result))));
      gallery.figure(
          "five-" + keys[s], last(result), "mean log-likelihood, the " + keys[s] + " maximum");
      gallery.say("five numbers, the %s maximum: %s".formatted(keys[s], line(result.mixture())));
    }
    gallery.picture(
        "five-optima.png",
        panels.image(1000, 420),
        "The same five numbers, both runs converged: on the left 4 is with 1 and 2, on the right"
            + " with 7 and 8. The number in the title is the mean log-likelihood.");
  }

  private static String line(Mixture mixture) {
    return "weights %.4f %.4f, means %.4f %.4f, variances %.4f %.4f"
        .formatted(
            mixture.weights()[0],
            mixture.weights()[1],
            Sketch.mean(mixture, 0),
            Sketch.mean(mixture, 1),
            Sketch.variance(mixture, 0),
            Sketch.variance(mixture, 1));
  }

  private static String titled(String words, EmResult result) {
    return "%s: %.3f".formatted(words, last(result));
  }

  private static double last(EmResult result) {
    return result.history()[result.iterations()];
  }

  private static Mixture start(double[][] points, RandomGenerator random) {
    double[][] means = new double[4][];
    Arrays.setAll(means, j -> points[random.nextInt(points.length)]);
    return EmTrajectory.start(points, means);
  }

  private static Chart curves(List<EmResult> results) {
    double best = last(results.getLast());
    Chart chart =
        Chart.titled("The log-likelihood from 24 starts")
            .axes("iteration", "mean log-likelihood per point")
            .xRange(0, 120)
            .yRange(best - 0.4, best + 0.05);
    boolean namedBest = false;
    boolean namedOther = false;
    for (EmResult result : results) {
      boolean atTheTop = last(result) > best - 0.005;
      String name =
          atTheTop ? namedBest ? "" : "reaches the highest" : namedOther ? "" : "ends lower";
      namedBest |= atTheTop;
      namedOther |= !atTheTop;
      Sketch.history(chart, name, result, Ink.of(atTheTop ? 0 : 5).alpha(0.7).width(1.6));
    }
    return chart;
  }

  private static void say(Gallery gallery, List<EmResult> results) {
    double best = last(results.getLast());
    List<EmResult> top = results.stream().filter(r -> last(r) > best - 0.005).toList();
    gallery.say("%d of %d starts reach the highest".formatted(top.size(), STARTS));
    for (EmResult result : top.subList(0, Math.min(3, top.size()))) {
      gallery.say("one of them: means " + rounded(result.mixture()));
    }
    gallery.figure("starts-at-the-top", top.size(), "of 24 starts reach the highest optimum");
    gallery.figure("best", best, "mean log-likelihood per point of the highest optimum");
    gallery.figure("worst", last(results.getFirst()), "of the lowest");
  }

  private static String rounded(Mixture mixture) {
    return String.join(
        ", ",
        Arrays.stream(Sketch.means(mixture))
            .map(m -> "(%.1f, %.1f)".formatted(m[0], m[1]))
            .toList());
  }
}
