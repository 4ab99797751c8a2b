package gmm.mixture.demo;

import gmm.kit.data.Iris;
import gmm.kit.demo.Demo;
import gmm.kit.demo.DemoMain;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.mixture.CovarianceType;
import gmm.mixture.ModelSelection;
import gmm.mixture.given.Candidate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How many components, of which type: BIC and AIC of 32 mixtures of the iris flowers. */
public final class BicAndAicDemo implements Demo {

  private static final int LARGEST = 8;
  private static final int FEATURES = 4;

  /** What rounding to 0.1 cm does to a variance: see {@link IrisLatticeDemo}. */
  private static final double REG_COVAR = 1e-3;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new BicAndAicDemo(), args);
  }

  @Override
  public int module() {
    return 3;
  }

  @Override
  public String name() {
    return "bic-and-aic";
  }

  @Override
  public String title() {
    return "How many components? BIC and AIC";
  }

  @Override
  public void run(Gallery gallery) {
    List<Candidate> grid =
        ModelSelection.grid(
            Iris.load().rows(),
            List.of(CovarianceType.values()),
            LARGEST,
            builder -> builder.nInit(10).tol(1e-5).maxIter(500).regCovar(REG_COVAR).seed(1));
    for (Candidate candidate : grid) {
      if (candidate.type() == CovarianceType.FULL && candidate.components() <= 6) {
        int k = candidate.components();
        gallery.figure("bic-full-" + k, candidate.bic(), "BIC, full, components: " + k);
        gallery.figure("aic-full-" + k, candidate.aic(), "AIC, full, components: " + k);
        double parameters = CovarianceType.FULL.freeParameters(k, FEATURES);
        gallery.figure(
            "log-likelihood-full-" + k,
            parameters - candidate.aic() / 2,
            "log-likelihood, full, components: " + k);
      }
    }
    gallery.picture(
        "bic-and-aic.png",
        Panels.titled("150 iris flowers, four features: which mixture to believe?", 2)
            .add(chart("BIC: log(150) = 5.0 a parameter", "BIC", grid, Candidate::bic, gallery))
            .add(chart("AIC: 2 a parameter", "AIC", grid, Candidate::aic, gallery))
            .image(1200, 540),
        "Lower is better, the ring marks the lowest: BIC takes two full components (versicolor"
            + " and virginica overlap too much for it to pay for a third), AIC, which charges less"
            + " a parameter, takes more. 0.001 is added to every variance, for petals are measured"
            + " to 0.1 cm.");
  }

  private static Chart chart(
      String title,
      String criterion,
      List<Candidate> grid,
      ToDoubleFunction<Candidate> value,
      Gallery gallery) {
    Chart chart =
        Chart.titled(title)
            .axes("number of components", criterion + " (lower is better)")
            .xNames(IntStream.rangeClosed(1, LARGEST).mapToObj(String::valueOf).toList());
    double[] places = IntStream.range(0, LARGEST).asDoubleStream().toArray();
    for (CovarianceType type : CovarianceType.values()) {
      double[] values = grid.stream().filter(c -> c.type() == type).mapToDouble(value).toArray();
      chart.markedLine(word(type), places, values, Ink.of(type.ordinal()));
    }
    Candidate best = ModelSelection.best(grid, value);
    double lowest = value.applyAsDouble(best);
    String key = criterion.toLowerCase(Locale.ROOT);
    gallery.figure(key + "-components", best.components(), "components of the lowest " + criterion);
    gallery.figure(key + "-lowest", lowest, "the lowest " + criterion + ", " + word(best.type()));
    return chart.points(
        "lowest: %d %s".formatted(best.components(), word(best.type())),
        new double[][] {{best.components() - 1, lowest}},
        Ink.BLACK.marker(Marker.RING).size(18).width(2));
  }

  private static String word(CovarianceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
