package gmm.mixture.demo;

import gmm.kit.data.LabelledData;
import gmm.kit.data.Points;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.AdjustedRandIndex;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.Silhouette;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** 500 points from four centres: found again, and judged by the silhouette. */
public final class BlobsDemo implements Demo {

  private static final int N = 500;
  private static final int LARGEST = 8;
  private static final double[][] CENTRES = {{-4, -3}, {-2, 4}, {4, 3}, {3, -4}};

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new BlobsDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "blobs";
  }

  @Override
  public String title() {
    return "Four blobs";
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData blobs = Points.blobs(N, CENTRES, 1.1, new SplittableRandom(4));
    double[][] rows = blobs.rows();
    GaussianMixture model = fit(rows, 4);
    int[] labels = model.predict(rows);
    double logLikelihood = N * model.score(rows);
    double silhouette = Silhouette.score(rows, labels);
    gallery.figure("log-likelihood", logLikelihood, "log-likelihood of the 500 points");
    gallery.figure("silhouette", silhouette, "mean silhouette width, -1 to 1");
    gallery.figure(
        "rand-index",
        AdjustedRandIndex.of(labels, blobs.labels()),
        "adjusted Rand index of components and centres");
    gallery.say(
        "log-likelihood %.1f, mean silhouette %.3f after %d iterations"
            .formatted(logLikelihood, silhouette, model.iterations()));
    gallery.picture(
        "blobs.png",
        Panels.titled("500 points from four centres", 2)
            .add(scatter(model, rows, labels))
            .add(silhouettes(rows))
            .image(1100, 500),
        "Left, the four components found (ellipses at two standard deviations); right, the"
            + " silhouette for two to eight components: it is highest for four, where each cluster"
            + " is one blob.");
  }

  private static GaussianMixture fit(double[][] rows, int k) {
    return GaussianMixture.builder(k)
        .covarianceType(CovarianceType.SPHERICAL)
        .nInit(3)
        .tol(1e-5)
        .seed(1)
        .fit(rows);
  }

  private static Chart scatter(GaussianMixture model, double[][] rows, int[] labels) {
    List<String> names = IntStream.rangeClosed(1, 4).mapToObj(c -> "component " + c).toList();
    Chart chart =
        Chart.titled("Clustered by a mixture of four spheres")
            .axes("x", "y")
            .equalAspect()
            .groups(rows, labels, names);
    for (int c = 0; c < model.size(); c++) {
      chart.ellipse("", model.mean(c), model.covariance(c), 2, Ink.BLACK.width(1.5));
    }
    return chart;
  }

  private static Chart silhouettes(double[][] rows) {
    double[] places = IntStream.rangeClosed(0, LARGEST - 2).asDoubleStream().toArray();
    double[] values =
        IntStream.rangeClosed(2, LARGEST)
            .mapToDouble(k -> Silhouette.score(rows, fit(rows, k).predict(rows)))
            .toArray();
    return Chart.titled("How many? The silhouette's answer")
        .axes("number of components", "mean silhouette width (higher is better)")
        .xNames(IntStream.rangeClosed(2, LARGEST).mapToObj(String::valueOf).toList())
        .markedLine("spherical mixtures", places, values, Ink.of(0));
  }
}
