package gmm.kit.grade.report;

import gmm.kit.ExerciseInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** {@code class.html}: what stands how with whom, and what to talk about in the next lecture. */
public final class ClassPage {

  private static final int MOST_CLUSTERS = 30;

  private ClassPage() {}

  /**
   * {@return the page}
   *
   * @param report a graded class
   */
  public static String of(ClassReport report) {
    StringBuilder body = new StringBuilder();
    body.append(
        "<p>%d submissions, %d exercises.</p>\n"
            .formatted(report.sheets().size(), report.exercises().size()));
    if (!report.safe()) {
      body.append(
          "<p><b>These grades are only as good as the class is honest:</b> a submission could read"
              + " the solutions. %s</p>%n".formatted(Html.escaped(report.judged().getFirst())));
    }
    body.append("<h2>What to talk about</h2>\n").append(mistakes(report));
    body.append(unnamed(Cluster.of(report.sheets())));
    body.append("<h2>Exercises by students</h2>\n").append(map(report));
    body.append("<h2>How it was judged</h2>\n<ul>\n");
    report.judged().forEach(s -> body.append("<li>" + Html.escaped(s) + "</li>\n"));
    body.append("</ul>\n");
    return Html.page("The class", body.toString());
  }

  private static String mistakes(ClassReport report) {
    Map<String, Integer> often = new TreeMap<>();
    for (Sheet sheet : report.sheets()) {
      for (Mark mark : sheet.marks()) {
        mark.mistakes().stream()
            .map(m -> "%s: %s (section %s)".formatted(mark.exercise(), m.name(), m.section()))
            .distinct()
            .forEach(words -> often.merge(words, 1, Integer::sum));
      }
    }
    if (often.isEmpty()) {
      return "<p>No known mistake was made.</p>\n";
    }
    return often.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(e -> "<li>%d × %s</li>%n".formatted(e.getValue(), Html.escaped(e.getKey())))
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }

  /** Those that nobody has named yet. */
  private static String unnamed(List<Cluster> clusters) {
    return clusters.isEmpty()
        ? ""
        : clusters.stream()
            .limit(MOST_CLUSTERS)
            .map(c -> "<li>%d × %s</li>%n".formatted(c.ids().size(), Html.escaped(c.words())))
            .collect(
                Collectors.joining(
                    "",
                    "<h2>Wrong answers without a name</h2>\n"
                        + "<p>No known mistake gives these; the same answers stand together."
                        + " new-mistakes.txt has a method for each.</p>\n"
                        + "<ul>\n",
                    "</ul>\n"));
  }

  private static String map(ClassReport report) {
    StringBuilder table = new StringBuilder("<table>\n<tr><th></th><th>points</th>");
    for (ExerciseInfo e : report.exercises()) {
      table.append("<th title=\"%s\">%s</th>".formatted(Html.escaped(e.title()), e.number()));
    }
    table.append("</tr>\n");
    for (Sheet sheet : report.sheets()) {
      table.append(
          "<tr><th>%s</th><td>%s</td>".formatted(Html.escaped(sheet.name()), report.points(sheet)));
      for (ExerciseInfo e : report.exercises()) {
        Standing standing = sheet.of(e.number());
        String words = ClassReport.words(sheet, e.number());
        String kind = sheet.trouble() == null ? Html.kind(standing) : "none";
        table.append("<td class=\"%s\">%s</td>".formatted(kind, words));
      }
      table.append("</tr>\n");
    }
    return table.append(counts(report)).append("</table>\n").toString();
  }

  /** A last row: how many have it right. */
  private static String counts(ClassReport report) {
    List<String> cells =
        report.exercises().stream()
            .map(
                e ->
                    report.sheets().stream()
                        .filter(s -> s.of(e.number()) == Standing.RIGHT)
                        .count())
            .map(n -> "<td>" + n + "</td>")
            .toList();
    return "<tr><th>right</th><td></td>" + String.join("", cells) + "</tr>\n";
  }

  /** {@return how often each state occurs, in words} */
  static String summary(Sheet sheet) {
    Map<String, Long> n = new LinkedHashMap<>();
    Arrays.stream(Standing.values())
        .forEach(
            s -> {
              long count = sheet.marks().stream().filter(m -> m.standing() == s).count();
              if (count > 0) {
                n.put(s.words(), count);
              }
            });
    return n.entrySet().stream()
        .map(e -> e.getValue() + " " + e.getKey())
        .collect(Collectors.joining(", "));
  }
}
