package gmm.faces.given;

import gmm.kit.Check;
import gmm.kit.InputException;
import gmm.kit.data.FaceImages;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads {@code lfw-funneled.tgz}, the photographs of Labeled Faces in the Wild, {@code
 * lfw_funneled/Name/Name_0001.jpg}: the middle half of each, where the face is, made small.
 */
public final class LfwArchive {

  private static final double WHITE = 255;
  private static final String LAYOUT = "[^/]+/([^/]+)/\\1_\\d+\\.jpg";

  private LfwArchive() {}

  /**
   * {@return the faces in the order of the archive, grey from 0 to 1}
   *
   * @param archive a gzip of a tar
   * @param side how many pixels across and down each face shall have, at least 1
   * @param most how many to read at most, at least 1
   * @throws InputException if the file is missing, truncated, or holds no such photographs
   */
  public static NamedFaces read(Path archive, int side, int most) {
    Check.atLeast("side", side, 1);
    Check.atLeast("most", most, 1);
    if (!Files.isRegularFile(archive)) {
      throw new InputException("There is no file " + archive + ": check its path.");
    }
    List<double[]> rows = new ArrayList<>();
    List<String> names = new ArrayList<>();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && rows.size() < most) {
        if (entry.isFile() && entry.getName().matches(LAYOUT)) {
          rows.add(small(photograph(archive, entry.getName(), tar), side));
          names.add(entry.getName().split("/")[1].replace('_', ' '));
        }
        entry = tar.getNextEntry();
      }
    } catch (IOException e) {
      throw new InputException(
          "The archive " + archive + " cannot be read to its end: it is damaged, fetch it again.",
          e);
    }
    if (rows.isEmpty()) {
      throw new InputException(
          "The archive "
              + archive
              + " holds no photographs as in lfw-funneled.tgz: is it that file?");
    }
    return new NamedFaces(new FaceImages(rows.toArray(double[][]::new), side, side), names);
  }

  private static Raster photograph(Path archive, String name, InputStream tar) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(tar.readAllBytes()));
    if (image == null) {
      throw new InputException(
          "The photograph " + name + " in " + archive + " is no JPEG: fetch the archive again.");
    }
    return image.getRaster();
  }

  /** The middle half, each pixel the mean of those that fall into it. */
  private static double[] small(Raster photograph, int side) {
    int left = photograph.getWidth() / 4;
    int top = photograph.getHeight() / 4;
    int width = photograph.getWidth() / 2;
    int height = photograph.getHeight() / 2;
    double[] sums = new double[side * side];
    int[] counts = new int[side * side];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = y * side / height * side + x * side / width;
        sums[pixel] += grey(photograph, left + x, top + y) / WHITE;
        counts[pixel]++;
      }
    }
    for (int p = 0; p < sums.length; p++) {
      sums[p] /= Math.max(1, counts[p]);
    }
    return sums;
  }

  private static double grey(Raster raster, int x, int y) {
    double sum = 0;
    for (int band = 0; band < raster.getNumBands(); band++) {
      sum += raster.getSample(x, y, band);
    }
    return sum / raster.getNumBands();
  }
}
