package gmm.faces.given;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A photograph of Labeled Faces in the Wild, made a face as scikit-learn's {@code fetch_lfw_people}
 * does it: rows 70 to 195 and columns 78 to 172 of the 250 x 250, made smaller, the colours' mean.
 */
final class LfwPhotograph {

  static final int CROP_WIDTH = 94;
  static final int CROP_HEIGHT = 125;
  private static final int LEFT = 78;
  private static final int TOP = 70;
  private static final int SIDE = 250;

  /**
   * A face, or why there is none.
   *
   * @param face grey values of 0 to 255 row by row, or null
   * @param reason or null
   */
  record Outcome(byte[] face, SkipReason reason) {}

  private LfwPhotograph() {}

  /**
   * {@return the face in it}
   *
   * @param jpeg the file's bytes
   * @param options its size
   */
  static Outcome face(byte[] jpeg, LfwOptions options) {
    ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
      reader.setInput(in, true, true);
      // looked at before anything is unpacked: a small file may promise a huge picture
      if (reader.getWidth(0) != SIDE || reader.getHeight(0) != SIDE) {
        return new Outcome(null, SkipReason.OTHER_SIZE);
      }
      AtomicBoolean brokenOff = new AtomicBoolean();
      reader.addIIOReadWarningListener(
          (source, warning) -> brokenOff.compareAndSet(false, meansBrokenOff(warning)));
      BufferedImage image = reader.read(0);
      return brokenOff.get()
          ? new Outcome(null, SkipReason.NO_PICTURE)
          : new Outcome(small(image.getRaster(), options), null);
    } catch (IOException | RuntimeException e) {
      // damaged pictures make the decoder throw much more than it declares
      return new Outcome(null, SkipReason.NO_PICTURE);
    } finally {
      reader.dispose();
    }
  }

  private static boolean meansBrokenOff(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return words.contains("truncated") || words.contains("premature");
  }

  private static byte[] small(Raster raster, LfwOptions options) {
    int bands = raster.getNumBands();
    byte[][] each = new byte[bands][];
    for (int b = 0; b < bands; b++) {
      each[b] =
          BicubicResize.of(
              crop(raster, b), CROP_WIDTH, CROP_HEIGHT, options.width(), options.height());
    }
    return bands == 1 ? each[0] : mean(each);
  }

  private static byte[] crop(Raster raster, int band) {
    int[] samples = raster.getSamples(LEFT, TOP, CROP_WIDTH, CROP_HEIGHT, band, (int[]) null);
    byte[] bytes = new byte[samples.length];
    for (int p = 0; p < bytes.length; p++) {
      bytes[p] = (byte) samples[p];
    }
    return bytes;
  }

  /** The mean of the colours, to the nearest of 256 grey values. */
  private static byte[] mean(byte[][] bands) {
    byte[] mean = new byte[bands[0].length];
    for (int p = 0; p < mean.length; p++) {
      int sum = 0;
      for (byte[] band : bands) {
        sum += band[p] & 0xff;
      }
      mean[p] = (byte) Math.round((double) sum / bands.length);
    }
    return mean;
  }
}
