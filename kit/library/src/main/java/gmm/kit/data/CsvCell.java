package gmm.kit.data;

import gmm.kit.InputException;
import java.util.Arrays;
import java.util.regex.Pattern;

/** What a cell of comma-separated text is, and what is said of one that is not a number. */
final class CsvCell {

  /** As a spreadsheet writes numbers, not Java's own 1.0f or 0x1p3. */
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private static final Pattern MISSING = Pattern.compile("(?i)|[+-]?(nan|na|null|inf|infinity)");
  private static final Pattern OTHER_SEPARATOR = Pattern.compile("[;\\s]+");
  private static final int LONGEST_QUOTE = 30;

  private CsvCell() {}

  static boolean isNumber(String cell) {
    return NUMBER.matcher(cell).matches();
  }

  /** {@return whether it is something other than a number or a missing one} */
  static boolean isWord(String cell) {
    return !isNumber(cell) && !MISSING.matcher(cell).matches();
  }

  /**
   * {@return the cell's value, finite}
   *
   * @param cell its text
   * @param file whose
   * @param line from 1
   * @param head names the columns
   * @param column from 0
   * @throws InputException if it is none
   */
  static double number(String cell, String file, long line, TableHead head, int column) {
    double value = isNumber(cell) ? Double.parseDouble(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw bad(cell, file, line, head.named(column), remedy(cell, line, column + 1));
    }
    return value;
  }

  /** {@return the exception that names file, cell, line and column, and says what to do} */
  static InputException bad(String cell, String file, long line, String column, String remedy) {
    String what = cell.isEmpty() ? "nothing" : '"' + shortened(cell) + '"';
    return new InputException(
        String.format("The file %s has %s in line %d, %s: %s.", file, what, line, column, remedy));
  }

  private static String remedy(String cell, long line, int column) {
    String[] parts = OTHER_SEPARATOR.split(cell);
    if (parts.length > 1 && Arrays.stream(parts).allMatch(CsvCell::isNumber)) {
      return "separate the cells by commas, and write decimals with a point";
    }
    String mend = "every cell must be a finite number, so mend or drop that line";
    if (!isWord(cell)) {
      return mend;
    }
    return mend
        + ", or leave that column out with --columns, or compare with it: --label "
        + column
        + (line == 1 ? ", or say --header if these are titles" : "");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
  }
}
