// Given: nothing to write here.
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
import gmm.mixture.GaussianMixture;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** How many components, of which type: BIC and AIC of 32 mixtures of the iris flowers. */
public final class BicAndAic implements Demo {

  private static final int MOST = 8;

  /** Shows it by itself. */
  public static void main(String[] args) {
    DemoMain.run(new BicAndAic(), args);
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
    double[][] rows = Iris.load().rows();
    Map<CovarianceType, GaussianMixture[]> models = new EnumMap<>(CovarianceType.class);
    for (CovarianceType type : CovarianceType.values()) {
      models.put(
          type,
          IntStream.rangeClosed(1, MOST)
              .mapToObj(k -> fit(type, k, rows))
              .toArray(GaussianMixture[]::new));
    }
    Panels panels =
        Panels.titled("150 iris flowers, four features: which mixture to believe?", 2)
            .add(chart("BIC: log(150) = 5.0 a parameter", "BIC", models, m -> m.bic(rows), gallery))
            .add(chart("AIC: 2 a parameter", "AIC", models, m -> m.aic(rows), gallery));
    gallery.picture(
        "bic-and-aic.png",
        panels.image(1200, 540),
        "Lower is better, the ring marks the lowest: BIC takes two full components (versicolor"
            + " and virginica overlap too much for it to pay for a third), AIC, which charges less"
            + " a parameter, takes more.");
  }

  private static GaussianMixture fit(CovarianceType type, int k, double[][] rows) {
    return GaussianMixture.builder(k).covarianceType(type).nInit(5).tol(1e-4).seed(1).fit(rows);
  }

  private static Chart chart(
      String title,
      String criterion,
      Map<CovarianceType, GaussianMixture[]> models,
      ToDoubleFunction<GaussianMixture> value,
      Gallery gallery) {
    Chart chart =
        Chart.titled(title)
            .axes("number of components", criterion + " (lower is better)")
            .xNames(IntStream.rangeClosed(1, MOST).mapToObj(String::valueOf).toList());
    double[] ks = IntStream.range(0, MOST).asDoubleStream().toArray();
    GaussianMixture best = null;
    for (var entry : models.entrySet()) {
      double[] values = Arrays.stream(entry.getValue()).mapToDouble(value).toArray();
      chart.markedLine(word(entry.getKey()), ks, values, Ink.of(entry.getKey().ordinal()));
      for (GaussianMixture model : entry.getValue()) {
        if (best == null || value.applyAsDouble(model) < value.applyAsDouble(best)) {
          best = model;
        }
      }
    }
    double lowest = value.applyAsDouble(best);
    String key = criterion.toLowerCase(Locale.ROOT);
    gallery.figure(key + "-components", best.size(), "components of the lowest " + criterion);
    gallery.figure(
        key + "-lowest", lowest, "the lowest " + criterion + ", " + word(best.covarianceType()));
    return chart.points(
        "lowest: %d %s".formatted(best.size(), word(best.covarianceType())),
        new double[][] {{best.size() - 1, lowest}},
        Ink.BLACK.marker(Marker.RING).size(18).width(2));
  }

  private static String word(CovarianceType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }
}
