package gmm.em.demo;

import gmm.em.Degeneracy;
import gmm.em.ExpectationMaximization;
import gmm.em.given.CollapsedException;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;

/** A component that collapses onto a point: without regularisation, with it, and started again. */
public final class CollapseDemo implements Demo {

  private static final double SMALLEST = 1e-4;

  /** Public for the service loader. */
  public CollapseDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new CollapseDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "collapse";
  }

  @Override
  public String title() {
    return "A component that collapses";
  }

  @Override
  public void run(Gallery gallery) {
    gallery.picture(
        "singularity.png",
        singularity(gallery).image(800, 460),
        "One component sits on the number 8 and narrows: the likelihood of the five numbers grows"
            + " without end, so its maximum is not what anybody wants.");
    double[][] centers = {{0, 0}, {5, 0}, {2.5, 4}};
    double[][] points = Points.blobs(150, centers, 0.8, Sketch.random(12)).rows();
    Mixture start = startOnAPoint(points);
    without(gallery, start, points);
    EmSettings settings = new EmSettings(200, 1e-7, 1e-6);
    EmResult ridge = ExpectationMaximization.fit(start, points, settings);
    int[] collapsed = Degeneracy.collapsed(ridge.mixture(), SMALLEST);
    gallery.say(
        "with regularisation 1e-6: converged after %d iterations; collapsed: component %s"
            .formatted(ridge.iterations(), Arrays.toString(collapsed)));
    Mixture again = Degeneracy.restart(ridge.mixture(), collapsed, points, Sketch.random(3));
    EmResult restarted = ExpectationMaximization.fit(again, points, settings);
    gallery.picture(
        "collapse.png",
        Panels.titled("A component on one point", 3)
            .add(framed("the start", points, start))
            .add(framed("with regularisation 1e-6", points, ridge.mixture()))
            .add(framed("started again", points, restarted.mixture()))
            .image(1260, 480),
        "Left: one component starts small, on a point. Middle: regularisation keeps it alive, but"
            + " it never leaves its point, and another does the work of two. Right: started again,"
            + " it finds its cluster.");
    report(gallery, points, ridge, restarted);
  }

  private static Chart framed(String title, double[][] points, Mixture mixture) {
    return Sketch.scatter(title, points, mixture).xRange(-3, 8).yRange(-3, 7);
  }

  private static void report(
      Gallery gallery, double[][] points, EmResult ridge, EmResult restarted) {
    gallery.figure(
        "with-ridge",
        ridge.mixture().logLikelihood(points) / points.length,
        "mean log-likelihood with the collapsed component");
    gallery.figure(
        "restarted",
        restarted.mixture().logLikelihood(points) / points.length,
        "mean log-likelihood after starting it again");
  }

  private static void without(Gallery gallery, Mixture start, double[][] points) {
    try {
      ExpectationMaximization.fit(start, points, new EmSettings(200, 1e-7, 0));
      gallery.say("without regularisation: no collapse this time");
    } catch (CollapsedException e) {
      gallery.say("without regularisation: " + e.getMessage());
    }
  }

  private static Mixture startOnAPoint(double[][] points) {
    double[][] wide = {{2, 0}, {0, 2}};
    double[][] tiny = {{1e-5, 0}, {0, 1e-5}};
    return Mixture.of(
        new double[] {0.45, 0.45, 0.1},
        List.of(
            MultivariateGaussian.of(new double[] {0, 0}, wide),
            MultivariateGaussian.of(new double[] {5, 0}, wide),
            MultivariateGaussian.of(points[2], tiny)));
  }

  private static Chart singularity(Gallery gallery) {
    double[] deviations = Grid.levels(-10, 0.5, 43);
    Arrays.setAll(deviations, i -> Math.pow(10, deviations[i]));
    double[] likelihoods = new double[deviations.length];
    Arrays.setAll(
        likelihoods,
        i ->
            Sketch.pair(0.8, 3.5, 5.25, 0.2, 8, deviations[i] * deviations[i])
                .logLikelihood(Sketch.FIVE));
    for (double deviation : new double[] {1, 1e-2, 1e-4, 1e-8}) {
      double value =
          Sketch.pair(0.8, 3.5, 5.25, 0.2, 8, deviation * deviation).logLikelihood(Sketch.FIVE);
      gallery.say("standard deviation %.0e: log-likelihood %.2f".formatted(deviation, value));
    }
    return Chart.titled("A likelihood without a maximum")
        .axes("standard deviation of the component at 8", "log-likelihood of the five numbers")
        .logX()
        .line("", deviations, likelihoods, Ink.of(0).width(3));
  }
}
