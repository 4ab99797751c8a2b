package gmm.course.check;

import gmm.course.check.BlindMistakes.Line;
import gmm.kit.Module;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many mistakes of a set are met with what kind of help, as a table of Markdown. It counts what
 * is said; whether a name is the right one, a reader of the lines must judge.
 *
 * @param lines one for each mistake
 */
record BlindTable(List<Line> lines) {

  private static final List<String> KINDS =
      List.of("name", "slip", "pattern", "argument", "thrown", "ends", "property", "place");

  /** {@return a row for each module and one for all of them} */
  List<String> rows() {
    List<String> rows = new ArrayList<>();
    rows.add(row("module", "mistakes", "caught", KINDS));
    rows.add(row("---", "---", "---", KINDS.stream().map(kind -> "---").toList()));
    Map<Module, List<Line>> byModule =
        lines.stream()
            .collect(Collectors.groupingBy(Line::module, TreeMap::new, Collectors.toList()));
    byModule.forEach((module, some) -> rows.add(row(module.number() + "", some)));
    rows.add(row("all", lines));
    rows.add("");
    rows.add(beyondThePlace());
    return rows;
  }

  private static String row(String label, List<Line> lines) {
    List<String> counts = KINDS.stream().map(kind -> count(lines, kind) + "").toList();
    return row(label, lines.size() + "", lines.size() - count(lines, "passes") + "", counts);
  }

  private static String row(String label, String all, String caught, List<String> counts) {
    return "| %s | %s | %s | %s |".formatted(label, all, caught, String.join(" | ", counts));
  }

  private static long count(List<Line> lines, String kind) {
    return lines.stream().filter(line -> line.kind().equals(kind)).count();
  }

  /** A property says what to look for; the place of a wrong number does not. */
  private String beyondThePlace() {
    long silent = count(lines, "place") + count(lines, "passes");
    long told = lines.size() - silent;
    return String.format(
        Locale.ROOT,
        "Of %d mistakes %d are told more than the place (%.1f %%).",
        lines.size(),
        told,
        100.0 * told / Math.max(1, lines.size()));
  }
}
