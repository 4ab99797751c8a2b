package gmm.kit.data;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * A hundred real faces, 25 x 25 grey pixels each, read from one sheet of ten by ten.
 *
 * <p>Source: Labeled Faces in the Wild (Huang, Ramesh, Berg and Learned-Miller, 2007), the subset
 * that scikit-image packages (BSD-3); rounded to 256 grey levels by {@code
 * kit/library/src/main/python/faces_sheet.py}.
 */
public final class Faces {

  private static final int SIDE = 25;
  private static final int ACROSS = 10;
  private static final int COUNT = 100;
  private static final double WHITE = 255;

  private Faces() {}

  /** {@return 100 pictures of 25 x 25, from 0 to 1} */
  public static FaceImages load() {
    try (InputStream in = Shipped.open("faces.png")) {
      BufferedImage sheet = ImageIO.read(in);
      double[][] rows = new double[COUNT][];
      for (int i = 0; i < COUNT; i++) {
        rows[i] = face(sheet.getRaster(), i % ACROSS * SIDE, i / ACROSS * SIDE);
      }
      return new FaceImages(rows, SIDE, SIDE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the kit's own faces.png", e);
    }
  }

  private static double[] face(Raster sheet, int left, int top) {
    double[] pixels = sheet.getSamples(left, top, SIDE, SIDE, 0, (double[]) null);
    for (int p = 0; p < pixels.length; p++) {
      pixels[p] /= WHITE;
    }
    return pixels;
  }
}
