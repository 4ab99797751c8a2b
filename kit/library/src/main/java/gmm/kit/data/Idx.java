package gmm.kit.data;

import gmm.kit.InputException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the IDX files of MNIST, plain or gzip: unsigned bytes, pictures (idx3) or labels (idx1).
 *
 * <p>Source: Y. LeCun, C. Cortes, C. Burges, The MNIST database, "File formats".
 */
public final class Idx {

  private static final int IMAGES = 0x0803;
  private static final int LABELS = 0x0801;
  private static final int LARGEST_SIDE = 4096;

  private Idx() {}

  /**
   * {@return the first pictures of an idx3 file, grey values from 0 to 255}
   *
   * @param file such as {@code t10k-images-idx3-ubyte.gz}
   * @param most how many to read at most
   * @throws InputException if the file is missing, truncated, longer than it says, or of another
   *     format
   */
  public static IdxImages images(Path file, int most) {
    return DataFile.readUnpacked(
        file,
        stream -> {
          DataInputStream in = new DataInputStream(stream);
          requireMagic(file, in, IMAGES, "idx3 file of pictures");
          int all = size(file, in, "pictures");
          int count = Math.min(most, all);
          int height = side(file, in);
          int width = side(file, in);
          DataFile.requireMemory(
              file,
              count + " pictures of " + width + " x " + height,
              (double) count * height * width);
          List<double[]> rows = new ArrayList<>();
          byte[] pixels = new byte[height * width];
          for (int i = 0; i < count; i++) {
            in.readFully(pixels);
            rows.add(greys(pixels));
          }
          requireEnd(file, in, count == all);
          return new IdxImages(rows.toArray(double[][]::new), width, height);
        });
  }

  /**
   * {@return the first labels of an idx1 file, each from 0 to 255}
   *
   * @param file such as {@code t10k-labels-idx1-ubyte.gz}
   * @param most how many to read at most
   * @throws InputException if the file is missing, truncated, longer than it says, or of another
   *     format
   */
  public static int[] labels(Path file, int most) {
    return DataFile.readUnpacked(
        file,
        stream -> {
          DataInputStream in = new DataInputStream(stream);
          requireMagic(file, in, LABELS, "idx1 file of labels");
          int all = size(file, in, "labels");
          int count = Math.min(most, all);
          byte[] bytes = in.readNBytes(count);
          if (bytes.length < count) {
            throw new EOFException();
          }
          requireEnd(file, in, count == all);
          int[] labels = new int[count];
          Arrays.setAll(labels, i -> Byte.toUnsignedInt(bytes[i]));
          return labels;
        });
  }

  private static void requireMagic(Path file, DataInputStream in, int magic, String what)
      throws IOException {
    int found = in.readInt();
    if (found != magic) {
      throw new InputException(
          String.format(
              "The file %s is not an %s (it begins with %08x instead of %08x): %s",
              file,
              what,
              found,
              magic,
              found == IMAGES || found == LABELS
                  ? "are pictures and labels swapped?"
                  : "is it the right file? If so it is damaged, fetch it again."));
    }
  }

  /** Reading to the end also lets gzip check its sum. */
  private static void requireEnd(Path file, DataInputStream in, boolean all) throws IOException {
    if (all && in.read() >= 0) {
      throw new InputException(
          "The file "
              + file
              + " goes on after what its header promises: it is damaged, fetch it again.");
    }
  }

  private static int size(Path file, DataInputStream in, String what) throws IOException {
    int size = in.readInt();
    if (size <= 0) {
      throw new InputException("The file " + file + " holds no " + what + ": fetch it again.");
    }
    return size;
  }

  private static int side(Path file, DataInputStream in) throws IOException {
    int side = in.readInt();
    if (side < 1 || side > LARGEST_SIDE) {
      throw new InputException(
          "The file "
              + file
              + " has a damaged header (pictures of side "
              + side
              + "): fetch it again.");
    }
    return side;
  }

  private static double[] greys(byte[] pixels) {
    double[] greys = new double[pixels.length];
    Arrays.setAll(greys, p -> Byte.toUnsignedInt(pixels[p]));
    return greys;
  }
}
