package gmm.kit.plot;

import gmm.kit.InputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;

/** Writes pictures as PNG files. */
public final class Png {

  static {
    ImageIO.setUseCache(false); // the pictures are small: no temporary files
  }

  private Png() {}

  /**
   * Writes a picture, all of it or nothing; folders above it are made.
   *
   * @param file where, replaced if it is there
   * @param image the picture
   * @throws InputException if it cannot be written there
   */
  public static void write(Path file, BufferedImage image) {
    Path whole = file.toAbsolutePath();
    try {
      Files.createDirectories(whole.getParent());
      Path part = Files.createTempFile(whole.getParent(), ".", ".part");
      try {
        ImageIO.write(image, "png", part.toFile());
        Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new InputException(
          "The picture " + file + " cannot be written: name a folder that you may write to.", e);
    }
  }
}
