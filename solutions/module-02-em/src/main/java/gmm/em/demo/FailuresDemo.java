package gmm.em.demo;

import gmm.em.ExpectationMaximization;
import gmm.em.Initialization;
import gmm.em.KMeans;
import gmm.em.KMeansPlusPlus;
import gmm.em.given.EmSettings;
import gmm.kit.data.Points;
import gmm.kit.data.TrueMixture;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Where a mixture of Gaussians is the wrong model, or there is too little data. */
public final class FailuresDemo implements Demo {

  /** Public for the service loader. */
  public FailuresDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new FailuresDemo(), args);
  }

  @Override
  public int module() {
    return 2;
  }

  @Override
  public String name() {
    return "failures";
  }

  @Override
  public String title() {
    return "What a mixture cannot see";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rings = Points.rings(600, 3, 0.1, Sketch.random(1)).rows();
    double[][] spirals = Points.spirals(600, 2, 0.15, Sketch.random(2)).rows();
    gallery.picture(
        "rings.png",
        Panels.titled("Rings and spirals", 3)
            .add(Sketch.scatter("three rings, k = 3", rings, fit(rings, 3, 4)))
            .add(Sketch.scatter("three rings, k = 12", rings, fit(rings, 12, 4)))
            .add(Sketch.scatter("two spirals, k = 12", spirals, fit(spirals, 12, 6)))
            .image(1080, 410),
        "There are three rings, but EM cuts them into sectors: a Gaussian is a blob, and no three"
            + " blobs are three rings. Many small ones follow the shape, yet none of them is a"
            + " ring.");
    fewPoints(gallery);
  }

  private static Mixture fit(double[][] points, int k, long seed) {
    RandomGenerator random = Sketch.random(seed);
    double[][] seeds = KMeansPlusPlus.seed(points, k, random);
    int[] labels = KMeans.fit(points, seeds, 100).labels();
    Mixture start = Initialization.fromLabels(points, labels, k);
    return ExpectationMaximization.fit(start, points, new EmSettings(150, 1e-5, 1e-6)).mixture();
  }

  private static void fewPoints(Gallery gallery) {
    RandomGenerator random = Sketch.random(21);
    TrueMixture truth = TrueMixture.random(8, 10, random);
    double[][] few = truth.sample(30, random).rows();
    double[][] fresh = truth.sample(1000, random).rows();
    Mixture fitted = fit(few, 8, 1);
    Chart chart = Sketch.scatter("30 points, 8 components", few, fitted);
    Mixture real = real(truth);
    real.components().forEach(g -> AnimationFrames.ellipse(chart, g, Ink.GREY.dashed()));
    double[] sizes = {30, 60, 120, 250, 500, 1000};
    double[] seen = new double[sizes.length];
    double[] unseen = new double[sizes.length];
    double[] best = new double[sizes.length];
    for (int s = 0; s < sizes.length; s++) {
      double[][] points = s == 0 ? few : truth.sample((int) sizes[s], random).rows();
      Mixture mixture = fit(points, 8, 1);
      seen[s] = mixture.logLikelihood(points) / points.length;
      unseen[s] = mixture.logLikelihood(fresh) / fresh.length;
      best[s] = real.logLikelihood(fresh) / fresh.length;
      gallery.say(
          "%4.0f points: log-likelihood %.2f of those seen, %.2f of fresh ones, %.2f by the truth"
              .formatted(sizes[s], seen[s], unseen[s], best[s]));
    }
    gallery.figure("seen-30", seen[0], "mean log-likelihood of 30 points seen");
    gallery.figure("unseen-30", unseen[0], "of fresh points, fitted on 30");
    gallery.figure("unseen-1000", unseen[5], "of fresh points, fitted on 1,000");
    Chart curve =
        Chart.titled("With more points")
            .axes("points seen", "mean log-likelihood per point")
            .logX()
            .yRange(best[0] - 6, best[0] + 3)
            .markedLine("of the points seen", sizes, seen, Ink.of(0))
            .markedLine("of fresh points", sizes, unseen, Ink.of(5))
            .line("of fresh points, by the truth", sizes, best, Ink.GREY.dashed());
    gallery.picture(
        "few-points.png",
        Panels.titled("Too few points for too many Gaussians", 2)
            .add(chart)
            .add(curve)
            .image(1100, 520),
        "Thirty points, eight Gaussians: the ellipses shrink to slivers on two or three points"
            + " each, nowhere near the dashed truth. The points seen look very likely, fresh ones"
            + " impossible; with more points the curves meet.");
  }

  private static Mixture real(TrueMixture truth) {
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int j = 0; j < truth.size(); j++) {
      components.add(MultivariateGaussian.of(truth.means()[j], truth.covariances()[j]));
    }
    return Mixture.of(truth.weights(), components);
  }
}
