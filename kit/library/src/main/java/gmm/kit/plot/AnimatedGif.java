package gmm.kit.plot;

import gmm.kit.Check;
import gmm.kit.InputException;
import gmm.kit.PartFile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Writes an animated GIF frame by frame, so that only one frame is ever held. It loops for ever.
 *
 * <p>The file appears when {@link #finish()} is called; closing without it leaves nothing behind.
 *
 * <pre>{@code
 * try (AnimatedGif gif = AnimatedGif.open(file, 2)) {
 *   for (...) {
 *     gif.add(chart.image(700, 560));
 *   }
 *   gif.finish();
 * }
 * }</pre>
 */
public final class AnimatedGif implements AutoCloseable {

  private static final String IMAGE_FORMAT = "javax_imageio_gif_image_1.0";
  private static final int FASTEST = 50;

  private final Path file;
  private final PartFile target;
  private final int delay;
  private final ImageWriter writer;
  private final ImageOutputStream out;
  private int width;
  private int[] before;
  private boolean finished;

  private AnimatedGif(Path file, int delay) throws IOException {
    this.file = file;
    this.delay = delay;
    this.target = PartFile.of(file);
    this.writer = ImageIO.getImageWritersByFormatName("gif").next();
    this.out = new FileImageOutputStream(target.part().toFile());
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /**
   * {@return a writer}
   *
   * @param file where, replaced if it is there; folders above it are made
   * @param framesPerSecond above 0, at most 50
   * @throws InputException if it cannot be written there
   */
  public static AnimatedGif open(Path file, double framesPerSecond) {
    Check.that(
        framesPerSecond > 0 && framesPerSecond <= FASTEST,
        "frames per second must be above 0 and at most %s but are %s",
        FASTEST,
        framesPerSecond);
    try {
      return new AnimatedGif(file, hundredths(1 / framesPerSecond));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Adds a frame.
   *
   * @param frame as large as the first one
   */
  public void add(BufferedImage frame) {
    add(frame, delay);
  }

  /**
   * Adds a frame that stays for some time, such as the last.
   *
   * @param frame as large as the first one
   * @param seconds positive
   */
  public void hold(BufferedImage frame, double seconds) {
    add(frame, hundredths(Check.positive("seconds", seconds)));
  }

  /** Puts the file in its place. */
  public void finish() {
    Check.that(before != null, "an animation needs a frame");
    try {
      writer.endWriteSequence();
      out.flush();
      out.close();
      target.finish();
      finished = true;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void close() {
    writer.dispose();
    try {
      if (!finished) {
        out.close();
        target.discard();
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private void add(BufferedImage frame, int hundredths) {
    int[] pixels =
        frame.getRGB(0, 0, frame.getWidth(), frame.getHeight(), null, 0, frame.getWidth());
    Arrays.setAll(pixels, p -> pixels[p] & 0xFFFFFF);
    Check.that(
        before == null || frame.getWidth() == width && pixels.length == before.length,
        "every frame must be as large as the first");
    width = frame.getWidth();
    GifFrame changes = GifFrame.of(pixels, before, width);
    try {
      writer.writeToSequence(
          new IIOImage(changes.image(), null, metadata(changes, hundredths)), null);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
    before = pixels;
  }

  private IIOMetadata metadata(GifFrame frame, int hundredths) throws IOException {
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame.image()), null);
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(IMAGE_FORMAT);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(frame.left()));
    place.setAttribute("imageTopPosition", String.valueOf(frame.top()));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", String.valueOf(frame.transparent()));
    control.setAttribute("delayTime", String.valueOf(hundredths));
    if (before == null) {
      child(root, "ApplicationExtensions").appendChild(loopForEver());
    }
    metadata.setFromTree(IMAGE_FORMAT, root);
    return metadata;
  }

  private static IIOMetadataNode loopForEver() {
    IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
    loop.setAttribute("applicationID", "NETSCAPE");
    loop.setAttribute("authenticationCode", "2.0");
    loop.setUserObject(new byte[] {1, 0, 0});
    return loop;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    if (root.getElementsByTagName(name).getLength() == 0) {
      root.appendChild(new IIOMetadataNode(name));
    }
    return (IIOMetadataNode) root.getElementsByTagName(name).item(0);
  }

  private static int hundredths(double seconds) {
    return Math.clamp(Math.round(100 * seconds), 2, 65_535);
  }

  private static InputException unwritable(Path file, IOException cause) {
    return new InputException(
        "The animation " + file + " cannot be written: name a folder that you may write to.",
        cause);
  }
}
