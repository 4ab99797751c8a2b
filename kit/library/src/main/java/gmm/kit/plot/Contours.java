package gmm.kit.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Contour lines by marching squares: in each square of the lattice the line is straight, between
 * the edges where linear interpolation meets the level; the pieces are then joined end to end.
 *
 * <p>Source: W. Lorensen and H. Cline, Marching cubes, 1987, in the plane; a saddle is resolved by
 * the mean of its four corners.
 */
public final class Contours {

  private final double[] xs;
  private final double[] ys;
  private final double[][] values;
  private final double level;
  private final Map<Long, List<Long>> neighbours = new HashMap<>();

  private Contours(Grid grid, double level) {
    this.xs = grid.xs();
    this.ys = grid.ys();
    this.values = grid.values();
    this.level = level;
  }

  /**
   * {@return the lines on which the function has the level; each is {xs, ys}, and closed lines end
   * where they began}
   *
   * @param grid the function; squares with a corner that is NaN or infinite are left out
   * @param level the value
   */
  public static List<double[][]> lines(Grid grid, double level) {
    Contours contours = new Contours(grid, level);
    for (int j = 0; j + 1 < contours.ys.length; j++) {
      for (int i = 0; i + 1 < contours.xs.length; i++) {
        contours.square(i, j);
      }
    }
    return contours.joined();
  }

  /** Joins the edges of one square that the line passes, two by two. */
  private void square(int i, int j) {
    double a = values[j][i];
    double b = values[j][i + 1];
    double c = values[j + 1][i + 1];
    double d = values[j + 1][i];
    if (!Double.isFinite(a + b + c + d)) {
      return;
    }
    List<Long> crossed = new ArrayList<>(4);
    addIfCrossed(crossed, a, b, edge(i, j, false)); // below
    addIfCrossed(crossed, b, c, edge(i + 1, j, true)); // right
    addIfCrossed(crossed, d, c, edge(i, j + 1, false)); // above
    addIfCrossed(crossed, a, d, edge(i, j, true)); // left
    if (crossed.size() == 2) {
      join(crossed.get(0), crossed.get(1));
    } else if (crossed.size() == 4) {
      boolean middleAsA = above((a + b + c + d) / 4) == above(a);
      join(crossed.get(0), crossed.get(middleAsA ? 1 : 3));
      join(crossed.get(2), crossed.get(middleAsA ? 3 : 1));
    }
  }

  private boolean above(double value) {
    return value >= level;
  }

  private void addIfCrossed(List<Long> crossed, double from, double to, long edge) {
    if (above(from) != above(to)) {
      crossed.add(edge);
    }
  }

  /** The number of the edge that leaves a lattice point to the right or upwards. */
  private long edge(int i, int j, boolean upwards) {
    return 2L * ((long) j * xs.length + i) + (upwards ? 1 : 0);
  }

  private void join(long one, long other) {
    neighbours.computeIfAbsent(one, e -> new ArrayList<>(2)).add(other);
    neighbours.computeIfAbsent(other, e -> new ArrayList<>(2)).add(one);
  }

  private List<double[][]> joined() {
    List<double[][]> lines = new ArrayList<>();
    while (!neighbours.isEmpty()) {
      Deque<Long> line = new ArrayDeque<>();
      line.add(neighbours.keySet().iterator().next());
      for (Long at = step(line.getLast()); at != null; at = step(at)) {
        line.addLast(at);
      }
      for (Long at = step(line.getFirst()); at != null; at = step(at)) {
        line.addFirst(at);
      }
      line.forEach(neighbours::remove);
      lines.add(coordinates(line));
    }
    return lines;
  }

  /** Goes on from an edge and takes away the piece just walked. */
  private Long step(long from) {
    List<Long> next = neighbours.getOrDefault(from, List.of());
    if (next.isEmpty()) {
      return null;
    }
    Long to = next.remove(next.size() - 1);
    neighbours.get(to).remove(Long.valueOf(from));
    return to;
  }

  private double[][] coordinates(Deque<Long> line) {
    double[][] result = new double[2][line.size()];
    int p = 0;
    for (long edge : line) {
      int i = (int) (edge / 2 % xs.length);
      int j = (int) (edge / 2 / xs.length);
      boolean upwards = edge % 2 == 1;
      double from = values[j][i];
      double to = upwards ? values[j + 1][i] : values[j][i + 1];
      double share = (level - from) / (to - from);
      result[0][p] = upwards ? xs[i] : xs[i] + share * (xs[i + 1] - xs[i]);
      result[1][p] = upwards ? ys[j] + share * (ys[j + 1] - ys[j]) : ys[j];
      p++;
    }
    return result;
  }
}
