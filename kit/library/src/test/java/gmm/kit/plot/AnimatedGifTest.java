package gmm.kit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.InputException;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnimatedGifTest {

  /** A frame as a viewer shows it. */
  private record Shown(int[] pixels, int hundredths, boolean loops) {}

  @TempDir Path folder;

  @Test
  void frames_delays_and_loop_are_read_back_and_few_colours_are_exact() throws IOException {
    Path file = folder.resolve("deep/down/a.gif");
    List<BufferedImage> frames = List.of(frame(0), frame(40), frame(40), frame(90));
    try (AnimatedGif gif = AnimatedGif.open(file, 4)) {
      for (BufferedImage frame : frames) {
        gif.add(frame);
      }
      gif.hold(frame(20), 1.5);
      gif.finish();
    }
    List<Shown> shown = shown(file);
    assertThat(shown).extracting(Shown::hundredths).containsExactly(25, 25, 25, 25, 150);
    assertThat(shown.get(0).loops()).isTrue();
    for (int i = 0; i < frames.size(); i++) {
      assertThat(shown.get(i).pixels()).as("frame %s", i).isEqualTo(pixels(frames.get(i)));
    }
    assertThat(shown.get(4).pixels()).isEqualTo(pixels(frame(20)));
  }

  @Test
  void many_colours_come_out_close_and_the_commonest_exact() throws IOException {
    BufferedImage frame = new BufferedImage(200, 100, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = frame.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, 200, 0, Color.YELLOW));
    graphics.fillRect(0, 50, 200, 50);
    graphics.setColor(new Color(0x123456));
    graphics.fillRect(0, 0, 200, 40);
    Random random = new Random(1);
    for (int i = 0; i < 2000; i++) {
      frame.setRGB(i % 200, 40 + i / 200, random.nextInt(0x1000000));
    }
    Path file = folder.resolve("many.gif");
    try (AnimatedGif gif = AnimatedGif.open(file, 10)) {
      gif.add(frame);
      gif.finish();
    }
    int[] shown = shown(file).get(0).pixels();
    int[] meant = pixels(frame);
    double squares = 0;
    for (int p = 0; p < meant.length; p++) {
      for (int shift = 0; shift < 24; shift += 8) {
        squares += Math.pow((meant[p] >> shift & 255) - (shown[p] >> shift & 255), 2);
      }
    }
    assertThat(shown[0]).isEqualTo(0x123456);
    assertThat(Math.sqrt(squares / meant.length / 3)).isLessThan(12); // of 255, noise included
  }

  @Test
  void an_unfinished_animation_leaves_nothing_behind() throws IOException {
    try (AnimatedGif gif = AnimatedGif.open(folder.resolve("a.gif"), 4)) {
      gif.add(frame(3));
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void misuse_is_refused() throws IOException {
    assertThatThrownBy(() -> AnimatedGif.open(folder.resolve("a.gif"), 0))
        .hasMessageContaining("at most 50 but are 0.0");
    try (AnimatedGif gif = AnimatedGif.open(folder.resolve("a.gif"), 4)) {
      assertThatThrownBy(gif::finish).hasMessageContaining("needs a frame");
      gif.add(frame(3));
      BufferedImage larger = new BufferedImage(121, 80, BufferedImage.TYPE_INT_RGB);
      assertThatThrownBy(() -> gif.add(larger)).hasMessageContaining("as large as the first");
    }
    Path inTheWay = Files.writeString(folder.resolve("file"), "x");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> AnimatedGif.open(inTheWay.resolve("a.gif"), 4))
        .withMessageContaining("cannot be written");
  }

  private static BufferedImage frame(int x) {
    BufferedImage image = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 120, 80);
    graphics.setColor(Palette.color(x));
    graphics.fillRect(x, 30, 20, 20);
    graphics.drawString("frame " + x, 5, 20);
    graphics.dispose();
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] &= 0xFFFFFF;
    }
    return pixels;
  }

  private static List<Shown> shown(Path file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    List<Shown> shown = new ArrayList<>();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      BufferedImage screen =
          new BufferedImage(reader.getWidth(0), reader.getHeight(0), BufferedImage.TYPE_INT_RGB);
      for (int i = 0; i < reader.getNumImages(true); i++) {
        IIOMetadataNode root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        int left = number(root, "ImageDescriptor", "imageLeftPosition");
        int top = number(root, "ImageDescriptor", "imageTopPosition");
        screen.createGraphics().drawImage(reader.read(i), left, top, null);
        int delay = number(root, "GraphicControlExtension", "delayTime");
        boolean loops = root.getElementsByTagName("ApplicationExtension").getLength() == 1;
        shown.add(new Shown(pixels(screen), delay, loops));
      }
    } finally {
      reader.dispose();
    }
    return shown;
  }

  private static int number(IIOMetadataNode root, String node, String attribute) {
    IIOMetadataNode found = (IIOMetadataNode) root.getElementsByTagName(node).item(0);
    return Integer.parseInt(found.getAttribute(attribute));
  }
}
