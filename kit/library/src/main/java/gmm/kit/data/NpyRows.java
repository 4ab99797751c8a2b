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
 * no more than a block is ever on Java's heap. Float32 or float64, C order, shape (n, d).
 */
public final class NpyRows implements RowSource {

  private static final long LARGEST_MAP = 1L << 30;

  private final Path file;
  private final int rows;
  private final int columns;
  private final int bytesPerValue;
  private final int rowsPerMap;
  private final List<ByteBuffer> maps;

  private NpyRows(Path file, NpyHeader header, int rowsPerMap, List<ByteBuffer> maps) {
    this.file = file;
    this.rows = (int) header.shape()[0];
    this.columns = (int) header.shape()[1];
    this.bytesPerValue = header.bytesPerValue();
    this.rowsPerMap = rowsPerMap;
    this.maps = maps;
  }

  /**
   * {@return the file's rows; its values are read, and checked, when a block is asked for}
   *
   * @param file a NumPy file
   * @throws InputException if it is missing, truncated, of another format, type or shape, or in
   *     Fortran order
   */
  public static NpyRows open(Path file) {
    return open(file, LARGEST_MAP);
  }

  static NpyRows open(Path file, long largestMap) {
    NpyHeader header = DataFile.read(file, in -> Npy.wholeHeader(file, in));
    long[] shape = header.shape();
    Npy.requireTable(file, shape);
    if (shape[0] > Integer.MAX_VALUE) {
      throw new InputException(
          "The file "
              + file
              + " has "
              + shape[0]
              + " rows: give at most "
              + Integer.MAX_VALUE
              + ".");
    }
    long rowBytes = shape[1] * header.bytesPerValue();
    if (header.fortran() || rowBytes > largestMap) {
      throw new InputException(
          "The file "
              + file
              + " does not hold one row after the other: save it again with"
              + " numpy.save(file, numpy.ascontiguousarray(rows)).");
    }
    int rowsPerMap = (int) Math.min(shape[0], largestMap / rowBytes);
    return new NpyRows(file, header, rowsPerMap, maps(file, header, rowBytes * rowsPerMap));
  }

  private static List<ByteBuffer> maps(Path file, NpyHeader header, long mapBytes) {
    long bytes = header.shape()[0] * header.shape()[1] * header.bytesPerValue();
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
    double[] values = new double[(to - from) * columns];
    for (int i = from; i < to; i++) {
      readRow(i, values, (i - from) * columns);
    }
    return Block.ofRowMajor(values, to - from, columns);
  }

  private void readRow(int row, double[] values, int at) {
    ByteBuffer map = maps.get(row / rowsPerMap); // read at places only: safe for many threads
    int start = row % rowsPerMap * columns * bytesPerValue;
    for (int j = 0; j < columns; j++) {
      int place = start + j * bytesPerValue;
      double value = bytesPerValue == 4 ? map.getFloat(place) : map.getDouble(place);
      if (!Double.isFinite(value)) {
        throw Npy.notFinite(file, value, "(" + row + ", " + j + ")");
      }
      values[at + j] = value;
    }
  }
}
