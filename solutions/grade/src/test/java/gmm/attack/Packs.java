package gmm.attack;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.Module;
import gmm.kit.testing.Corpus;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All mistakes of a module, in as few submissions as may be: none builds on an exercise in which
 * its own submission makes another.
 */
final class Packs {

  private Packs() {}

  /** By submission, by exercise, the mistake. */
  static List<Map<String, Method>> of(Module module) {
    List<Map<String, Method>> packs = new ArrayList<>();
    for (ExerciseInfo exercise : Catalogue.course().of(module)) {
      for (Method mistake : Corpus.mistakes(exercise.number())) {
        packs.stream()
            .filter(pack -> pack.keySet().stream().noneMatch(e -> related(e, exercise.number())))
            .findFirst()
            .orElseGet(
                () -> {
                  packs.add(new TreeMap<>());
                  return packs.getLast();
                })
            .put(exercise.number(), mistake);
      }
    }
    return packs;
  }

  private static boolean related(String one, String other) {
    return one.equals(other)
        || Catalogue.course().allNeedsOf(one).contains(other)
        || Catalogue.course().allNeedsOf(other).contains(one);
  }
}
