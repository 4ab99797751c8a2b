package gmm.kit.plot;

import gmm.kit.Check;
import gmm.kit.linalg.Matrices;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A function of the plane on a lattice.
 *
 * @param xs the m places along x, rising
 * @param ys the l places along y, rising
 * @param values l x m, {@code values[j][i]} at {@code (xs[i], ys[j])}; may hold infinities, which
 *     are drawn as the nearest finite value
 */
public record Grid(double[] xs, double[] ys, double[][] values) {

  /** Copies the arrays and checks that they fit. */
  public Grid {
    Check.that(xs.length >= 2 && ys.length >= 2, "a grid needs two places along each axis");
    Check.sameSize("rows of values", values.length, "ys", ys.length);
    for (double[] row : values) {
      Check.length("a row of values", row, xs.length);
    }
    xs = xs.clone();
    ys = ys.clone();
    values = Matrices.copy(values);
  }

  /**
   * {@return a function on a lattice}
   *
   * @param bounds the rectangle; its edges belong to the lattice
   * @param columns places along x, at least 2
   * @param rows places along y, at least 2
   * @param function of a point (x, y)
   */
  public static Grid of(Bounds bounds, int columns, int rows, ToDoubleFunction<double[]> function) {
    return ofAll(
        bounds, columns, rows, points -> Arrays.stream(points).mapToDouble(function).toArray());
  }

  /**
   * {@return a function that takes all points at once, on a lattice}
   *
   * @param bounds the rectangle; its edges belong to the lattice
   * @param columns places along x, at least 2
   * @param rows places along y, at least 2
   * @param function of points (n x 2), which gives a value for each (length n)
   */
  public static Grid ofAll(
      Bounds bounds, int columns, int rows, Function<double[][], double[]> function) {
    double[] xs = places(bounds.xFrom(), bounds.xTo(), columns);
    double[] ys = places(bounds.yFrom(), bounds.yTo(), rows);
    double[][] points = new double[rows * columns][];
    for (int p = 0; p < points.length; p++) {
      points[p] = new double[] {xs[p % columns], ys[p / columns]};
    }
    double[] flat = function.apply(points);
    Check.length("the function's values", flat, points.length);
    double[][] values = new double[rows][];
    for (int j = 0; j < rows; j++) {
      values[j] = Arrays.copyOfRange(flat, j * columns, (j + 1) * columns);
    }
    return new Grid(xs, ys, values);
  }

  /** {@return a copy, length m} */
  @Override
  public double[] xs() {
    return xs.clone();
  }

  /** {@return a copy, length l} */
  @Override
  public double[] ys() {
    return ys.clone();
  }

  /** {@return a copy, l x m} */
  @Override
  public double[][] values() {
    return Matrices.copy(values);
  }

  /** {@return the rectangle it covers} */
  public Bounds bounds() {
    return new Bounds(xs[0], xs[xs.length - 1], ys[0], ys[ys.length - 1]);
  }

  /** {@return the smallest finite value} */
  public double min() {
    return finite().min().orElseThrow();
  }

  /** {@return the largest finite value} */
  public double max() {
    return finite().max().orElseThrow();
  }

  /**
   * {@return levels for contour lines, evenly spaced strictly between two values}
   *
   * @param from below the first level
   * @param to above the last
   * @param count how many, at least 1
   */
  public static double[] levels(double from, double to, int count) {
    return IntStream.rangeClosed(1, Check.atLeast("count", count, 1))
        .mapToDouble(i -> from + (to - from) * i / (count + 1))
        .toArray();
  }

  private DoubleStream finite() {
    return Arrays.stream(values).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
  }

  static double[] places(double from, double to, int count) {
    Check.atLeast("columns and rows", count, 2);
    return IntStream.range(0, count)
        .mapToDouble(i -> from + (to - from) * i / (count - 1))
        .toArray();
  }
}
