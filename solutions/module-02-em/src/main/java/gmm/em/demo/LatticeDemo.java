package gmm.em.demo;

import gmm.em.Degeneracy;
import gmm.em.ExpectationMaximization;
import gmm.em.given.EmResult;
import gmm.em.given.EmSettings;
import gmm.kit.data.Iris;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A collapse on many samples: flowers whose petals have the same width to a tenth of a centimetre.
 */
public final class LatticeDemo implements Demo {

  private static final int PETAL_LENGTH = 2;
  private static final int PETAL_WIDTH = 3;
  private static final int SETOSAS = 50;
  private static final int FREE = 3;

  /** Public for the service loader. */
  public LatticeDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new LatticeDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "lattice";
  }

  @Override
  public String title() {
    return "A collapse on twenty-nine flowers";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] petals =
        Arrays.copyOf(Iris.load().features(PETAL_LENGTH, PETAL_WIDTH).rows(), SETOSAS);
    Mixture start = start(petals);
    without(gallery, start, petals);
    gallery.figure(
        "score-one",
        Mixture.of(new double[] {1}, List.of(MultivariateGaussian.fit(petals)))
                .logLikelihood(petals)
            / petals.length,
        "mean log-likelihood of one Gaussian");
    Panels panels = Panels.titled("The petals of 50 setosas, two components", 2);
    for (double ridge : new double[] {1e-6, 1e-3}) {
      EmResult result =
          ExpectationMaximization.fit(start, petals, new EmSettings(500, 1e-10, ridge));
      panels.add(drawn("regularisation %.0e".formatted(ridge), petals, result.mixture()));
      report(gallery, ridge < 1e-4 ? "small" : "large", result);
    }
    gallery.picture(
        "lattice.png",
        panels.image(1060, 480),
        "Petals are measured to 0.1 cm, and 29 of 50 are 0.2 wide. Left: a component has flattened"
            + " itself onto that row. Right: with a regularisation as large as what rounding to"
            + " 0.1 does to a variance, there is nothing to gain from that. (Each flower is moved"
            + " a little at random, so that equal ones can be seen.)");
  }

  /** One component on the row of the 0.2 cm, one for the others. */
  private static Mixture start(double[][] petals) {
    double[][] wide = MultivariateGaussian.fit(petals).covariance();
    return Mixture.of(
        new double[] {0.6, 0.4},
        List.of(
            MultivariateGaussian.of(
                new double[] {1.5, 0.2}, new double[][] {{0.03, 0}, {0, 0.001}}),
            MultivariateGaussian.of(new double[] {1.5, 0.3}, wide)));
  }

  /** Before rounding puts an end to it: how the likelihood climbs where nothing holds it. */
  private static void without(Gallery gallery, Mixture start, double[][] petals) {
    double[] history =
        ExpectationMaximization.fit(start, petals, new EmSettings(FREE, 0, 0)).history();
    for (int t = 0; t <= FREE; t++) {
      gallery.say("without regularisation, after %d iterations: %.3f".formatted(t, history[t]));
    }
    gallery.figure(
        "score-none",
        history[FREE],
        "mean log-likelihood without regularisation, after " + FREE + " iterations");
  }

  private static void report(Gallery gallery, String ridge, EmResult result) {
    Mixture mixture = result.mixture();
    gallery.figure(
        "score-" + ridge,
        result.history()[result.iterations()],
        "mean log-likelihood, " + ridge + " regularisation");
    for (int k = 0; k < 2; k++) {
      double[] eigenvalues =
          Matrices.eigenSymmetric(mixture.components().get(k).covariance()).values();
      gallery.figure(
          "smallest-%d-%s".formatted(k, ridge),
          eigenvalues[1],
          "smallest eigenvalue of component " + k);
      gallery.figure(
          "weight-%d-%s".formatted(k, ridge), mixture.weights()[k], "weight of component " + k);
    }
    gallery.say(
        "%s regularisation: collapsed %s after %d iterations"
            .formatted(
                ridge, Arrays.toString(Degeneracy.collapsed(mixture, 1e-4)), result.iterations()));
  }

  private static Chart drawn(String title, double[][] petals, Mixture mixture) {
    RandomGenerator random = Sketch.random(1);
    double[][] moved =
        Arrays.stream(petals)
            .map(p -> new double[] {p[0] + shake(random), p[1] + shake(random)})
            .toArray(double[][]::new);
    Chart chart =
        Chart.titled(title)
            .axes("petal length, cm", "petal width, cm")
            .xRange(0.9, 2.1)
            .yRange(0, 0.7);
    chart.points("", moved, Ink.GREY.alpha(0.7));
    for (int k = 0; k < 2; k++) {
      MultivariateGaussian component = mixture.components().get(k);
      chart.ellipse(
          "component " + (k + 1),
          component.mean(),
          component.covariance(),
          2,
          Ink.of(5 * k).width(3));
    }
    return chart;
  }

  private static double shake(RandomGenerator random) {
    return random.nextDouble(-0.03, 0.03);
  }
}
