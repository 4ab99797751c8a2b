package gmm.likelihood.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Eigen;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Ellipse;
import gmm.likelihood.MultivariateGaussian;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Contour ellipses of three covariances, and the lecture's worked numbers in two dimensions. */
public final class EllipseDemo implements Demo {

  private static final double[] PROBABILITIES = {0.5, 0.9, 0.99};

  /** Public for the service loader. */
  public EllipseDemo() {}

  /** Runs it by itself. */
  public static void main(String... args) {
    DemoMain.run(new EllipseDemo(), args);
  }

  @Override
  public int module() {
    return 1;
  }

  @Override
  public String name() {
    return "ellipses";
  }

  @Override
  public String title() {
    return "Covariances and their ellipses";
  }

  @Override
  public void run(Gallery gallery) {
    MultivariateGaussian tilted = centred(17, 12, 10);
    gallery.picture(
        "ellipses.png",
        three(tilted, gallery),
        "The same contours, of 50%, 90% and 99%, for a round, a stretched and a tilted covariance:"
            + " the off-diagonal entry tilts the ellipse along the eigenvectors.");
    gallery.picture(
        "rotation-and-scale.png",
        steps(tilted),
        "A round cloud, stretched by √26 and 1 along the axes, then rotated until the long axis"
            + " points along (4, 3): that is the covariance [[17, 12], [12, 10]].");
    Eigen eigen = Matrices.eigenSymmetric(tilted.covariance());
    gallery.figure("eigenvalue-1", eigen.values()[0], "larger eigenvalue of [[17, 12], [12, 10]]");
    gallery.figure("eigenvalue-2", eigen.values()[1], "smaller eigenvalue");
    Ellipse two = Ellipse.of(tilted, 1 - Math.exp(-2));
    gallery.figure("semi-major", two.semiMajor(), "half the longer axis for radius 2");
    gallery.figure("semi-minor", two.semiMinor(), "half the shorter axis for radius 2");
    gallery.figure("angle-degrees", Math.toDegrees(two.angle()), "angle of the longer axis");
    for (double r : new double[] {1, 2, 3}) {
      gallery.figure(
          "share-within-%.0f".formatted(r),
          1 - Math.exp(-r * r / 2),
          "probability of a draw of the plane within radius %.0f".formatted(r));
    }
    for (double p : new double[] {0.5, 0.9, 0.95, 0.99}) {
      gallery.figure(
          "radius-%.0f".formatted(100 * p),
          Ellipse.of(centred(1, 0, 1), p).semiMajor(),
          "radius that holds %.0f%% of the plane's draws".formatted(100 * p));
    }
    worked(gallery);
  }

  private static void worked(Gallery gallery) {
    MultivariateGaussian gaussian =
        MultivariateGaussian.of(new double[] {1, 2}, new double[][] {{4, 2}, {2, 10}});
    double[] x = {5, 10};
    gallery.figure("mahalanobis-squared", gaussian.mahalanobisSquared(x), "of (5, 10), section 9");
    gallery.figure("log-determinant", gaussian.logDeterminant(), "of [[4, 2], [2, 10]]");
    gallery.figure("log-density", gaussian.logDensity(x), "at (5, 10)");
    MultivariateGaussian fitted =
        MultivariateGaussian.fit(new double[][] {{1, 2}, {3, 2}, {5, 8}, {3, 4}});
    gallery.say("Fitted to four points: " + fitted);
    gallery.say(
        "Given the first feature is 5: " + gaussian.conditional(new int[] {0}, new double[] {5}));
  }

  private static BufferedImage three(MultivariateGaussian tilted, Gallery gallery) {
    MultivariateGaussian[] shown = {centred(9, 0, 9), centred(20, 0, 4), tilted};
    String[] names = {"round", "stretched", "tilted"};
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    Panels panels = Panels.titled("Contours that hold 50%, 90% and 99%", 3);
    for (int i = 0; i < shown.length; i++) {
      double[][] cloud = draws(shown[i], 600, random);
      double[][] c = shown[i].covariance();
      String title =
          "%s: [[%.0f, %.0f], [%.0f, %.0f]]"
              .formatted(names[i], c[0][0], c[0][1], c[1][0], c[1][1]);
      Chart chart = plane(title).points(null, cloud, Ink.GREY.alpha(0.45).size(4));
      for (int p = 0; p < PROBABILITIES.length; p++) {
        Ellipse e = Ellipse.of(shown[i], PROBABILITIES[p]);
        chart.ellipse(
            "%.0f%%".formatted(100 * PROBABILITIES[p]),
            e.cx(),
            e.cy(),
            e.semiMajor(),
            e.semiMinor(),
            e.angle(),
            Ink.of(new int[] {0, 2, 5}[p]));
      }
      panels.add(chart);
      gallery.figure(
          "share-inside-90-" + names[i],
          shareInside(shown[i], cloud, -2 * Math.log(0.1)),
          "share of 600 draws inside the 90% ellipse, " + names[i]);
    }
    return panels.image(1200, 460);
  }

  private static BufferedImage steps(MultivariateGaussian tilted) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    double[][] cloud = draws(centred(1, 0, 1), 600, random);
    double[][] stretched = mapped(cloud, new double[][] {{Math.sqrt(26), 0}, {0, 1}});
    double[][] rotated = mapped(stretched, new double[][] {{0.8, -0.6}, {0.6, 0.8}});
    return Panels.titled("Covariance as scale and rotation", 3)
        .add(step("round", cloud, centred(1, 0, 1)))
        .add(step("stretched by √26 and 1", stretched, centred(26, 0, 1)))
        .add(step("and rotated by 36.9°", rotated, tilted))
        .image(1200, 460);
  }

  private static Chart step(String title, double[][] cloud, MultivariateGaussian gaussian) {
    return plane(title)
        .points(null, cloud, Ink.GREY.alpha(0.45).size(4))
        .ellipse("radius 2", gaussian.mean(), gaussian.covariance(), 2, Ink.of(5));
  }

  private static Chart plane(String title) {
    return Chart.titled(title).axes("x₁", "x₂").xRange(-16, 16).yRange(-13, 13).equalAspect();
  }

  private static MultivariateGaussian centred(double first, double both, double second) {
    return MultivariateGaussian.of(new double[2], new double[][] {{first, both}, {both, second}});
  }

  private static double[][] draws(MultivariateGaussian gaussian, int n, RandomGenerator random) {
    double[][] draws = new double[n][];
    Arrays.setAll(draws, i -> gaussian.sample(random));
    return draws;
  }

  private static double[][] mapped(double[][] points, double[][] matrix) {
    return Matrices.multiply(points, Matrices.transpose(matrix));
  }

  private static double shareInside(
      MultivariateGaussian gaussian, double[][] points, double squaredRadius) {
    return Arrays.stream(points)
        .mapToDouble(x -> gaussian.mahalanobisSquared(x) <= squaredRadius ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
