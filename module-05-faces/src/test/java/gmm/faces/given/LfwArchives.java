package gmm.faces.given;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Small archives in the layout of {@code lfw-funneled.tgz}, made for tests. */
final class LfwArchives {

  private LfwArchives() {}

  /** Files with these names and contents, in their order. */
  static Path write(Path archive, Map<String, byte[]> files) {
    return write(
        archive,
        tar -> {
          for (var file : files.entrySet()) {
            add(tar, new TarArchiveEntry(file.getKey(), true), file.getValue());
          }
        });
  }

  /** Whatever the content writes. */
  static Path write(Path archive, Content content) {
    try (var tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(archive)))) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      content.to(tar);
      return archive;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes entries. */
  @FunctionalInterface
  interface Content {
    void to(TarArchiveOutputStream tar) throws IOException;
  }

  static void add(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
      throws IOException {
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  /** A photograph of 250 x 250, all of one grey. */
  static byte[] grey(int value) {
    return jpeg(250, 250, BufferedImage.TYPE_BYTE_GRAY, value * 0x10101);
  }

  /** A photograph of 250 x 250, all of one colour. */
  static byte[] colour(int red, int green, int blue) {
    return jpeg(250, 250, BufferedImage.TYPE_INT_RGB, red << 16 | green << 8 | blue);
  }

  /** A grey photograph of some size. */
  static byte[] ofSize(int width, int height) {
    return jpeg(width, height, BufferedImage.TYPE_BYTE_GRAY, 0x808080);
  }

  private static byte[] jpeg(int width, int height, int type, int rgb) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
          image.getRaster().setSample(x, y, 0, rgb & 0xff); // setRGB would bend the greys
        } else {
          image.setRGB(x, y, rgb);
        }
      }
    }
    return written(image, "jpg");
  }

  /** A picture's file. */
  static byte[] written(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** The same file, which now says that the picture is of another size. */
  static byte[] promising(byte[] jpeg, int width, int height) {
    byte[] changed = jpeg.clone();
    int at = 0;
    while ((changed[at] & 0xff) != 0xff || (changed[at + 1] & 0xff) != 0xc0) {
      at++;
    }
    changed[at + 5] = (byte) (height >> 8);
    changed[at + 6] = (byte) height;
    changed[at + 7] = (byte) (width >> 8);
    changed[at + 8] = (byte) width;
    return changed;
  }
}
