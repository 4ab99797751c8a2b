package gmm.kit.data;

import gmm.kit.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Reads tables: comma-separated text, UTF-8, plain or gzip. Lines that begin with # before the
 * first record are remarks.
 *
 * <p>A first line in which no cell is a number holds the columns' titles. scikit-learn's own files
 * begin with a line of another kind, {@code 150,4,setosa,versicolor,virginica}: the number of rows,
 * that of features, the classes' names; the last column is then the label.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true).get();

  private static final String SEPARATOR = "sep=";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  /**
   * {@return the table, n x d, every value finite}
   *
   * @param file comma-separated text
   * @throws InputException if the file is missing, empty, ragged, or holds what is not a finite
   *     number
   */
  public static Table read(Path file) {
    return read(file, FirstLine.UNKNOWN, Columns::all);
  }

  /**
   * {@return some columns of a table, every value finite}
   *
   * @param file comma-separated text
   * @param first what its first line is
   * @param choice says which columns, once their titles are known
   * @throws InputException if the file is missing, empty, ragged, or a chosen column holds what is
   *     not a finite number
   */
  public static Table read(Path file, FirstLine first, Columns.Choice choice) {
    return DataFile.readUnpacked(file, in -> read(file.toString(), in, first, choice));
  }

  static Table read(String name, InputStream in) throws IOException {
    return read(name, in, FirstLine.UNKNOWN, Columns::all);
  }

  private static Table read(String name, InputStream in, FirstLine first, Columns.Choice choice)
      throws IOException {
    BufferedReader text = text(in);
    int remarks = skipSeparator(name, text) + skipRemarks(text);
    try (CSVParser parser = FORMAT.parse(text)) {
      return new CsvTable(name, parser, remarks).read(first, choice);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException badText) {
        throw new InputException(
            "The file " + name + " is not comma-separated text: is a quotation mark left open?",
            badText);
      }
      throw e.getCause();
    }
  }

  /**
   * Reports what is not UTF-8 instead of replacing it; skips the mark that some editors put first.
   */
  private static BufferedReader text(InputStream in) throws IOException {
    BufferedReader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    if (peek(text) == BYTE_ORDER_MARK) {
      text.read();
    }
    return text;
  }

  /** Excel's first line {@code sep=,} says how the cells below are separated: it is no record. */
  private static int skipSeparator(String name, BufferedReader text) throws IOException {
    text.mark(SEPARATOR.length() + 1);
    char[] first = new char[SEPARATOR.length()];
    int read = text.read(first);
    if (read < first.length || !SEPARATOR.equalsIgnoreCase(new String(first))) {
      text.reset();
      return 0;
    }
    String separator = text.readLine();
    if (!",".equals(separator)) {
      throw new InputException(
          "The file %s says sep=%s in its first line: separate the cells by commas, and write decimals with a point."
              .formatted(name, separator == null ? "" : separator));
    }
    return 1;
  }

  /** Only before the first record: further down, # begins a spreadsheet's errors, such as #N/A. */
  private static int skipRemarks(BufferedReader text) throws IOException {
    int lines = 0;
    while (peek(text) == '#') {
      text.readLine();
      lines++;
    }
    return lines;
  }

  private static int peek(BufferedReader text) throws IOException {
    text.mark(1);
    int next = text.read();
    text.reset();
    return next;
  }
}
