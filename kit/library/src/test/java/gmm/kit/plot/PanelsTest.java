package gmm.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class PanelsTest {

  private static final Color RED = new Color(0xFF0000);
  private static final Color BLUE = new Color(0x0000FF);

  @Test
  void rows_are_equally_high_unless_told_otherwise() {
    BufferedImage image = sheet().image(400, 844);
    assertThat(height(image, RED)).isEqualTo(height(image, BLUE)).isGreaterThan(200);
  }

  @Test
  void rows_share_the_height_as_told() {
    BufferedImage image = sheet().rowHeights(3, 1).image(400, 844);
    // 600 and 200 pixels, from each of which title and axis take the same
    assertThat(height(image, RED) - height(image, BLUE)).isBetween(390, 410);
  }

  @Test
  void heights_for_other_rows_than_there_are_make_no_sheet() {
    assertThatThrownBy(() -> sheet().rowHeights(1, 2, 3).image(400, 844))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 rows but 3 heights");
  }

  private static Panels sheet() {
    return Panels.titled("Two", 1).add(ruled(RED)).add(ruled(BLUE));
  }

  private static Chart ruled(Color color) {
    return Chart.titled("").xRange(0, 1).yRange(0, 1).verticalLine("", 0.5, Ink.of(color).width(4));
  }

  private static int height(BufferedImage image, Color color) {
    int rows = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      boolean found = false;
      for (int x = 0; x < image.getWidth(); x++) {
        found |= (image.getRGB(x, y) & 0xFFFFFF) == (color.getRGB() & 0xFFFFFF);
      }
      rows += found ? 1 : 0;
    }
    return rows;
  }
}
