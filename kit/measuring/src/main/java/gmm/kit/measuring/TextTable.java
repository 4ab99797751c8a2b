package gmm.kit.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A table of text, the first column aligned left and the others right. */
final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  TextTable(String... titles) {
    rows.add(List.of(titles));
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  /** {@return its lines, the titles first} */
  List<String> lines() {
    return rows.stream().map(this::line).toList();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String padding = " ".repeat(width(column) - cells.get(column).length());
      line.append(column == 0 ? "" : GAP)
          .append(column == 0 ? cells.get(column) + padding : padding + cells.get(column));
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    return rows.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0);
  }

  /** {@return a time in seconds, short or long, with enough digits to compare} */
  static String seconds(double value) {
    return String.format(Locale.ROOT, value < 0.1 ? "%.5f" : "%.3f", value);
  }

  /** {@return how many times as fast} */
  static String times(OptionalDouble ratio) {
    return ratio.isEmpty() ? "?" : String.format(Locale.ROOT, "%.1f x", ratio.getAsDouble());
  }

  /** {@return a size in millions of bytes} */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
  }
}
