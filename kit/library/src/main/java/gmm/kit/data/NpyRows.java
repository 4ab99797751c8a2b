package gmm.kit.data;

import gmm.kit.Check;
import gmm.kit.InputException;
import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a NumPy file of any size, mapped into memory: the system reads what is asked for, and
 * no more than a block is ever on Java's heap. Floats, integers or booleans of either byte order,
 * in C or Fortran order, shape (n, d).
 */
public final class NpyRows implements RowSource {

  private static final long LARGEST_MAP = 1L << 30;

  private final Path file;
  private final int rows;
  private final int columns;
  private final NpyType type;
  private final boolean fortran;
  private final int valuesPerMap;
  private final List<ByteBuffer> maps;

  private NpyRows(Path file, NpyHeader header, int valuesPerMap, List<ByteBuffer> maps) {
    this.file = file;
    this.rows = (int) header.shape()[0];
    this.columns = (int) header.shape()[1];
    this.type = header.type();
    this.fortran = header.fortran();
    this.valuesPerMap = valuesPerMap;
    this.maps = maps;
  }

  /**
   * {@return the file's rows; its values are read, and checked, when a block is asked for}
   *
   * @param file a NumPy file
   * @throws InputException if it is missing, truncated, or of another format, type or shape
   */
  public static NpyRows open(Path file) {
    return open(file, LARGEST_MAP);
  }

  static NpyRows open(Path file, long largestMap) {
    NpyHeader header = DataFile.read(file, in -> Npy.wholeHeader(file, in));
    long[] shape = header.shape();
    Npy.requireTable(file, shape);
    if (Math.max(shape[0], shape[1]) > Integer.MAX_VALUE) {
      throw new InputException(
          "The file "
              + file
              + " has shape "
              + header.shapeText()
              + ": give at most "
              + Integer.MAX_VALUE
              + " rows.");
    }
    int valuesPerMap = (int) Math.max(1, largestMap / header.bytesPerValue());
    return new NpyRows(file, header, valuesPerMap, maps(file, header, valuesPerMap));
  }

  private static List<ByteBuffer> maps(Path file, NpyHeader header, int valuesPerMap) {
    long bytes = header.count(file) * header.bytesPerValue();
    long mapBytes = (long) valuesPerMap * header.bytesPerValue();
    List<ByteBuffer> maps = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long at = 0; at < bytes; at += mapBytes) {
        long size = Math.min(mapBytes, bytes - at);
        maps.add(
            channel.map(MapMode.READ_ONLY, header.dataOffset() + at, size).order(header.order()));
      }
      return maps;
    } catch (IOException e) {
      throw DataFile.unreadable(file, e);
    }
  }

  @Override
  public int rows() {
    return rows;
  }

  /** {@return how the file stores a number, as NumPy calls it: {@code float32}} */
  public String type() {
    return type.title();
  }

  @Override
  public int columns() {
    return columns;
  }

  @Override
  public boolean inMemory() {
    return false;
  }

  /**
   * {@inheritDoc}
   *
   * @throws InputException if a value in it is NaN or infinite
   */
  @Override
  public Block block(int from, int to) {
    Check.between("to", to, Check.between("from", from, 0, rows - 1) + 1, rows);
    double[] values = new double[Math.multiplyExact(to - from, columns)];
    if (fortran) {
      readColumns(from, to, values);
    } else {
      read((long) from * columns, values);
    }
    requireFinite(from, values);
    return Block.ofRowMajor(values, to - from, columns);
  }

  private void readColumns(int from, int to, double[] values) {
    double[] column = new double[to - from];
    for (int j = 0; j < columns; j++) {
      read((long) j * rows + from, column);
      for (int i = 0; i < column.length; i++) {
        values[i * columns + j] = column[i];
      }
    }
  }

  /** Reads as many values as {@code to} has room for, in the file's order. */
  private void read(long first, double[] to) {
    for (int done = 0; done < to.length; ) {
      int place = (int) ((first + done) % valuesPerMap);
      int count = Math.min(to.length - done, valuesPerMap - place);
      ByteBuffer map = maps.get((int) ((first + done) / valuesPerMap));
      type.read(
          map, place, to, done, count); // at given positions only, so that several threads may read
      done += count;
    }
  }

  private void requireFinite(int from, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        String index = "(" + (from + i / columns) + ", " + i % columns + ")";
        throw Npy.notFinite(file, values[i], index);
      }
    }
  }
}
