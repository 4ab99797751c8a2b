package gmm.mixture.fit;

import gmm.kit.InputException;
import gmm.kit.data.Columns;
import gmm.kit.data.Csv;
import gmm.kit.data.FirstLine;
import gmm.kit.data.NpyRows;
import gmm.kit.data.Table;
import gmm.kit.data.TableHead;
import gmm.kit.linalg.RowSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Rows that a person wants to fit.
 *
 * @param file where they lie
 * @param head what is known of all its columns
 * @param columns which are fitted, and which is the label
 * @param rows n x d, the fitted columns
 * @param labels what the label's column says, or null
 * @param notes sentences to be said before the fit
 */
record FitData(
    Path file, TableHead head, Columns columns, RowSource rows, Labels labels, List<String> notes) {

  /** The sum of many squares of this is still finite. */
  private static final double LARGEST = 1e145;

  private static final Set<String> SHORT_FLOATS = Set.of("float16", "float32");

  private static final byte[] NPY = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** Maps a NumPy file, reads any other as comma-separated text. */
  static FitData open(Path file, ColumnOptions options) {
    return isNpy(file) ? npy(file, options) : csv(file, options);
  }

  private static FitData npy(Path file, ColumnOptions options) {
    if (options.firstLine() != FirstLine.UNKNOWN) {
      throw new InputException(
          "The file %s is NumPy's, which has no titles: leave --header and --no-header out."
              .formatted(file));
    }
    NpyRows all = NpyRows.open(file);
    TableHead head = TableHead.untitled(all.columns());
    Columns columns = options.of(file, head);
    int label = columns.words();
    Labels labels = label == Columns.NONE ? null : Labels.of(head.named(label), all, label);
    RowSource rows = SomeColumns.of(all, columns.numbers());
    return new FitData(file, head, columns, rows, labels, notes(all.type()));
  }

  private static List<String> notes(String type) {
    return SHORT_FLOATS.contains(type)
        ? List.of("The file holds numbers of type %s: all is computed in float64.".formatted(type))
        : List.of();
  }

  private static FitData csv(Path file, ColumnOptions options) {
    Table table = Csv.read(file, options.firstLine(), head -> options.of(file, head));
    List<String> notes = ColumnNotes.of(table, options.firstLine(), options.chooseFeatures());
    RowSource rows = RowSource.of(table.rows());
    return new FitData(file, table.head(), table.columns(), rows, labels(table), notes);
  }

  private static Labels labels(Table table) {
    int column = table.columns().words();
    if (column == Columns.NONE) {
      return null;
    }
    TableHead head = table.head();
    Labels labels = Labels.of(head.named(column), table.words());
    boolean last = column == head.width() - 1;
    return head.isScikitLearns() && last ? labels.named(head.classes()) : labels;
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

  /** {@return the titles of the fitted columns, or none} */
  List<String> titles() {
    return head.titles().isEmpty()
        ? List.of()
        : columns.numbers().stream().map(head.titles()::get).toList();
  }

  /** {@return a fitted column's title, or its number where it has none} */
  String feature(int j) {
    int column = columns.numbers().get(j);
    String title = head.titles().isEmpty() ? "" : head.titles().get(column);
    return title.isEmpty() ? "column " + (column + 1) : title;
  }

  /** Refuses values whose squares are too large for a number of eight bytes. */
  void requireSquares() {
    for (int i = 0; i < rows.rows(); i++) {
      for (double value : rows.row(i)) {
        if (Math.abs(value) > LARGEST) {
          throw new InputException(
              ("The file %s holds %s in row %d, from 0: squares of that are too large to compute"
                      + " with, so divide its column by a power of ten.")
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
