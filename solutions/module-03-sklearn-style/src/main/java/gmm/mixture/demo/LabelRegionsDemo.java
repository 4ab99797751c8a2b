package gmm.mixture.demo;

import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Block;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Grid;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import java.util.Arrays;
import java.util.List;

/** Where each component is the most probable one, and what the weights have to do with it. */
public final class LabelRegionsDemo implements Demo {

  private static final Bounds PLANE = new Bounds(-4, 6.5, -3.5, 5.5);
  private static final int COLUMNS = 211;
  private static final int ROWS = 181;
  private static final List<String> NAMES = List.of("1: 0.50", "2: 0.25", "3: 0.20", "4: 0.05");

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new LabelRegionsDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "labels";
  }

  @Override
  public String title() {
    return "The most probable component, over the plane";
  }

  @Override
  public void run(Gallery gallery) {
    GaussianMixture model = model();
    Grid labels = Grid.ofAll(PLANE, COLUMNS, ROWS, x -> asDoubles(model.predict(x)));
    Grid densest = Grid.ofAll(PLANE, COLUMNS, ROWS, x -> densest(model, x));
    Grid largest = Grid.ofAll(PLANE, COLUMNS, ROWS, x -> largest(model, x));
    gallery.picture(
        "regions.png",
        Panels.titled("Four components and their weights: which one is a point's?", 2)
            .add(
                plane("predict: weight times density", model, labels)
                    .contours(
                        "between: none above 1/2", largest, new double[] {0.5}, Ink.BLACK.dashed()))
            .add(plane("for comparison: density alone", model, densest))
            .image(1200, 560),
        "Left, what predict gives: the rare component 4 has to be much closer than the common ones"
            + " beside it. Between the dashed lines no component reaches one half, and still one of"
            + " them is the most probable. Right, for comparison, what comes out without weights.");
    gallery.figure("area-4", share(labels, 3), "share of the plane that is component 4's");
    gallery.figure("area-4-densest", share(densest, 3), "the same by density alone");
  }

  private static GaussianMixture model() {
    double[][][] covariances = {
      {{1.6, 0.3}, {0.3, 1.2}}, {{1.2, -0.4}, {-0.4, 1.5}}, {{1.4, 0}, {0, 0.9}}, {{0.5, 0}, {0, 1}}
    };
    Parameters parameters =
        new Parameters(
            new double[] {0.5, 0.25, 0.2, 0.05},
            new double[][] {{0, 0}, {2.8, 0.4}, {1.2, 2.6}, {-1.8, 1.6}},
            Covariances.of(CovarianceType.FULL, covariances));
    return new GaussianMixture(parameters, Fit.NONE);
  }

  private static Chart plane(String title, GaussianMixture model, Grid classes) {
    Chart chart = Chart.titled(title).axes("x₁", "x₂").regions(classes, NAMES);
    for (int c = 0; c < model.size(); c++) {
      chart.ellipse(null, model.mean(c), model.covariance(c), 1, Ink.of(c).width(2.5));
    }
    return chart.crosses("", model.means()).equalAspect();
  }

  private static double[] densest(GaussianMixture model, double[][] points) {
    return indexOfLargest(model.logDensities(Block.of(points)).toRows());
  }

  private static double[] indexOfLargest(double[][] rows) {
    double[] indices = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int c = 1; c < rows[i].length; c++) {
        if (rows[i][c] > rows[i][(int) indices[i]]) {
          indices[i] = c;
        }
      }
    }
    return indices;
  }

  private static double[] largest(GaussianMixture model, double[][] points) {
    return Arrays.stream(model.predictProba(points))
        .mapToDouble(r -> Arrays.stream(r).max().orElseThrow())
        .toArray();
  }

  private static double[] asDoubles(int[] labels) {
    return Arrays.stream(labels).asDoubleStream().toArray();
  }

  private static double share(Grid classes, int component) {
    return Arrays.stream(classes.values())
        .flatMapToDouble(Arrays::stream)
        .map(label -> label == component ? 1 : 0)
        .average()
        .orElseThrow();
  }
}
