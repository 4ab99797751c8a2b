package gmm.course;

import java.util.ArrayList;
import java.util.List;

/** Two texts in two columns, or one after the other where there is no room for that. */
final class SideBySide {

  private static final String BETWEEN = " | ";
  private static final int NARROWEST = 80;

  private SideBySide() {}

  /**
   * {@return the lines; none where there is neither text}
   *
   * @param yours what a student wrote
   * @param now what the course has
   * @param width how many characters a line may have
   */
  static List<String> of(String yours, String now, int width) {
    if (yours.isBlank() && now.isBlank()) {
      return List.of();
    }
    List<String> left = lines("yours:", yours);
    List<String> right = lines("now:", now.isBlank() ? "nothing" : now);
    if (width < NARROWEST) {
      List<String> all = new ArrayList<>(left);
      all.addAll(right);
      return all;
    }
    int column = (width - BETWEEN.length()) / 2;
    List<String> both = new ArrayList<>();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      for (int from = 0; from == 0 || from < longest(left, right, i); from += column) {
        String row = part(left, i, from, column) + BETWEEN + part(right, i, from, column);
        both.add(row.stripTrailing());
      }
    }
    return both;
  }

  private static List<String> lines(String title, String text) {
    List<String> lines = new ArrayList<>(List.of(title));
    text.strip().lines().forEach(lines::add);
    return lines;
  }

  private static int longest(List<String> left, List<String> right, int i) {
    return Math.max(
        i < left.size() ? left.get(i).length() : 0, i < right.size() ? right.get(i).length() : 0);
  }

  /** Lines that are longer than a column go on below. */
  private static String part(List<String> lines, int i, int from, int column) {
    String line = i < lines.size() ? lines.get(i) : "";
    String part =
        line.length() <= from ? "" : line.substring(from, Math.min(line.length(), from + column));
    return part + " ".repeat(column - part.length());
  }
}
