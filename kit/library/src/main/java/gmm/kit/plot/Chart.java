package gmm.kit.plot;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * A chart: a title, two axes and whatever is added, drawn in the order it was added. Every method
 * returns the chart itself. A name appears in the legend; null or "" keeps it out.
 *
 * <pre>{@code
 * Chart.titled("Irises").axes("petal length (cm)", "petal width (cm)")
 *     .groups(rows, labels, iris.classes())
 *     .ellipse("one standard deviation", mean, covariance, 1, Ink.BLACK.dashed())
 *     .image(900, 600);
 * }</pre>
 */
public final class Chart {

  private static final int FUNCTION_STEPS = 600;

  private final ChartFrame frame;
  private final List<Layer> layers = new ArrayList<>();

  private Chart(String title) {
    frame = new ChartFrame(title);
  }

  /** {@return an empty chart with that title above it} */
  public static Chart titled(String title) {
    return new Chart(title);
  }

  /** Names the axes, units included: {@code "petal length (cm)"}. */
  public Chart axes(String x, String y) {
    frame.xLabel = x;
    frame.yLabel = y;
    return this;
  }

  /** Fixes what the x axis shows. */
  public Chart xRange(double from, double to) {
    Check.that(from < to, "the x axis must go upwards but goes from %s to %s", from, to);
    frame.xRange = new double[] {from, to};
    return this;
  }

  /** Fixes what the y axis shows. */
  public Chart yRange(double from, double to) {
    Check.that(from < to, "the y axis must go upwards but goes from %s to %s", from, to);
    frame.yRange = new double[] {from, to};
    return this;
  }

  /** Makes the x axis logarithmic; every x must be positive. */
  public Chart logX() {
    frame.logX = true;
    return this;
  }

  /** Makes the y axis logarithmic; every y must be positive. */
  public Chart logY() {
    frame.logY = true;
    return this;
  }

  /** Names the places 0, 1, 2, ... on the x axis instead of numbering them. */
  public Chart xNames(List<String> names) {
    frame.xNames = List.copyOf(names);
    return this;
  }

  /** Names the places 0, 1, 2, ... on the y axis instead of numbering them. */
  public Chart yNames(List<String> names) {
    frame.yNames = List.copyOf(names);
    return this;
  }

  /** Gives both axes the same scale, so that a circle is round; one axis then shows more. */
  public Chart equalAspect() {
    frame.equalAspect = true;
    return this;
  }

  /** Writes a few words into the upper right corner, such as "iteration 3 of 20". */
  public Chart note(String words) {
    frame.note = words;
    return this;
  }

  /** Leaves the legend out. */
  public Chart noLegend() {
    frame.legend = false;
    return this;
  }

  /** Adds points (n x d, d at least 2; the first two columns are drawn). */
  public Chart points(String name, double[][] rows, Ink ink) {
    return add(new PointLayer(name, Matrices.copy(rows), ink));
  }

  /**
   * Adds points in the palette's colours and markers, by group.
   *
   * @param rows n x d, d at least 2; the first two columns are drawn
   * @param groups n, each 0 or more
   * @param names of the groups, for the legend; empty: none of them appears there
   */
  public Chart groups(double[][] rows, int[] groups, List<String> names) {
    Check.sameSize("groups", groups.length, "rows", rows.length);
    layers.addAll(PointLayer.groups(rows, groups, names));
    return this;
  }

  /** Adds a large cross at each row (k x 2), row j in the palette's colour j, with a white seam. */
  public Chart crosses(String name, double[][] centers) {
    layers.addAll(PointLayer.crosses(name, centers));
    return this;
  }

  /** Adds a line through points (xs, ys); it breaks where one is not finite. */
  public Chart line(String name, double[] xs, double[] ys, Ink ink) {
    Check.sameSize("ys", ys.length, "xs", xs.length);
    return add(new LineLayer(name, xs.clone(), ys.clone(), ink, LineLayer.Extra.NOTHING));
  }

  /** Adds a line through points (xs, ys) with a marker at each. */
  public Chart markedLine(String name, double[] xs, double[] ys, Ink ink) {
    Check.sameSize("ys", ys.length, "xs", xs.length);
    return add(new LineLayer(name, xs.clone(), ys.clone(), ink, LineLayer.Extra.MARKERS));
  }

  /** Adds an upright line at each x, from y - error to y + error. */
  public Chart errorBars(double[] xs, double[] ys, double[] errors, Ink ink) {
    Check.sameSize("ys", ys.length, "xs", xs.length);
    Check.length("errors", errors, xs.length);
    for (int i = 0; i < xs.length; i++) {
      line(
          null,
          new double[] {xs[i], xs[i]},
          new double[] {ys[i] - errors[i], ys[i] + errors[i]},
          ink);
    }
    return this;
  }

