package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseNumber;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What this run has found of each exercise so far: the worst of its tests counts. */
final class Verdicts {

  /** From best to worst. */
  enum State {
    PASSED,
    PENDING,
    FAILED
  }

  private static final Map<String, State> SO_FAR = new ConcurrentHashMap<>();

  private Verdicts() {}

  static void record(Set<String> tags, State state) {
    tags.stream()
        .filter(ExerciseNumber::isOne)
        .forEach(n -> SO_FAR.merge(n, state, (a, b) -> a.compareTo(b) >= 0 ? a : b));
  }

  /** The prerequisites of these exercises that are red or not written, each with its state. */
  static Set<String> obstacles(Set<String> tags) {
    Catalogue catalogue = Catalogue.course();
    return tags.stream()
        .filter(n -> catalogue.find(n).isPresent())
        .flatMap(n -> catalogue.allNeedsOf(n).stream())
        .filter(n -> SO_FAR.getOrDefault(n, State.PASSED) != State.PASSED)
        .filter(n -> !tags.contains(n))
        .map(n -> n + (SO_FAR.get(n) == State.FAILED ? " (wrong)" : " (not written yet)"))
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  static void forget() {
    SO_FAR.clear();
  }
}
