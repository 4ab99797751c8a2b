package gmm.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageGridTest {

  private static final double[] DIAGONAL = {0, 16, 16, 0};

  @TempDir Path folder;

  @Test
  void pixels_become_squares_row_by_row_from_the_top() {
    BufferedImage sheet = sheet().image();
    assertThat(count(sheet, 0x000000)).isGreaterThanOrEqualTo(2 * 400);
    int[] corner = firstBlack(sheet);
    assertThat(sheet.getRGB(corner[0] + 19, corner[1] + 19) & 0xFFFFFF).isZero();
    assertThat(sheet.getRGB(corner[0] + 20, corner[1] + 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    assertThat(sheet.getRGB(corner[0] + 25, corner[1] + 25) & 0xFFFFFF).isZero();
  }

  @Test
  void ink_on_white_turns_the_greys_around() {
    int[] corner = firstBlack(sheet().inkOnWhite().image());
    int[] plain = firstBlack(sheet().image());
    assertThat(corner[0]).isEqualTo(plain[0] + 20);
  }

  @Test
  void own_range_spans_black_to_white_whatever_the_values() {
    ImageGrid sheet = ImageGrid.titled("", 2, 2).zoom(20).ownRange();
    double[] offset = {100, 100.5, 100.5, 100};
    assertThat(count(sheet.row("", new double[][] {offset}).image(), 0x000000)).isEqualTo(2 * 400);
  }

  @Test
  void other_colours_than_grey_go_from_the_lowest_value_to_the_highest() {
    BufferedImage sheet =
        ImageGrid.titled("", 2, 2)
            .zoom(20)
            .range(0, 16)
            .colors(ColorScale.VIRIDIS)
            .row("", new double[][] {DIAGONAL})
            .image();
    for (double end : new double[] {0, 1}) {
      assertThat(count(sheet, ColorScale.VIRIDIS.at(end).getRGB() & 0xFFFFFF)).isEqualTo(2 * 400);
    }
  }

  @Test
  void bars_are_as_high_as_the_classes_are_probable() {
    int blue = Palette.color(0).getRGB() & 0xFFFFFF;
    double[][] image = {DIAGONAL};
    ImageGrid some = ImageGrid.titled("", 2, 2).zoom(40);
    BufferedImage half = some.row("", image, List.of("a"), new double[][] {{0.5, 0}}).image();
    ImageGrid other = ImageGrid.titled("", 2, 2).zoom(40);
    BufferedImage whole = other.row("", image, List.of("a"), new double[][] {{0, 1}}).image();
    assertThat(count(half, blue)).isPositive();
    // a bar's height is a whole number of pixels, each row of them less than 40 wide
    assertThat(count(whole, blue)).isCloseTo(2 * count(half, blue), within(40L));
    assertThatThrownBy(() -> some.row("", image, List.of(), new double[2][2]))
        .hasMessageContaining("probabilities");
  }

  @Test
  void what_does_not_fit_is_refused() {
    ImageGrid sheet = ImageGrid.titled("", 2, 2);
    assertThatThrownBy(sheet::image).hasMessageContaining("needs a row");
    assertThatThrownBy(() -> sheet.row("", new double[1][5]))
        .hasMessage("images[0] must have length 4 but has length 5");
    assertThatThrownBy(() -> sheet.range(1, 1)).hasMessageContaining("below");
  }

  @Test
  void png_files_lose_nothing_with_few_colours_or_many() throws IOException {
    BufferedImage many = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    IntStream.range(0, 64 * 64).forEach(i -> many.setRGB(i % 64, i / 64, i * 37));
    for (BufferedImage image : List.of(sheet().image(), many)) {
      Path file = folder.resolve("deep/a.png");
      Png.write(file, image);
      BufferedImage back = ImageIO.read(file.toFile());
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          assertThat(back.getRGB(x, y)).isEqualTo(image.getRGB(x, y));
        }
      }
    }
  }

  @Test
  void a_place_that_cannot_be_written_is_refused() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");
    BufferedImage image = sheet().image();
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Png.write(inTheWay.resolve("a.png"), image))
        .withMessageContaining("cannot be written: name a folder that you may write to");
  }

  private static ImageGrid sheet() {
    return ImageGrid.titled("", 2, 2).range(0, 16).zoom(20).row("", new double[][] {DIAGONAL});
  }

  private static long count(BufferedImage image, int color) {
    return IntStream.range(0, image.getWidth() * image.getHeight())
        .map(p -> image.getRGB(p % image.getWidth(), p / image.getWidth()) & 0xFFFFFF)
        .filter(c -> c == color)
        .count();
  }

  private static int[] firstBlack(BufferedImage image) {
    int p =
        IntStream.range(0, image.getWidth() * image.getHeight())
            .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xFFFFFF) == 0)
            .findFirst()
            .orElseThrow();
    return new int[] {p % image.getWidth(), p / image.getWidth()};
  }
}
