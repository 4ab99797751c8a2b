package gmm.em.demo;

import gmm.kit.data.TrueMixture;
import gmm.kit.plot.Bounds;
import gmm.kit.plot.Chart;
import gmm.kit.plot.Ink;
import gmm.kit.plot.Marker;
import gmm.kit.plot.Panels;
import gmm.likelihood.Ellipse;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Draws the frames of an animation whose run is known. */
final class AnimationFrames {

  /** What the ellipses hold of each Gaussian's probability. */
  static final double PROBABILITY = 0.9;

  private static final int WIDTH = 560;
  private static final int SCATTER_HEIGHT = 500;
  private static final int CURVE_HEIGHT = 170;
  private static final int TITLE_HEIGHT = 44;

  private final Animation animation;
  private final double[][] points;
  private final Optional<EmTrajectory> em;
  private final Optional<KMeansTrajectory> kmeans;
  private final Bounds bounds;

  AnimationFrames(
      Animation animation, Optional<EmTrajectory> em, Optional<KMeansTrajectory> kmeans) {
    this.animation = animation;
    this.points = animation.points();
    this.em = em;
    this.kmeans = kmeans;
    this.bounds = around(Bounds.of(points));
  }

  /** With a margin on all sides, in both directions even where the points lie on a line. */
  private static Bounds around(Bounds b) {
    double margin = 0.06 * Math.max(b.xTo() - b.xFrom(), b.yTo() - b.yFrom());
    return new Bounds(b.xFrom() - margin, b.xTo() + margin, b.yFrom() - margin, b.yTo() + margin);
  }

  /** {@return the log-likelihood, or else the inertia, of an iteration in words} */
  String line(int iteration) {
    String at = "iter %3d/%d  ".formatted(iteration, animation.iterations());
    return em.map(
            run ->
                String.format(
                    Locale.ROOT,
                    "%slog-likelihood per point %.6f",
                    at,
                    run.meanLogLikelihoods()[iteration]))
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT, "%sinertia %.6g", at, kmeans.orElseThrow().inertias()[iteration]));
  }

  /** {@return the frame of an iteration, 0 for the start} */
  BufferedImage frame(int iteration) {
    int columns = em.isPresent() && kmeans.isPresent() ? 2 : 1;
    Panels panels = Panels.titled(animation.title(), columns);
    em.ifPresent(run -> panels.add(emChart(run, iteration)));
    kmeans.ifPresent(run -> panels.add(kmeansChart(run, iteration)));
    em.ifPresent(
        run -> panels.add(curve("log-likelihood", run.meanLogLikelihoods(), iteration, 0)));
    kmeans.ifPresent(run -> panels.add(curve("inertia", run.inertias(), iteration, 5)));
    return panels
        .rowHeights(SCATTER_HEIGHT, CURVE_HEIGHT)
        .image(columns * WIDTH, TITLE_HEIGHT + SCATTER_HEIGHT + CURVE_HEIGHT);
  }

  private Chart emChart(EmTrajectory run, int iteration) {
    Chart chart = scatter("EM", run.labels().get(iteration), iteration);
    Mixture mixture = run.mixtures().get(iteration);
    if (animation.look().covariances()) {
      for (int j = 0; j < mixture.size(); j++) {
        ellipse(chart, mixture.components().get(j), Ink.of(j).width(3));
      }
    }
    return crosses(
        chart,
        mixture.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new));
  }

  private Chart kmeansChart(KMeansTrajectory run, int iteration) {
    Chart chart = scatter("k-means", run.labels().get(iteration), iteration);
    return crosses(chart, run.centroids().get(iteration));
  }

  private Chart scatter(String title, int[] labels, int iteration) {
    Chart chart =
        Chart.titled(title)
            .axes("x", "y")
            .xRange(bounds.xFrom(), bounds.xTo())
            .yRange(bounds.yFrom(), bounds.yTo())
            .equalAspect()
            .noLegend()
            .note("iter %d/%d".formatted(iteration, animation.iterations()));
    for (int j = 0; j < animation.clusters(); j++) {
      chart.points("", ofLabel(labels, j), Ink.of(j).alpha(0.5).size(size()));
    }
    if (animation.look().real()) {
      animation.truth().ifPresent(truth -> realEllipses(chart, truth));
    }
    return chart;
  }

  private double size() {
    return points.length <= 300 ? 7 : points.length <= 2000 ? 5 : 3.5;
  }

  private double[][] ofLabel(int[] labels, int label) {
    return IntStream.range(0, points.length)
        .filter(i -> labels[i] == label)
        .mapToObj(i -> points[i])
        .toArray(double[][]::new);
  }

  private static void realEllipses(Chart chart, TrueMixture truth) {
    Ink ink = Ink.GREY.dashed().width(2.2);
    for (int j = 0; j < truth.size(); j++) {
      ellipse(chart, MultivariateGaussian.of(truth.means()[j], truth.covariances()[j]), ink);
    }
  }

  static void ellipse(Chart chart, MultivariateGaussian gaussian, Ink ink) {
    Ellipse e = Ellipse.of(gaussian, PROBABILITY);
    chart.ellipse("", e.cx(), e.cy(), e.semiMajor(), e.semiMinor(), e.angle(), ink);
  }

  private Chart crosses(Chart chart, double[][] centers) {
    if (animation.look().means()) {
      chart.crosses("", centers);
    }
    return chart;
  }

  private Chart curve(String name, double[] values, int iteration, int color) {
    // a start may be so bad that on its scale nothing else would show: it may lie outside
    double[] later = Arrays.copyOfRange(values, 1, values.length);
    double lowest = Arrays.stream(later).min().orElseThrow();
    double highest = Arrays.stream(later).max().orElseThrow();
    double flat = highest == 0 ? 1 : 1e-3 * Math.abs(highest);
    double margin = highest > lowest ? 0.15 * (highest - lowest) : flat;
    double[] xs = IntStream.rangeClosed(0, iteration).asDoubleStream().toArray();
    double[] ys = Arrays.copyOf(values, iteration + 1);
    double[][] tip = {{iteration, values[iteration]}};
    return Chart.titled("")
        .axes("iteration", name)
        .xRange(0, values.length - 1)
        .yRange(lowest - margin, highest + margin)
        .noLegend()
        .line("", xs, ys, Ink.of(color))
        .points("", tip, Ink.of(color).marker(Marker.CIRCLE).size(9));
  }

  /** {@return some frames side by side, for a page that does not move} */
  static BufferedImage still(String title, List<Chart> charts) {
    Panels panels = Panels.titled(title, charts.size());
    charts.forEach(panels::add);
    return panels.image(charts.size() * 400, 440);
  }

  /** {@return the chart of EM at an iteration} */
  Chart emAt(int iteration) {
    return emChart(em.orElseThrow(), iteration);
  }
}
