package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one run has found of each exercise so far: the worst of its tests counts. */
final class Verdicts {

  /** From best to worst. */
  enum State {
    PASSED(""),
    PENDING("pending"),
    FAILED("wrong"),
    /**
     * Its test had to be left behind: the next would take as long, beside a thread that burns on.
     */
    ENDLESS("without end");

    private final String words;

    State(String words) {
      this.words = words;
    }
  }

  private final Map<String, State> soFar = new ConcurrentHashMap<>();
  private final Function<String, Set<String>> needs;

  /**
   * @param needs from an exercise's number to those of all that it builds on
   */
  Verdicts(Function<String, Set<String>> needs) {
    this.needs = needs;
  }

  void record(Set<String> tags, State state) {
    tags.stream()
        .filter(ExerciseNumber::isOne)
        .forEach(n -> soFar.merge(n, state, (a, b) -> a.compareTo(b) >= 0 ? a : b));
  }

  /** The prerequisites of these exercises that are not right, each with what it is. */
  Set<String> obstacles(Set<String> tags) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    tags.stream().filter(ExerciseNumber::isOne).map(needs).forEach(found::addAll);
    found.removeAll(tags);
    found.removeIf(n -> soFar.getOrDefault(n, State.PASSED) == State.PASSED);
    return inWords(found);
  }

  /** Those of these exercises, and of what they build on, that came to no end before. */
  Set<String> endless(Set<String> tags) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    for (String number : tags.stream().filter(ExerciseNumber::isOne).toList()) {
      found.add(number);
      found.addAll(needs.apply(number));
    }
    found.removeIf(n -> soFar.get(n) != State.ENDLESS);
    return found;
  }

  private Set<String> inWords(Set<String> numbers) {
    return numbers.stream()
        .map(n -> n + " (" + soFar.get(n).words + ")")
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
