package gmm.digits.demo;

import gmm.kit.Parallel;
import gmm.kit.demo.Gallery;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Panels;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The mixtures of ten splits, told the labels of only some of the digits they were fitted to. */
final class FewLabelsPart {

  private static final int[] LABELLED = {20, 50, 100, 200, 400, 800};

  /** Of each number of labels, of each split: the shares named right. */
  private final List<List<FewLabels.Shares>> shares;

  private FewLabelsPart(List<List<FewLabels.Shares>> shares) {
    this.shares = shares;
  }

  /** Measures and shows how much labels help. */
  static void show(Gallery gallery, List<Trial> trials) {
    List<FewLabels> splits = Parallel.map(trials.size(), s -> FewLabels.of(trials.get(s)));
    FewLabelsPart part =
        new FewLabelsPart(
            Arrays.stream(LABELLED)
                .mapToObj(n -> Parallel.map(splits.size(), s -> splits.get(s).shares(n)))
                .toList());
    part.figures(gallery);
    gallery.picture(
        "few-labels.png",
        Panels.titled("How many labels does it take?", 2)
            .add(part.accuracies())
            .add(part.differences())
            .image(1200, 520),
        "The mixture has seen every digit, but only some with a label; the others see the labelled"
            + " ones alone. On the right how much better the mixture is than each of them, with"
            + " standard errors over 10 splits: above zero it is better.");
  }

  private MeanError[] means(ToDoubleFunction<FewLabels.Shares> of) {
    return shares.stream()
        .map(list -> MeanError.of(list.stream().mapToDouble(of).toArray()))
        .toArray(MeanError[]::new);
  }

  private MeanError[] overNeighbour() {
    return means(s -> s.mixture() - s.neighbour());
  }

  private MeanError[] overGaussian() {
    return means(s -> s.mixture() - s.oneGaussian());
  }

  private void figures(Gallery gallery) {
    MeanError[] mixture = means(FewLabels.Shares::mixture);
    MeanError[] neighbour = means(FewLabels.Shares::neighbour);
    MeanError[] gaussian = means(FewLabels.Shares::oneGaussian);
    for (int c = 0; c < LABELLED.length; c++) {
      String n = String.valueOf(LABELLED[c]);
      gallery.figure("accuracy-labels-" + n, mixture[c].mean(), "accuracy, " + n + " labels");
      gallery.figure("accuracy-nearest-" + n, neighbour[c].mean(), "nearest of " + n + " labelled");
      gallery.figure(
          "accuracy-gaussians-" + n, gaussian[c].mean(), "one Gaussian a class, " + n + " labels");
      difference(gallery, "over-nearest-" + n, overNeighbour()[c]);
      difference(gallery, "over-gaussians-" + n, overGaussian()[c]);
    }
  }

  private static void difference(Gallery gallery, String key, MeanError gain) {
    gallery.figure(key, gain.mean(), "how much better the mixture is, paired");
    gallery.figure(key + "-error", gain.error(), "its standard error");
  }

  private Chart accuracies() {
    Chart chart = axes("Held-out digits", "share named right");
    marked(chart, "components named by the labelled digits", means(FewLabels.Shares::mixture), 0);
    marked(chart, "nearest labelled digit", means(FewLabels.Shares::neighbour), 5);
    marked(chart, "one Gaussian a class", means(FewLabels.Shares::oneGaussian), 2);
    return chart;
  }

  private Chart differences() {
    Chart chart = axes("How much better the mixture is", "difference of the shares");
    chart.horizontalLine(null, 0, Ink.GREY);
    marked(chart, "than the nearest neighbour", overNeighbour(), 5);
    marked(chart, "than one Gaussian a class", overGaussian(), 2);
    return chart;
  }

  private static Chart axes(String title, String y) {
    return Chart.titled(title)
        .axes("labelled digits of 1,198", y)
        .xRange(-0.3, LABELLED.length - 0.7)
        .xNames(Arrays.stream(LABELLED).mapToObj(String::valueOf).toList());
  }

  private static void marked(Chart chart, String name, MeanError[] means, int color) {
    double[] places = new double[LABELLED.length];
    Arrays.setAll(places, i -> i);
    double[] middles = Arrays.stream(means).mapToDouble(MeanError::mean).toArray();
    double[] errors = Arrays.stream(means).mapToDouble(MeanError::error).toArray();
    Ink ink = Ink.of(color);
    chart.markedLine(name, places, middles, color == 0 ? ink : ink.dashed());
    chart.errorBars(places, middles, errors, ink.width(2));
  }
}
