package gmm.course;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.InputException;
import gmm.kit.Module;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person wants tested.
 *
 * @param exercises by module; none where the whole module is meant
 */
record Wanted(Map<Module, List<ExerciseInfo>> exercises) {

  /**
   * {@return what these words name; every module where there are none}
   *
   * @param words modules and exercises
   * @throws InputException if one names nothing
   */
  static Wanted of(List<String> words) {
    Map<Module, List<ExerciseInfo>> wanted = new TreeMap<>();
    for (String word : words) {
      if (ExerciseNumber.isOne(word)) {
        ExerciseInfo exercise = Catalogue.course().get(word);
        wanted.computeIfAbsent(Module.of(exercise.module()), m -> new ArrayList<>()).add(exercise);
      }
    }
    words.stream()
        .filter(word -> !ExerciseNumber.isOne(word))
        .forEach(word -> wanted.put(Module.named(word), List.of()));
    if (words.isEmpty()) {
      Arrays.stream(Module.values()).forEach(module -> wanted.put(module, List.of()));
    }
    return new Wanted(wanted);
  }

  /** {@return whether these words name exercises, no whole module} */
  static boolean isFew(List<String> words) {
    return !words.isEmpty() && words.stream().allMatch(ExerciseNumber::isOne);
  }

  Collection<Module> modules() {
    return exercises.keySet();
  }

  /** {@return the exercises of a module that are to be judged, in order} */
  List<ExerciseInfo> of(Module module) {
    List<ExerciseInfo> all = Catalogue.course().of(module);
    List<ExerciseInfo> named = exercises.get(module);
    return named.isEmpty() ? all : all.stream().filter(named::contains).toList();
  }

  /** {@return the numbers whose tests are run for that; none where it is all of them} */
  List<String> tags(Module module) {
    TreeSet<String> numbers = new TreeSet<>(ExerciseNumber.ORDER);
    for (ExerciseInfo e : exercises.get(module)) {
      numbers.addAll(Catalogue.course().allNeedsOf(e.number()));
      numbers.add(e.number());
    }
    return List.copyOf(numbers);
  }
}
