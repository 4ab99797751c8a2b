package gmm.kit.plot;

/**
 * A grid's function between its places: linear along x and along y. Infinite values count as the
 * nearer end of a range.
 */
final class Interpolation {

  private final double[] xs;
  private final double[] ys;
  private final double[][] values;

  Interpolation(Grid grid, double smallest, double largest) {
    xs = grid.xs();
    ys = grid.ys();
    values = grid.values();
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        if (Double.isInfinite(row[i])) {
          row[i] = row[i] < 0 ? smallest : largest;
        }
      }
    }
  }

  /** {@return whether the place lies on the grid, or half a step beside it} */
  boolean covers(double x, double y) {
    return covers(xs, x) && covers(ys, y);
  }

  /** {@return the function's value there} */
  double at(double x, double y) {
    int i = below(xs, x);
    int j = below(ys, y);
    double u = share(xs, i, x);
    double v = share(ys, j, y);
    return (1 - v) * ((1 - u) * values[j][i] + u * values[j][i + 1])
        + v * ((1 - u) * values[j + 1][i] + u * values[j + 1][i + 1]);
  }

  private static boolean covers(double[] places, double place) {
    int last = places.length - 1;
    double half = (places[last] - places[0]) / last / 2;
    return place >= places[0] - half && place <= places[last] + half;
  }

  /** The lattice is even, so the place is found by division. */
  private static int below(double[] places, double place) {
    int last = places.length - 1;
    double steps = (place - places[0]) / (places[last] - places[0]) * last;
    return Math.clamp((long) Math.floor(steps), 0, last - 1);
  }

  private static double share(double[] places, int below, double place) {
    return Math.clamp((place - places[below]) / (places[below + 1] - places[below]), 0.0, 1.0);
  }
}
