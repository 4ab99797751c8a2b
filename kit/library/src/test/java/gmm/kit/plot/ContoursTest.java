package gmm.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContoursTest {

  private static final Bounds SQUARE = new Bounds(-2, 2, -2, 2);

  @Test
  void the_contour_of_the_squared_radius_is_a_closed_circle() {
    Grid grid = Grid.of(SQUARE, 201, 201, p -> p[0] * p[0] + p[1] * p[1]);
    List<double[][]> lines = Contours.lines(grid, 2.25);
    assertThat(lines).hasSize(1);
    double[] xs = lines.get(0)[0];
    double[] ys = lines.get(0)[1];
    int last = xs.length - 1;
    double length = 0;
    for (int i = 0; i < xs.length; i++) {
      assertThat(Math.hypot(xs[i], ys[i])).isCloseTo(1.5, within(1e-4));
      length += i == 0 ? 0 : Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
    }
    assertThat(xs[0]).isEqualTo(xs[last]);
    assertThat(ys[0]).isEqualTo(ys[last]);
    assertThat(length).isCloseTo(2 * Math.PI * 1.5, within(1e-3));
  }

  @Test
  void the_contour_of_a_plane_is_exact_and_open() {
    Grid grid = Grid.of(SQUARE, 9, 7, p -> 2 * p[0] + p[1]);
    List<double[][]> lines = Contours.lines(grid, 0.5);
    assertThat(lines).hasSize(1);
    double[][] line = lines.get(0);
    for (int i = 0; i < line[0].length; i++) {
      assertThat(2 * line[0][i] + line[1][i]).isCloseTo(0.5, within(1e-12));
    }
    double[] ends = {line[1][0], line[1][line[1].length - 1]};
    assertThat(ends).containsExactlyInAnyOrder(-2, 2);
  }

  @Test
  void two_hills_have_two_contours_that_join_lower_down() {
    Grid grid =
        Grid.of(
            SQUARE,
            80,
            80,
            p ->
                Math.exp(-4 * (Math.pow(p[0] - 0.9, 2) + p[1] * p[1]))
                    + Math.exp(-4 * (Math.pow(p[0] + 0.9, 2) + p[1] * p[1])));
    assertThat(Contours.lines(grid, 0.5)).hasSize(2);
    assertThat(Contours.lines(grid, 0.05)).hasSize(1);
  }

  @Test
  void a_saddle_never_crosses_itself() {
    Grid grid = new Grid(new double[] {0, 1}, new double[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
    for (double level : new double[] {0.4, 0.6}) {
      List<double[][]> lines = Contours.lines(grid, level);
      assertThat(lines).hasSize(2);
      // 1/2 in the middle: the two high corners are joined below it and cut off above
      boolean joined = level < 0.5;
      for (double[][] line : lines) {
        double middleX = (line[0][0] + line[0][1]) / 2;
        double middleY = (line[1][0] + line[1][1]) / 2;
        assertThat((middleX < 0.5) == (middleY < 0.5)).isEqualTo(!joined);
      }
    }
  }

  @Test
  void levels_that_are_not_reached_and_squares_that_are_not_finite_give_no_line() {
    Grid grid =
        new Grid(
            new double[] {0, 1, 2},
            new double[] {0, 1},
            new double[][] {{0, 1, Double.NEGATIVE_INFINITY}, {0, 1, 1}});
    assertThat(Contours.lines(grid, 2)).isEmpty();
    assertThat(Contours.lines(grid, 0.5)).hasSize(1);
  }

  @Test
  void levels_lie_strictly_between() {
    assertThat(Grid.levels(0, 10, 4)).containsExactly(2, 4, 6, 8);
  }
}
