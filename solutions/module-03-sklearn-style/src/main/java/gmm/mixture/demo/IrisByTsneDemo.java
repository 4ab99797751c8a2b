package gmm.mixture.demo;

import gmm.kit.algorithms.Tsne;
import gmm.kit.data.Iris;
import gmm.kit.data.LabelledData;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.mixture.AdjustedRandIndex;
import gmm.mixture.GaussianMixture;
import gmm.mixture.LabelMatching;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Iris on all four features, seen through t-SNE: species beside components. */
public final class IrisByTsneDemo implements Demo {

  private static final double PERPLEXITY = 30;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new IrisByTsneDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "iris-tsne";
  }

  @Override
  public String title() {
    return "Iris on all features, through t-SNE";
  }

  @Override
  public void run(Gallery gallery) {
    LabelledData iris = Iris.load();
    int[] species = iris.labels();
    GaussianMixture model = GaussianMixture.builder(3).nInit(10).tol(1e-6).seed(1).fit(iris.rows());
    int[] components = model.predict(iris.rows());
    int[] map = LabelMatching.best(components, 3, species, 3);
    int[] named = Arrays.stream(components).map(c -> map[c]).toArray();
    double accuracy = LabelMatching.accuracy(components, species, map);
    gallery.figure("accuracy", accuracy, "of the flowers are in the component of their species");
    double index = AdjustedRandIndex.of(components, species);
    gallery.figure("rand-index", index, "adjusted Rand index of components and species");
    double[][] plane = Tsne.plane(iris.rows(), PERPLEXITY, 1);
    double[][] wrong =
        IntStream.range(0, plane.length)
            .filter(i -> named[i] != species[i])
            .mapToObj(i -> plane[i])
            .toArray(double[][]::new);
    gallery.picture(
        "iris-tsne.png",
        Panels.titled("150 flowers, four features, laid out by t-SNE", 2)
            .add(chart("The species").groups(plane, species, iris.classes()))
            .add(
                chart(
                        "Components: %.1f %% right, adjusted Rand %.3f"
                            .formatted(100 * accuracy, index))
                    .groups(plane, named, iris.classes())
                    .points(
                        "not its species",
                        wrong,
                        Ink.BLACK.marker(Marker.RING).size(14).width(1.5)))
            .image(1100, 520),
        "Without knowing a species the mixture gets %d of 150 flowers right; the rings are the others, all of them where two species meet (only nearness means something here, not the axes)."
            .formatted(150 - wrong.length));
  }

  private static Chart chart(String title) {
    return Chart.titled(title).axes("t-SNE 1 (no unit)", "t-SNE 2 (no unit)");
  }
}
