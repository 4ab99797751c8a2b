package gmm.kit.plot;

import gmm.kit.InputException;
import gmm.kit.PartFile;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;

/** Writes pictures as PNG files, without loss and as small as Java makes them. */
public final class Png {

  private static final int MOST_COLORS = 256;

  private Png() {}

  /**
   * Writes a picture, all of it or nothing; folders above it are made.
   *
   * @param file where, replaced if it is there
   * @param image the picture, opaque
   * @throws InputException if it cannot be written there
   */
  public static void write(Path file, BufferedImage image) {
    try {
      PartFile target = PartFile.of(file);
      try {
        encode(smaller(image), target.part());
        target.finish();
      } finally {
        target.discard();
      }
    } catch (IOException e) {
      throw new InputException(
          "The picture " + file + " cannot be written: name a folder that you may write to.", e);
    }
  }

  private static void encode(BufferedImage image, Path to) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try (ImageOutputStream out = new FileImageOutputStream(to.toFile())) {
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), smallest);
    } finally {
      writer.dispose();
    }
  }

  /** {@return the same picture with a byte per pixel if it has few colours, such as only greys} */
  private static BufferedImage smaller(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    int[] colors = Arrays.stream(pixels).sorted().distinct().limit(MOST_COLORS + 1).toArray();
    if (colors.length > MOST_COLORS) {
      return image;
    }
    BufferedImage indexed =
        new BufferedImage(
            width,
            height,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, colors.length, colors, 0, false, -1, 0));
    byte[] indices = new byte[pixels.length];
    for (int p = 0; p < pixels.length; p++) {
      indices[p] = (byte) Arrays.binarySearch(colors, pixels[p]);
    }
    indexed.getRaster().setDataElements(0, 0, width, height, indices);
    return indexed;
  }
}
