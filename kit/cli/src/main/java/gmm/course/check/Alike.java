package gmm.course.check;

import gmm.course.mutant.MutantInfo;
import gmm.kit.testing.Slip;
import gmm.kit.testing.Survey;
import java.util.ArrayList;
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

  /** Adds the reasons, by key. */
  void reasons(Map<String, String> reasons) {
    Map<String, List<MutantInfo>> groups = new LinkedHashMap<>();
    for (MutantInfo mutant : mutants) {
      if (isFound(mutant) && !found.apply(mutant).fingerprint().isEmpty()) {
        String numbers = mutant.exercise() + mutant.method() + found.apply(mutant).fingerprint();
        groups.computeIfAbsent(numbers, n -> new ArrayList<>()).add(mutant);
      }
    }
    groups.values().forEach(group -> merge(group, reasons));
  }

  /** What no answer gives away is to be looked at, however many there are. */
  private boolean isFound(MutantInfo mutant) {
    Survey.Line line = found.apply(mutant);
    return line != null && line.wrong() > 0;
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
}
