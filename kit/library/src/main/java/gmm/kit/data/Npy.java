package gmm.kit.data;

import gmm.kit.Check;
import gmm.kit.InputException;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Reads and writes NumPy's {@code .npy} files: floats, integers and booleans of either byte order,
 * in C or Fortran order, formats 1.0, 2.0 and 3.0.
 *
 * <p>What follows the values that the header promises is not read, as in {@code numpy.load}.
 */
public final class Npy {

  private static final int ALIGNMENT = 64;
  private static final int BLOCK_VALUES = 1 << 13;

  private Npy() {}

  /**
   * {@return the rows of an array of shape (n, d), every value finite}
   *
   * @param file a NumPy file
   * @throws InputException if it is missing, truncated, of another format, type or shape, or holds
   *     NaN or infinity
   */
  public static double[][] readMatrix(Path file) {
    NpyArray array = read(file);
    int[] shape = array.shape();
    requireTable(file, Arrays.stream(shape).asLongStream().toArray());
    int d = shape[1];
    double[][] rows = new double[shape[0]][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(array.values(), i * d, (i + 1) * d);
    }
    return rows;
  }

  /**
   * {@return an array of any shape, every value finite}
   *
   * @param file a NumPy file
   * @throws InputException if it is missing, truncated, of another format or type, or holds NaN or
   *     infinity
   */
  public static NpyArray read(Path file) {
    return DataFile.read(
        file,
        in -> {
          NpyHeader header = wholeHeader(file, in);
          requireMemory(file, header);
          double[] values = new double[(int) header.count(file)];
          readValues(in, header, values);
          int[] shape = Arrays.stream(header.shape()).mapToInt(Math::toIntExact).toArray();
          NpyArray array =
              new NpyArray(shape, header.fortran() ? NpyOrder.toC(values, shape) : values);
          requireFinite(file, array);
          return array;
        });
  }

  /**
   * Writes rows as float64 in C order, format 1.0, as {@code numpy.save} does.
   *
   * @param file where
   * @param rows n x d, rectangular, at least one row
   * @throws InputException if the file cannot be written
   */
  public static void write(Path file, double[][] rows) {
    Check.rows("rows", rows);
    write(file, rows.length, rows[0].length, i -> rows[i]);
  }

  /**
   * Writes rows as they come, never more than one in memory, in the same form.
   *
   * @param file where
   * @param rows n, at least 1
   * @param columns d, at least 1
   * @param row gives row i, length d; called once for each, in order
   * @throws InputException if the file cannot be written
   */
  public static void write(Path file, int rows, int columns, IntFunction<double[]> row) {
    Check.atLeast("rows", rows, 1);
    Check.atLeast("columns", columns, 1);
    try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(out, rows, columns, row);
    } catch (IOException e) {
      throw new InputException(
          "The file " + file + " cannot be written: name one in a folder that you may write to.",
          e);
    }
  }

  /**
   * Writes rows as float64 in C order, format 1.0, as {@code numpy.save} does.
   *
   * @param out where; left open
   * @param rows n x d, rectangular, at least one row
   * @throws IOException if writing fails
   */
  public static void write(OutputStream out, double[][] rows) throws IOException {
    Check.rows("rows", rows);
    write(out, rows.length, rows[0].length, i -> rows[i]);
  }

  private static void write(OutputStream out, int rows, int columns, IntFunction<double[]> row)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(columns * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(header("<f8", rows, columns));
    for (int i = 0; i < rows; i++) {
      double[] next = row.apply(i);
      Check.length("row " + i, next, columns);
      bytes.asDoubleBuffer().put(next);
      out.write(bytes.array());
    }
  }

  /**
   * {@return what a NumPy file of format 1.0 begins with, in C order; the values follow}
   *
   * @param type NumPy's name: {@code "<f8"}, {@code "|u1"}
   * @param shape at least two sizes
   */
  public static byte[] header(String type, int... shape) {
    String sizes = Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String text = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }".formatted(type, sizes);
    int preamble = 10;
    int total = (preamble + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    String padded = text + " ".repeat(total - preamble - text.length() - 1) + "\n";
    return ByteBuffer.allocate(total)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
        .putShort((short) padded.length())
        .put(padded.getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  /** {@return the header of a file that holds all the values it promises} */
  static NpyHeader wholeHeader(Path file, InputStream in) throws IOException {
    NpyHeader header = NpyHeader.read(file, in);
    double bytes = (double) header.count(file) * header.bytesPerValue();
    if (bytes > Files.size(file) - header.dataOffset()) {
      throw DataFile.truncated(file, null);
    }
    return header;
  }

  static void requireTable(Path file, long[] shape) {
    if (shape.length != 2 || shape[0] == 0 || shape[1] == 0) {
      throw new InputException(
          String.format(
              "The file %s has shape %s: it must be (n, d), a sample a row,"
                  + " with at least one row and column.",
              file, NpyHeader.text(shape)));
    }
  }

  static InputException notFinite(Path file, double value, String index) {
    return new InputException(
        String.format(
            "The file %s holds %s at index %s: every value must be finite,"
                + " so fill it or drop its row.",
            file, value, index));
  }

  /** Refuses what is too large for one array, or for the heap beside a copy of it. */
  private static void requireMemory(Path file, NpyHeader header) {
    String what = "an array of shape " + header.shapeText();
    DataFile.requireMemory(file, what, 2.0 * header.count(file));
    long largest = Arrays.stream(header.shape()).max().orElse(1);
    if (Math.max(header.count(file), largest) > Integer.MAX_VALUE - 8) {
      throw new InputException("The file " + file + " holds " + what + ", too large for one read.");
    }
  }

  private static void readValues(InputStream in, NpyHeader header, double[] values)
      throws IOException {
    byte[] block = new byte[BLOCK_VALUES * header.bytesPerValue()];
    for (int done = 0; done < values.length; ) {
      int wanted = Math.min(BLOCK_VALUES, values.length - done);
      int bytes = wanted * header.bytesPerValue();
      if (in.readNBytes(block, 0, bytes) < bytes) {
        throw new EOFException();
      }
      ByteBuffer buffer = ByteBuffer.wrap(block).order(header.order());
      header.type().read(buffer, 0, values, done, wanted);
      done += wanted;
    }
  }

  private static void requireFinite(Path file, NpyArray array) {
    double[] values = array.values();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw notFinite(file, values[i], NpyHeader.text(NpyOrder.index(i, array.shape())));
      }
    }
  }
}
