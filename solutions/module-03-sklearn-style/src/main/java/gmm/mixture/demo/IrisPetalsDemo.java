package gmm.mixture.demo;

import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.likelihood.given.LabelledSample;
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Iris by its petals: clustered without its classes, then 300 flowers that nobody has picked. */
public final class IrisPetalsDemo implements Demo {

  private static final int PETAL_LENGTH = 2;
  private static final int PETAL_WIDTH = 3;
  private static final int GENERATED = 300;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new IrisPetalsDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "iris-petals";
  }

  @Override
  public String title() {
    return "Iris by its petals";
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData iris = Iris.load().features(PETAL_LENGTH, PETAL_WIDTH);
    GaussianMixture model = GaussianMixture.builder(3).nInit(10).tol(1e-6).seed(1).fit(iris.rows());
    int[] labels = model.predict(iris.rows());
    gallery.figure("iterations", model.iterations(), "EM iterations of the best start");
    gallery.figure("score", model.score(iris.rows()), "mean log-likelihood of a flower");
    List<String> clusters = IntStream.range(0, 3).mapToObj(c -> "component " + (c + 1)).toList();
    gallery.picture(
        "iris-clusters.png",
        Panels.titled("150 iris flowers, clustered by their petals", 2)
            .add(
                chart("What botanists say", iris)
                    .groups(iris.rows(), iris.labels(), iris.classes()))
            .add(
                ellipses(
                    chart("What the mixture says, never told the species", iris)
                        .groups(iris.rows(), labels, clusters),
                    model))
            .image(1100, 500),
        "The mixture was given petals and no species: it finds setosa exactly, and puts the border"
            + " between the other two close to where the botanists have it (ellipses at two"
            + " standard deviations).");
    LabelledSample made = model.sample(GENERATED, new SplittableRandom(3));
    long impossible = Arrays.stream(made.points()).filter(petal -> petal[1] <= 0).count();
    gallery.figure("impossible", impossible, "of 300 generated petals have no positive width");
    gallery.picture(
        "iris-generated.png",
        Panels.titled("Real flowers, and flowers drawn from the mixture", 2)
            .add(chart("150 real flowers", iris).groups(iris.rows(), labels, clusters))
            .add(
                chart("300 generated flowers", iris).groups(made.points(), made.labels(), clusters))
            .image(1100, 500),
        "Each generated flower drew a component, then its petals from that component's Gaussian:"
            + " the two clouds have the same shape, except where real petals are measured to 0.1"
            + " cm and lie on a lattice.");
  }

  private static Chart chart(String title, LabelledData iris) {
    return Chart.titled(title)
        .axes(iris.features().get(0), iris.features().get(1))
        .xRange(0.4, 7.6)
        .yRange(-0.2, 3);
  }

  private static Chart ellipses(Chart chart, GaussianMixture model) {
    for (int c = 0; c < model.size(); c++) {
      chart.ellipse("", model.mean(c), model.covariance(c), 2, Ink.of(c).width(2));
    }
    return chart;
  }
}
