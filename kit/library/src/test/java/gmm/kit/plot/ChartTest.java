package gmm.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final Ink RED = Ink.of(new Color(0xFF0000));

  @Test
  void a_circle_is_round_under_equal_aspect_whatever_the_size() {
    BufferedImage image =
        Chart.titled("A circle")
            .axes("x", "y")
            .ellipse("", 3, 4, 2, 2, 0.3, RED)
            .equalAspect()
            .image(900, 500);
    Rectangle circle = where(image, RED.color());
    assertThat(circle.width).isBetween(circle.height - 2, circle.height + 2).isGreaterThan(200);
  }

  @Test
  void the_ellipse_of_a_covariance_reaches_its_standard_deviations() {
    BufferedImage image =
        Chart.titled("An ellipse")
            .ellipse("", new double[] {0, 0}, new double[][] {{9, 0}, {0, 1}}, 2, RED)
            .equalAspect()
            .image(900, 500);
    Rectangle ellipse = where(image, RED.color());
    assertThat((double) ellipse.width / ellipse.height).isBetween(2.9, 3.1);
  }

  @Test
  void a_square_heat_map_stays_square_and_fills_its_frame() {
    Grid grid = Grid.of(new Bounds(0, 1, 0, 1), 2, 2, p -> p[0]);
    BufferedImage image =
        Chart.titled("Heat").heat(grid, ColorScale.VIRIDIS, "x").equalAspect().image(900, 500);
    Color dark = ColorScale.VIRIDIS.at(0);
    Color bright = ColorScale.VIRIDIS.at(1);
    Rectangle left = where(image.getSubimage(0, 0, 760, 500), dark);
    Rectangle right = where(image.getSubimage(0, 0, 760, 500), bright);
    assertThat(right.x + right.width - left.x)
        .isBetween(left.height - 3, left.height + 3)
        .isGreaterThan(300);
  }

  @Test
  void regions_show_each_class_in_its_pale_colour() {
    Grid classes = Grid.of(new Bounds(0, 1, 0, 1), 50, 50, p -> p[1] > 0.5 ? 1 : 0);
    BufferedImage image = Chart.titled("Regions").regions(classes, List.of()).image(400, 400);
    Rectangle below = where(image, Palette.pale(0));
    Rectangle above = where(image, Palette.pale(1));
    assertThat(above.y + above.height).isLessThanOrEqualTo(below.y + 1);
  }

  @Test
  void bars_stand_on_zero_and_a_histograms_areas_sum_to_one() {
    BarLayer bars = BarLayer.histogram("", new double[] {0, 0.1, 0.2, 0.9, 1}, 2, RED);
    assertThat(bars.heights()).containsExactly(new double[] {1.2, 0.8}, within(1e-14));
    assertThat(bars.bounds().orElseThrow()).isEqualTo(new Bounds(0, 1, 0, bars.heights()[0]));
  }

  @Test
  void bars_are_as_wide_and_as_high_as_said_each_about_its_x() {
    BufferedImage image =
        Chart.titled("Bars")
            .bars("", new double[] {1, 3}, new double[] {2, 1}, 1, RED)
            .xRange(0, 4)
            .yRange(0, 4)
            .image(400, 400);
    Rectangle both = where(image, RED.color());
    assertThat((double) both.width / both.height).isBetween(1.35, 1.65);
  }

  @Test
  void a_logarithmic_axis_spans_three_hundred_decades() {
    BufferedImage image =
        Chart.titled("Underflow")
            .logY()
            .line("", new double[] {1, 2}, new double[] {1, 1e-300}, RED)
            .image(600, 400);
    assertThat(where(image, RED.color()).height).isGreaterThan(250);
    Chart negative = Chart.titled("").logX().line("", new double[] {-1, 2}, new double[2], RED);
    assertThatThrownBy(() -> negative.image(600, 400)).hasMessageContaining("positive");
  }

  @Test
  void empty_charts_and_points_that_all_coincide_are_drawn() {
    assertThat(Chart.titled("Nothing").image(300, 200).getWidth()).isEqualTo(300);
    double[][] same = {{5, 5}, {5, 5}};
    BufferedImage image = Chart.titled("One").points("", same, RED).equalAspect().image(300, 200);
    assertThat(where(image, RED.color()).width).isPositive();
  }

  @Test
  void lines_break_where_a_value_is_not_finite() {
    double[] xs = {0, 1, 2, 3};
    double[] ys = {0, 1, Double.NaN, 3};
    LineLayer line = new LineLayer("", xs, ys, RED, LineLayer.Extra.NOTHING);
    assertThat(line.bounds().orElseThrow()).isEqualTo(new Bounds(0, 3, 0, 3));
  }

  @Test
  void cells_go_down_as_a_matrix_does() {
    BufferedImage image =
        Chart.titled("Cells")
            .cells(new double[][] {{0, 0}, {9, 0}}, ColorScale.BLUES, "%.0f")
            .image(400, 400);
    Rectangle nine = where(image, ColorScale.BLUES.at(1));
    assertThat(nine.y).isGreaterThan(180);
    assertThat(nine.x).isLessThan(180);
  }

  @Test
  void a_cell_that_is_no_number_is_grey_and_does_not_count_for_the_scale() {
    double[][] matrix = {{Double.NaN, 1}, {2, Double.NaN}};
    BufferedImage image =
        Chart.titled("Cells").cells(matrix, ColorScale.BLUES, "%.0f").image(400, 400);
    assertThat(where(image, ColorScale.BLUES.at(0.5)).y).isLessThan(180);
    assertThat(where(image, ColorScale.BLUES.at(1)).y).isGreaterThan(180);
    assertThat(where(image, ColorScale.BLUES.at(Double.NaN)).width).isGreaterThan(180);
  }

  @Test
  void error_bars_reach_from_below_a_point_to_above_it() {
    BufferedImage image =
        Chart.titled("Errors")
            .yRange(0, 10)
            .errorBars(new double[] {1, 2}, new double[] {5, 5}, new double[] {1, 4}, RED)
            .image(400, 1000);
    Rectangle whole = where(image, RED.color());
    assertThat((double) whole.height / image.getHeight()).isBetween(0.6, 0.8);
  }

  @Test
  void forty_eight_groups_differ_in_colour_or_marker() {
    Set<List<Object>> seen = new HashSet<>();
    IntStream.range(0, 48).forEach(i -> seen.add(List.of(Palette.color(i), Palette.marker(i))));
    assertThat(seen).hasSize(48);
  }

  @Test
  void the_colour_scale_rises_in_lightness() {
    double before = -1;
    for (int i = 0; i <= 100; i++) {
      Color color = ColorScale.VIRIDIS.at(i / 100.0);
      double light = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
      assertThat(light).isGreaterThan(before);
      before = light;
    }
  }

  @Test
  void what_does_not_fit_is_refused() {
    Chart chart = Chart.titled("");
    assertThatThrownBy(() -> chart.line("", new double[2], new double[3], RED))
        .hasMessage("there must be as many ys as xs but there are 3 and 2");
    assertThatThrownBy(() -> chart.groups(new double[2][2], new int[] {0, -1}, List.of()))
        .hasMessageContaining("groups[1]");
    assertThatThrownBy(() -> chart.xRange(1, 1)).hasMessageContaining("upwards");
  }

  private static Rectangle where(BufferedImage image, Color color) {
    Rectangle found = new Rectangle(-1, -1);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) == color.getRGB()) {
          found.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return found;
  }
}
