package gmm.mixture.fit;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Components beside known classes, as a table and two sentences. */
final class ComparisonReport {

  private static final int MOST_CLASSES = 10;

  private ComparisonReport() {}

  static void show(PrintWriter out, Comparison comparison, int mostComponents) {
    Labels labels = comparison.labels();
    out.printf(
        "%nCompared with %s, which was not fitted: rows of each class.%n%n", labels.column());
    table(comparison, mostComponents).print(out);
    int n = labels.codes().length;
    out.printf(
        Locale.ROOT,
        "%n%,d of %,d rows (%.1f%%) lie in the component that stands for their class%s.%n",
        Math.round(comparison.accuracy() * n),
        n,
        100 * comparison.accuracy(),
        missing(comparison.withoutComponent()));
    out.printf(Locale.ROOT, "Adjusted Rand index %.4f.%n", comparison.adjustedRandIndex());
  }

  private static TextTable table(Comparison comparison, int mostComponents) {
    List<String> classes = comparison.labels().classes();
    int shown = Math.min(classes.size(), MOST_CLASSES);
    TextTable table = new TextTable();
    List<String> header = new ArrayList<>(List.of("component"));
    classes.stream().limit(shown).map(TextTable::cut).forEach(header::add);
    table.line(ended(header, shown < classes.size() ? "others" : null, "stands for"));
    int[][] shared = comparison.shared();
    for (int c = 0; c < Math.min(shared.length, mostComponents); c++) {
      List<String> line = new ArrayList<>(List.of(String.valueOf(c)));
      Arrays.stream(shared[c]).limit(shown).mapToObj(ComparisonReport::count).forEach(line::add);
      int others = Arrays.stream(shared[c]).skip(shown).sum();
      String name = comparison.nameOf(c);
      table.line(
          ended(
              line,
              shown < classes.size() ? count(others) : null,
              name == null ? "none" : TextTable.cut(name)));
    }
    return table;
  }

  private static List<String> ended(List<String> line, String others, String last) {
    if (others != null) {
      line.add(others);
    }
    line.add(last);
    return line;
  }

  private static String count(int rows) {
    return String.format(Locale.ROOT, "%,d", rows);
  }

  private static String missing(List<String> classes) {
    if (classes.isEmpty()) {
      return "";
    }
    return classes.size() <= MOST_CLASSES
        ? "; no component stands for " + String.join(", ", classes)
        : "; no component stands for " + classes.size() + " of the classes";
  }
}
