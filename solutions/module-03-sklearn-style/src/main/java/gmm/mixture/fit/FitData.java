package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.data.Csv;
import gmm.kit.data.NpyRows;
import gmm.kit.data.Table;
import gmm.kit.linalg.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Rows that a person wants to fit.
 *
 * @param file where they lie
 * @param rows n x d
 * @param features the names of the columns, or none
 */
record FitData(Path file, RowSource rows, List<String> features) {

  /** The sum of many squares of this is still finite. */
  private static final double LARGEST = 1e145;

  private static final byte[] NPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Maps a NumPy file, reads any other as comma-separated text. */
  static FitData open(Path file) {
    if (isNpy(file)) {
      return new FitData(file, NpyRows.open(file), List.of());
    }
    Table table = Csv.read(file);
    return new FitData(file, RowSource.of(table.rows()), table.header());
  }

  private static boolean isNpy(Path file) {
    if (file.toString().toLowerCase(Locale.ROOT).endsWith(".npy")) {
      return true;
    }
    if (!Files.isRegularFile(file)) {
      return false; // a pipe can be read but once
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(NPY.length), NPY);
    } catch (IOException e) {
      return false; // whoever reads it will say why it cannot be read
    }
  }

  /** Refuses values whose squares are too large for a number of eight bytes. */
  void requireSquares() {
    for (int i = 0; i < rows.rows(); i++) {
      for (double value : rows.block(i, i + 1).toRows()[0]) {
        if (Math.abs(value) > LARGEST) {
          throw new InputException(
              ("The file %s holds %s in row %d, from 0: squares of that are too large to compute with,"
                      + " so divide its column by a power of ten.")
                  .formatted(file, value, i));
        }
      }
    }
  }

  /** Refuses what is too little for k components. */
  void requireEnoughFor(int k) {
    if (rows.rows() < 2) {
      throw new InputException(
          "The file " + file + " has one row: a mixture needs at least two, a sample a row.");
    }
    if (rows.rows() < k) {
      throw new InputException(
          "The file %s has %d rows for %d components: ask for %d or fewer, or give more rows."
              .formatted(file, rows.rows(), k, rows.rows()));
    }
  }
}
