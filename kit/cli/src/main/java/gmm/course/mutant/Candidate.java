package gmm.course.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mutant that could be made.
 *
 * @param method the exercise's that it stands for
 * @param way the methods from that one to the one that is changed
 * @param change of that
 * @param key which it is
 */
record Candidate(String method, Set<String> way, Change change, String key) {

  /**
   * {@return some of the candidates: what people do first; of that one of each kind and method in
   * turn, until there are enough}
   *
   * @param candidates in the order of the text, which they keep
   * @param most how many are enough
   */
  static List<Candidate> chosen(List<Candidate> candidates, int most) {
    Set<Candidate> chosen = new HashSet<>();
    for (boolean rare : new boolean[] {false, true}) {
      Map<String, List<Candidate>> kinds = new LinkedHashMap<>();
      for (Candidate c : candidates) {
        if (c.change().rare() == rare) {
          String kind = c.method() + c.change().slip();
          kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(c);
        }
      }
      int longest = kinds.values().stream().mapToInt(List::size).max().orElse(0);
      for (int round = 0; round < longest; round++) {
        for (List<Candidate> kind : kinds.values()) {
          if (round < kind.size() && chosen.size() < most) {
            chosen.add(kind.get(round));
          }
        }
      }
    }
    return candidates.stream().filter(chosen::contains).toList();
  }
}
