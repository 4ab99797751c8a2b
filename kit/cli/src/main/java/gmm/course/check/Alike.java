package gmm.course.check;

import gmm.course.mutant.MutantInfo;
import gmm.kit.testing.Slip;
import gmm.kit.testing.Survey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which mutants need not be made, since others give the same.
 *
 * @param mutants of a module
 * @param found what a survey found of each; null where it was asked nothing
 */
record Alike(List<MutantInfo> mutants, Function<MutantInfo, Survey.Line> found) {

  private static final int MOST_KINDS = 2;
  private static final int MOST_OF_AN_EXERCISE = 50;

  /** Adds the reasons, by key. */
  void reasons(Map<String, String> reasons) {
    Map<String, List<MutantInfo>> groups = new LinkedHashMap<>();
    for (MutantInfo mutant : mutants) {
      Survey.Line line = found.apply(mutant);
      if (line != null && line.wrong() > 0 && !line.fingerprint().isEmpty()) {
        String numbers = mutant.exercise() + mutant.method() + line.fingerprint();
        groups.computeIfAbsent(numbers, n -> new ArrayList<>()).add(mutant);
      }
    }
    groups.values().forEach(group -> merge(group, reasons));
    Map<String, List<MutantInfo>> left = new LinkedHashMap<>();
    for (MutantInfo mutant : mutants) {
      if (!reasons.containsKey(mutant.key())) {
        left.computeIfAbsent(mutant.exercise(), e -> new ArrayList<>()).add(mutant);
      }
    }
    left.values().forEach(exercise -> cut(exercise, reasons));
  }

  private static void merge(List<MutantInfo> group, Map<String, String> reasons) {
    Set<Slip> kinds = EnumSet.noneOf(Slip.class);
    group.forEach(m -> kinds.add(m.slip()));
    if (kinds.size() > MOST_KINDS) {
      group.forEach(m -> reasons.put(m.key(), "the numbers of more than two kinds"));
      return;
    }
    Set<Slip> kept = EnumSet.noneOf(Slip.class);
    for (MutantInfo mutant : group) {
      if (!kept.add(mutant.slip())) {
        reasons.put(mutant.key(), "the same numbers as another of its kind");
      }
    }
  }

  /** One of each kind in turn, until there are enough. */
  private static void cut(List<MutantInfo> exercise, Map<String, String> reasons) {
    Map<Slip, List<MutantInfo>> kinds = new EnumMap<>(Slip.class);
    exercise.forEach(m -> kinds.computeIfAbsent(m.slip(), s -> new ArrayList<>()).add(m));
    int kept = 0;
    for (int round = 0; !kinds.isEmpty(); round++) {
      int turn = round;
      kinds.values().removeIf(of -> of.size() <= turn);
      for (List<MutantInfo> of : kinds.values()) {
        if (++kept > MOST_OF_AN_EXERCISE) {
          reasons.put(of.get(turn).key(), "beyond the fifty of its exercise");
        }
      }
    }
  }
}
