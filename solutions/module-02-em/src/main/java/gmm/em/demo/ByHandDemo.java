package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.MaximizationStep;
import gmm.em.Responsibilities;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;

/** The lecture's first section: five numbers, two Gaussians, one iteration and then the rest. */
public final class ByHandDemo implements Demo {

  private static final int[] SHOWN = {0, 1, 5, 8};

  /** Public for the service loader. */
  public ByHandDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new ByHandDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "by-hand";
  }

  @Override
  public String title() {
    return "A whole iteration by hand";
  }

  @Override
  public void run(Gallery gallery) {
    Mixture start = Sketch.fiveStart();
    double[][] responsibilities = Responsibilities.of(start, Sketch.FIVE);
    for (int i = 0; i < Sketch.FIVE.length; i++) {
      gallery.say(
          "x = %.0f: responsibilities %.4f and %.4f"
              .formatted(Sketch.FIVE[i][0], responsibilities[i][0], responsibilities[i][1]));
    }
    double[] counts = MaximizationStep.effectiveCounts(responsibilities);
    gallery.say("effective counts %.4f and %.4f".formatted(counts[0], counts[1]));
    Panels panels = Panels.titled("Five numbers, two Gaussians", 2);
    for (int iteration : SHOWN) {
      Mixture mixture = after(start, iteration);
      say(gallery, mixture, iteration);
      panels.add(densities(mixture, iteration == 0 ? "the start" : "after iteration " + iteration));
    }
    gallery.picture(
        "five-numbers.png",
        panels.image(1000, 760),
        "The two curves take the numbers apart: at first both reach all over, after eight"
            + " iterations one holds 1, 2, 4 and the other 7, 8.");
    history(gallery, start);
  }

  private static void say(Gallery gallery, Mixture mixture, int iteration) {
    gallery.say(
        "after %d: weights %.4f %.4f, means %.4f %.4f, variances %.4f %.4f, log-likelihood %.4f"
            .formatted(
                iteration,
                mixture.weights()[0],
                mixture.weights()[1],
                Sketch.mean(mixture, 0),
                Sketch.mean(mixture, 1),
                Sketch.variance(mixture, 0),
                Sketch.variance(mixture, 1),
                mixture.logLikelihood(Sketch.FIVE)));
    gallery.figure(
        "log-likelihood-after-" + iteration,
        mixture.logLikelihood(Sketch.FIVE),
        "total log-likelihood of the five numbers after " + iteration + " iterations");
  }

  private static Mixture after(Mixture start, int iterations) {
    return iterations == 0 ? start : run(start, iterations).mixture();
  }

  private static EmResult run(Mixture start, int iterations) {
    return ExpectationMaximization.fit(start, Sketch.FIVE, new EmSettings(iterations, 0, 0));
  }

  /** The two weighted densities over the five numbers. */
  static Chart densities(Mixture mixture, String title) {
    Chart chart = Chart.titled(title).axes("x", "weight × density").xRange(-2, 12).yRange(0, 0.35);
    for (int j = 0; j < 2; j++) {
      int component = j;
      chart.function(
          "component " + (j + 1),
          x ->
              mixture.weights()[component]
                  * Math.exp(mixture.components().get(component).logDensity(new double[] {x})),
          -2,
          12,
          Ink.of(j).width(3));
    }
    double[][] onTheAxis = new double[Sketch.FIVE.length][];
    for (int i = 0; i < onTheAxis.length; i++) {
      onTheAxis[i] = new double[] {Sketch.FIVE[i][0], 0.008};
    }
    return chart.points("the five numbers", onTheAxis, Ink.BLACK.size(11));
  }

  private static void history(Gallery gallery, Mixture start) {
    EmResult result = run(start, 12);
    double[] means = result.history();
    for (int i = 0; i <= 8; i++) {
      gallery.say("mean log-likelihood after %d: %.4f".formatted(i, means[i]));
    }
    for (double tolerance : new double[] {0.02, 0.001}) {
      EmSettings settings = new EmSettings(60, tolerance, 0);
      gallery.say(
          "with tolerance %s it stops after %d"
              .formatted(
                  tolerance,
                  ExpectationMaximization.fit(start, Sketch.FIVE, settings).iterations()));
    }
    Chart chart =
        Chart.titled("The log-likelihood of the five numbers")
            .axes("iteration", "mean log-likelihood per number");
    chart.markedLine("", Sketch.iterations(13), result.history(), Ink.of(0).size(9));
    gallery.picture(
        "five-numbers-likelihood.png",
        chart.image(800, 420),
        "It never falls, but it hurries up and slows down: iterations 3 and 4 gain little, 5 and 6"
            + " gain most. Who stops at the first small step stops too early.");
  }
}
