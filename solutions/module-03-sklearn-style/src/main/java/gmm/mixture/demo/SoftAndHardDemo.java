package gmm.mixture.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Hard labels beside responsibilities: two clouds that reach into each other. */
public final class SoftAndHardDemo implements Demo {

  private static final int N = 400;
  private static final int SHADES = 8;
  private static final double UNSURE = 0.9;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new SoftAndHardDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "soft-and-hard";
  }

  @Override
  public String title() {
    return "Hard labels and soft ones";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rows = truth().sample(N, new SplittableRandom(11)).points();
    GaussianMixture model = GaussianMixture.builder(2).nInit(5).tol(1e-6).seed(1).fit(rows);
    double[][] soft = model.predictProba(rows);
    long unsure = Arrays.stream(soft).filter(r -> Math.max(r[0], r[1]) < UNSURE).count();
    gallery.figure("unsure", unsure, "of 400 points have no component above 0.9");
    gallery.picture(
        "soft-and-hard.png",
        Panels.titled("One mixture, asked for labels and asked for probabilities", 2)
            .add(
                chart("predict: the most probable component")
                    .groups(rows, model.predict(rows), List.of("component 1", "component 2")))
            .add(shaded(model, rows, soft))
            .image(1100, 520),
        "Right, the fainter a point the less sure its component (alpha is how far the larger"
            + " responsibility lies above one half): the hard labels on the left hide that.");
  }

  private static Chart shaded(GaussianMixture model, double[][] rows, double[][] soft) {
    Chart chart = chart("predictProba: fainter means less sure");
    Grid first =
        Grid.of(
            new Bounds(-5, 6.5, -5, 5),
            120,
            100,
            x -> model.predictProba(new double[][] {x})[0][0]);
    chart.contours("responsibility 0.1, 0.5, 0.9", first, new double[] {0.1, 0.5, 0.9}, Ink.GREY);
    for (int c = 0; c < 2; c++) {
      for (int shade = 0; shade < SHADES; shade++) {
        int component = c;
        int level = shade;
        double[][] chosen =
            IntStream.range(0, rows.length)
                .filter(i -> soft[i][component] >= 0.5 && shade(soft[i][component]) == level)
                .mapToObj(i -> rows[i])
                .toArray(double[][]::new);
        if (chosen.length > 0) {
          String name = shade == SHADES - 1 ? "component " + (c + 1) : "";
          chart.points(name, chosen, Ink.of(c).alpha((shade + 1.0) / SHADES).size(8));
        }
      }
    }
    return chart;
  }

  private static int shade(double responsibility) {
    return Math.min(SHADES - 1, (int) ((responsibility - 0.5) * 2 * SHADES));
  }

  private static Chart chart(String title) {
    return Chart.titled(title).axes("x", "y").xRange(-5, 6.5).yRange(-5, 5);
  }

  private static Mixture truth() {
    return Mixture.of(
        new double[] {0.6, 0.4},
        List.of(
            MultivariateGaussian.of(new double[] {-0.8, 0}, new double[][] {{2, 0.8}, {0.8, 1.5}}),
            MultivariateGaussian.of(
                new double[] {2.2, 0.6}, new double[][] {{1, -0.7}, {-0.7, 2}})));
  }
}