  /** Adds a function of x from one x to another. */
  public Chart function(String name, DoubleUnaryOperator f, double from, double to, Ink ink) {
    double[] xs = Grid.places(from, to, FUNCTION_STEPS);
    return line(name, xs, Arrays.stream(xs).map(f).toArray(), ink);
  }

  /** Adds an ellipse of that centre, semi-axes and angle of the first, in radians. */
  public Chart ellipse(
      String name,
      double cx,
      double cy,
      double semiMajor,
      double semiMinor,
      double angle,
      Ink ink) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double[][] axes = {{semiMajor * cos, -semiMinor * sin}, {semiMajor * sin, semiMinor * cos}};
    return add(LineLayer.ring(name, new double[] {cx, cy}, axes, ink));
  }

  /**
   * Adds the contour of a Gaussian at a number of standard deviations.
   *
   * @param name for the legend
   * @param mean length 2
   * @param covariance 2 x 2, positive definite
   * @param deviations the Mahalanobis distance of the contour: 2 holds 86 % of the probability
   * @param ink how it is drawn
   */
  public Chart ellipse(
      String name, double[] mean, double[][] covariance, double deviations, Ink ink) {
    double[][] stretch = Matrices.diagonal(new double[] {deviations, deviations});
    double[][] axes = Matrices.multiply(Matrices.cholesky(covariance), stretch);
    return add(LineLayer.ring(name, mean, axes, ink));
  }

  /** Adds the lines on which a function has each of the levels. */
  public Chart contours(String name, Grid grid, double[] levels, Ink ink) {
    return add(new ContourLayer(name, grid, levels.clone(), ink));
  }

  /** Adds a function as colours from its smallest value to its largest, with a colour bar. */
  public Chart heat(Grid grid, ColorScale scale, String barLabel) {
    return heat(grid, scale, barLabel, grid.min(), grid.max());
  }

  /** Adds a function as colours; what lies outside from..to is drawn as the nearer end. */
  public Chart heat(Grid grid, ColorScale scale, String barLabel, double from, double to) {
    ColorBar bar = new ColorBar(scale, barLabel, from, to > from ? to : from + 1);
    frame.bar = bar;
    return add(new HeatLayer(grid, bar));
  }

  /**
   * Adds a matrix as coloured cells with the number in each, row 0 on top; names on the axes. A
   * cell that is NaN stays grey and empty, and the colours are of the others alone.
   */
  public Chart cells(double[][] matrix, ColorScale scale, String format) {
    layers.addAll(CellLayer.of(matrix, scale, format));
    frame.yDown = true;
    return this;
  }

  /**
   * Adds the regions in which a classifier decides for each class, in pale colours.
   *
   * @param classes a grid whose values are class numbers, 0 or more
   * @param names of the classes, for the legend; empty: none of them appears there
   */
  public Chart regions(Grid classes, List<String> names) {
    return add(RegionLayer.of(classes, names));
  }

  /** Adds bars of one width, in units of x, each centred on its x. */
  public Chart bars(String name, double[] xs, double[] heights, double width, Ink ink) {
    Check.sameSize("heights", heights.length, "xs", xs.length);
    return add(new BarLayer(name, xs.clone(), heights.clone(), width, ink));
  }

  /** Adds a histogram whose bars' areas sum to 1, so that it compares with a density. */
  public Chart histogram(String name, double[] values, int bins, Ink ink) {
    return add(BarLayer.histogram(name, values, bins, ink));
  }

  /** Adds a line from bottom to top at one x; the axes do not grow for it. */
  public Chart verticalLine(String name, double x, Ink ink) {
    return add(new RuleLayer(name, true, x, ink));
  }

  /** Adds a line from left to right at one y; the axes do not grow for it. */
  public Chart horizontalLine(String name, double y, Ink ink) {
    return add(new RuleLayer(name, false, y, ink));
  }

  /** Adds words centred on a place. */
  public Chart text(double x, double y, String words, Ink ink) {
    return add(new TextLayer(x, y, words, ink));
  }

  /** {@return the chart as a picture of that many pixels} */
  public BufferedImage image(int width, int height) {
    return Canvas.draw(width, height, g -> draw(g, new Rectangle2D.Double(0, 0, width, height)));
  }

  void draw(Graphics2D graphics, Rectangle2D area) {
    new ChartPainter(frame, layers).draw(graphics, area);
  }

  private Chart add(Layer layer) {
    layers.add(layer);
    return this;
  }
}
