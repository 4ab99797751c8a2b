package gmm.mixture.fit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Cells in columns that are as wide as their widest, flush right. */
final class TextTable {

  private static final int LONGEST = 14;

  private final List<List<String>> lines = new ArrayList<>();

  /** Adds a line; all have as many cells. */
  void line(List<String> cells) {
    lines.add(List.copyOf(cells));
  }

  /** {@return a name, cut if a column would become too wide} */
  static String cut(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }

  /** Prints all lines. */
  void print(PrintWriter out) {
    int[] widths = new int[lines.getFirst().size()];
    for (List<String> line : lines) {
      for (int j = 0; j < widths.length; j++) {
        widths[j] = Math.max(widths[j], line.get(j).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < widths.length; j++) {
        text.append(j == 0 ? "" : "  ").append(String.format("%" + widths[j] + "s", line.get(j)));
      }
      out.println(text);
    }
  }
}
