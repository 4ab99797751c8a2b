package gmm.kit.data;

import gmm.kit.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables of numbers: comma-separated text, UTF-8, plain or gzip. The first line is a header
 * if one of its fields is a word other than a missing value's (nothing, NA, NaN, inf); others may
 * be numbers, as in scikit-learn's {@code 150,4,setosa,versicolor,virginica}.
 */
public final class Csv {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(true)
          .setCommentMarker('#')
          .get();

  /** As a spreadsheet writes numbers, not Java's own 1.0f or 0x1p3. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final Pattern MISSING = Pattern.compile("(?i)|[+-]?(nan|na|null|inf|infinity)");

  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\s]+");

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int LONGEST_QUOTE = 30;

  private Csv() {}

  /**
   * {@return the table, n x d, every value finite}
   *
   * @param file comma-separated text
   * @throws InputException if the file is missing, empty, ragged, or holds what is no finite number
   */
  public static Table read(Path file) {
    return DataFile.readUnpacked(file, in -> read(file.toString(), in));
  }

  static Table read(String name, InputStream in) throws IOException {
    try (CSVParser parser = FORMAT.parse(text(in))) {
      List<String> header = List.of();
      List<double[]> rows = new ArrayList<>();
      int width = -1;
      for (CSVRecord record : parser) {
        if (width < 0) {
          width = record.size();
          if (isHeader(record)) {
            header = record.toList();
            continue;
          }
        }
        requireWidth(name, parser, record, width);
        rows.add(numbers(name, parser, record));
      }
      if (rows.isEmpty()) {
        throw new InputException(
            "The file " + name + " holds no row of numbers: give one with a sample a line.");
      }
      return new Table(header, rows.toArray(double[][]::new));
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
  private static Reader text(InputStream in) throws IOException {
    Reader text =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private static void requireWidth(String name, CSVParser parser, CSVRecord record, int width) {
    if (record.size() != width) {
      throw new InputException(
          String.format(
              "The file %s has %d fields in line %d but %d in its first:"
                  + " every line must have as many.",
              name, record.size(), parser.getCurrentLineNumber(), width));
    }
  }

  private static double[] numbers(String name, CSVParser parser, CSVRecord record) {
    double[] row = new double[record.size()];
    for (int j = 0; j < row.length; j++) {
      String field = record.get(j);
      row[j] = isNumber(field) ? Double.parseDouble(field) : Double.NaN;
      if (!Double.isFinite(row[j])) {
        throw new InputException(
            String.format(
                "The file %s has %s in line %d, field %d: %s.",
                name,
                field.isEmpty() ? "nothing" : "\"" + shortened(field) + "\"",
                parser.getCurrentLineNumber(),
                j + 1,
                remedy(field)));
      }
    }
    return row;
  }

  private static String remedy(String field) {
    String[] parts = OTHER_SEPARATOR.split(field);
    if (parts.length > 1 && Arrays.stream(parts).allMatch(Csv::isNumber)) {
      return "separate the fields by commas, and write decimals with a point";
    }
    return "every field must be a finite number, so mend or drop that line"
        + (MISSING.matcher(field).matches() ? "" : ", or leave that column out");
  }

  private static boolean isNumber(String field) {
    return NUMBER.matcher(field).matches();
  }

  private static boolean isHeader(CSVRecord record) {
    return record.stream().anyMatch(f -> !isNumber(f) && !MISSING.matcher(f).matches());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
