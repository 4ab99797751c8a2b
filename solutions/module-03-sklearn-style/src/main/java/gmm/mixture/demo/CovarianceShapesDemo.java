package gmm.mixture.demo;

import gmm.em.KMeans;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The four covariance types on the same points. */
public final class CovarianceShapesDemo implements Demo {

  private static final int N = 450;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new CovarianceShapesDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "covariance-types";
  }

  @Override
  public String title() {
    return "Four covariance types, one data set";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rows = truth().sample(N, new SplittableRandom(5)).points();
    Panels panels = Panels.titled("The same 450 points, three components of each type", 2);
    for (CovarianceType type : CovarianceType.values()) {
      GaussianMixture model =
          GaussianMixture.builder(3).covarianceType(type).nInit(5).tol(1e-5).seed(2).fit(rows);
      panels.add(panel(type, model, rows));
      gallery.figure("bic-" + word(type), model.bic(rows), "BIC, " + word(type));
      gallery.figure(
          "score-" + word(type), model.score(rows), "mean log-likelihood, " + word(type));
    }
    gallery.picture(
        "covariance-types.png",
        panels.image(1100, 900),
        "Ellipses at two standard deviations: full ones lean each its own way, tied ones are"
            + " copies of one, diagonal ones stand upright, spherical ones are circles; the lower"
            + " the BIC, the better the shape suits these points.");
  }

  private static Chart panel(CovarianceType type, GaussianMixture model, double[][] rows) {
    int parameters = type.freeParameters(3, 2);
    List<Integer> order = inOrder(model);
    int[] labels = Arrays.stream(model.predict(rows)).map(order::indexOf).toArray();
    Chart chart =
        Chart.titled(
                "%s: %d parameters, BIC %.0f".formatted(word(type), parameters, model.bic(rows)))
            .axes("x", "y")
            .xRange(-5, 9.5)
            .yRange(-5, 7.5)
            .equalAspect()
            .groups(rows, labels, List.of());
    for (int c = 0; c < 3; c++) {
      chart.ellipse("", model.mean(c), model.covariance(c), 2, Ink.BLACK.width(2));
    }
    return chart.crosses("means", order.stream().map(model::mean).toArray(double[][]::new));
  }

  /** Its components in the order of the true ones next to them, so that colours stay. */
  private static List<Integer> inOrder(GaussianMixture model) {
    double[][] means =
        truth().components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new);
    int[] nearest = KMeans.assign(model.means(), means);
    return IntStream.range(0, model.size())
        .boxed()
        .sorted(Comparator.comparingInt(c -> nearest[c]))
        .toList();
  }

  private static Mixture truth() {
    return Mixture.of(
        new double[] {0.4, 0.35, 0.25},
        List.of(
            MultivariateGaussian.of(new double[] {0, 0}, new double[][] {{2.2, 1.8}, {1.8, 2}}),
            MultivariateGaussian.of(
                new double[] {5, 3.5}, new double[][] {{1.6, -1.1}, {-1.1, 1.2}}),
            MultivariateGaussian.of(new double[] {5, -2}, new double[][] {{2.2, 0}, {0, 0.15}})));
  }

  private static String word(CovarianceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
