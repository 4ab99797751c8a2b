package gmm.mixture.demo;

import gmm.kit.data.Iris;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.linalg.Matrices;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.InitMethod;
import java.util.List;
import java.util.stream.IntStream;

/** How rounded data fools BIC: the same flowers, three ways to fit. */
public final class IrisLatticeDemo implements Demo {

  private static final int LARGEST = 6;

  /** The variance that rounding to 0.1 cm adds: 0.1² / 12. */
  private static final double ROUNDING = 0.1 * 0.1 / 12;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new IrisLatticeDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "iris-lattice";
  }

  @Override
  public String title() {
    return "BIC on rounded data";
  }

  @Override
  public void run(Gallery gallery) {
    double[][] rows = Iris.load().rows();
    List<Way> ways =
        List.of(
            new Way("careful", "regCovar 1e-6, 5 starts by k-means", 1e-6, InitMethod.KMEANS, 5),
            new Way(
                "many", "regCovar 1e-6, 50 random starts", 1e-6, InitMethod.RANDOM_FROM_DATA, 50),
            new Way(
                "cured", "regCovar 1e-3, 50 random starts", 1e-3, InitMethod.RANDOM_FROM_DATA, 50));
    Chart bic = axes("What BIC says", "BIC (lower is better)");
    Chart smallest = axes("What to look at", "smallest eigenvalue of all covariances").logY();
    int colour = 0;
    for (Way way : ways) {
      List<GaussianMixture> fits = way.fits(rows);
      double[] bics = fits.stream().mapToDouble(m -> m.bic(rows)).toArray();
      double[] eigenvalues = fits.stream().mapToDouble(IrisLatticeDemo::smallest).toArray();
      Ink ink = Ink.of(new int[] {0, 5, 2}[colour++]);
      bic.markedLine(way.words(), places(), bics, ink);
      smallest.markedLine(way.words(), places(), eigenvalues, ink);
      report(gallery, way, fits, rows, eigenvalues);
    }
    smallest.horizontalLine("rounding to 0.1: 0.00083", ROUNDING, Ink.BLACK.dashed());
    gallery.figure("rounding", ROUNDING, "the variance that rounding to 0.1 adds");
    gallery.picture(
        "iris-lattice.png",
        Panels.titled("150 iris flowers, full covariances: is the best BIC to be believed?", 2)
            .add(bic)
            .add(smallest)
            .image(1200, 560),
        "More starts make BIC fall far below the rest, and on the right one sees why: a component"
            + " has no extent left in one direction but what regCovar gives it. With a regCovar of"
            + " the size of the rounding the three components are gone.");
  }

  private static Chart axes(String title, String y) {
    return Chart.titled(title)
        .axes("number of components", y)
        .xNames(IntStream.rangeClosed(1, LARGEST).mapToObj(String::valueOf).toList());
  }

  private static double[] places() {
    return IntStream.range(0, LARGEST).asDoubleStream().toArray();
  }

  private static void report(
      Gallery gallery, Way way, List<GaussianMixture> fits, double[][] rows, double[] smallest) {
    for (int k = 1; k <= LARGEST; k++) {
      GaussianMixture model = fits.get(k - 1);
      String key = way.key() + "-" + k;
      String words = way.words() + ", components: " + k;
      gallery.figure("bic-" + key, model.bic(rows), "BIC, " + words);
      gallery.figure("aic-" + key, model.aic(rows), "AIC, " + words);
      gallery.figure("smallest-" + key, smallest[k - 1], "smallest eigenvalue, " + words);
      gallery.figure(
          "weight-" + key, model.weights()[narrowest(model)], "weight of that component, " + words);
    }
  }

  private static double smallest(GaussianMixture model) {
    return smallest(model, narrowest(model));
  }

  private static double smallest(GaussianMixture model, int component) {
    return Matrices.eigenSymmetric(model.covariance(component)).values()[3];
  }

  private static int narrowest(GaussianMixture model) {
    return IntStream.range(0, model.size())
        .reduce(0, (best, k) -> smallest(model, k) < smallest(model, best) ? k : best);
  }

  /** A way to fit. */
  private record Way(String key, String words, double regCovar, InitMethod init, int starts) {

    private List<GaussianMixture> fits(double[][] rows) {
      return IntStream.rangeClosed(1, LARGEST)
          .mapToObj(
              k ->
                  GaussianMixture.builder(k)
                      .regCovar(regCovar)
                      .init(init)
                      .nInit(starts)
                      .tol(1e-5)
                      .maxIter(500)
                      .seed(1)
                      .fit(rows))
          .toList();
    }
  }
}
