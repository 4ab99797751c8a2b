package gmm.kit.grade.report;

import gmm.kit.grade.report.Mark.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Submissions that give the same wrong answers to an exercise's tests, which no known mistake
 * gives.
 *
 * @param exercise its number
 * @param answers what they give, test by test
 * @param ids of the submissions
 */
public record Cluster(String exercise, List<Answer> answers, List<String> ids) {

  /** Copies the lists. */
  public Cluster {
    answers = List.copyOf(answers);
    ids = List.copyOf(ids);
  }

  private record Key(String exercise, List<Answer> answers) {}

  /**
   * {@return all of a class, the most frequent first}
   *
   * @param sheets the class's
   */
  public static List<Cluster> of(List<Sheet> sheets) {
    Map<Key, List<String>> ids = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      for (Mark mark : sheet.marks()) {
        if (!mark.unexplained().isEmpty()) {
          Key key = new Key(mark.exercise(), mark.unexplained());
          ids.computeIfAbsent(key, k -> new ArrayList<>()).add(sheet.id());
        }
      }
    }
    return ids.entrySet().stream() // sorting is stable: the same twice
        .map(e -> new Cluster(e.getKey().exercise, e.getKey().answers, e.getValue()))
        .sorted(Comparator.comparingInt((Cluster c) -> -c.ids.size()))
        .toList();
  }

  /** {@return the first of the answers, and who gave it, in a line} */
  String words() {
    Answer first = answers.getFirst();
    return "%s: %s gave %s (%s)"
        .formatted(exercise, first.call(), first.gave(), String.join(", ", ids));
  }
}
