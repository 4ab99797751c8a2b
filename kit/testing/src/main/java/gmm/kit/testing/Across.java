package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.testing.Comparison.Pair;
import gmm.kit.testing.Heard.Judged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;

/**
 * What all the answers of a method have in common, in sentences: on which inputs it is right, and
 * how its wrong numbers come of the right ones. Nothing is said that does not hold for every answer
 * that was heard.
 */
final class Across {

  private static final int FEWEST_WRONG = 2;
  private static final int FEWEST = 4;
  private static final int FEWEST_OF_ONE_KIND = 2; // of one input much can be said
  private static final int MOST_FACTS = 4;
  private static final int MOST_SAID = 2;
  private static final double SAME = 1e-9;
  private static final String SECOND = ": look at what a second one changes";
  private static final String NO_SECOND =
      ": look at what becomes of the formula where there is no second one";
  private static final long LARGE = 100_000;

  /** How a right number turns into a wrong one by a count: of the number and the count. */
  private record BySize(String words, DoubleBinaryOperator of) {}

  private static final double LOG_2PI = Math.log(2 * Math.PI);

  private static final List<BySize> BY_SIZE =
      List.of(
          new BySize("times %s", (x, s) -> x * s),
          new BySize("divided by %s", (x, s) -> x / s),
          new BySize("times n / (n - 1), where n is %s", (x, s) -> x * s / (s - 1)),
          new BySize("times (n - 1) / n, where n is %s", (x, s) -> x * (s - 1) / s),
          new BySize("times the square root of %s", (x, s) -> x * Math.sqrt(s)),
          new BySize("divided by the square root of %s", (x, s) -> x / Math.sqrt(s)),
          new BySize("plus %s", (x, s) -> x + s),
          new BySize("less %s", (x, s) -> x - s),
          new BySize("plus the logarithm of %s", (x, s) -> x + Math.log(s)),
          new BySize("less the logarithm of %s", (x, s) -> x - Math.log(s)),
          new BySize("plus ½ log 2π times %s", (x, s) -> x + 0.5 * LOG_2PI * s),
          new BySize("less ½ log 2π times %s", (x, s) -> x - 0.5 * LOG_2PI * s));

  /** One answer with what is known of its inputs. */
  private record Known(Judged answer, InputFeatures inputs) {

    boolean right() {
      return answer.right();
    }

    boolean holds(String fact) {
      return inputs.facts().getOrDefault(fact, false);
    }
  }

  private final List<Known> right;
  private final List<Known> wrong;

  private Across(List<Known> all) {
    right = all.stream().filter(Known::right).toList();
    wrong = all.stream().filter(k -> !k.right()).toList();
  }

  /** {@return the sentences; none where nothing is known} */
  static List<String> sentences(ExerciseInfo exercise, String method, List<Judged> answers) {
    try {
      List<Known> all =
          answers.stream()
              .filter(a -> !a.random() && a.inputs().length > 0 && Size.of(a.inputs()) < LARGE)
              .map(a -> new Known(a, features(exercise, method, a.inputs())))
              .toList();
      return new Across(all).sentences(ByTrait.sentence(answers));
    } catch (IllegalArgumentException e) { // an input that cannot be taken apart
      return List.of();
    }
  }

  private static InputFeatures features(ExerciseInfo exercise, String method, Object[] inputs) {
    return InputFeatures.of(Corpus.inputNames(exercise, method, inputs), inputs);
  }

  private List<String> sentences(Optional<String> byTrait) {
    List<String> said = new ArrayList<>();
    if (wrong.size() >= FEWEST_WRONG) {
      bySize().or(this::byNumber).ifPresent(said::add);
    }
    byTrait.or(this::where).ifPresent(said::add);
    return said;
  }

  private Optional<String> byNumber() {
    List<Pair> pairs = new ArrayList<>();
    for (Known known : wrong) {
      List<Pair> ofOne = known.answer().pairs();
      if (ofOne.isEmpty()) {
        return Optional.empty(); // of another shape, or no value was expected
      }
      pairs.addAll(ofOne);
    }
    return Regularity.across(pairs);
  }

  private Optional<String> bySize() {
    List<String> fitting = new ArrayList<>();
    for (String name : counts()) {
      for (BySize by : BY_SIZE) {
        if (tells(name, by) && wrong.stream().allMatch(k -> isBy(k, name, by))) {
          fitting.add(by.words().formatted(name));
        }
      }
    }
    return fitting.size() == 1
        ? Optional.of("Each wrong number is what is expected, %s.".formatted(fitting.getFirst()))
        : Optional.empty();
  }

  /** The names of what is counted in each input; one for those that are the same in all. */
  private Collection<String> counts() {
    Set<String> names = new LinkedHashSet<>(wrong.getFirst().inputs().sizes().keySet());
    wrong.forEach(k -> names.retainAll(k.inputs().sizes().keySet()));
    Map<List<Double>, String> different = new LinkedHashMap<>();
    for (String name : names) {
      different.putIfAbsent(wrong.stream().map(k -> k.inputs().sizes().get(name)).toList(), name);
    }
    return different.values();
  }

  /** Where the factor, or the difference, is one and the same, it may come of anything. */
  private boolean tells(String name, BySize by) {
    return wrong.stream()
            .mapToDouble(k -> by.of().applyAsDouble(1, k.inputs().sizes().get(name)))
            .distinct()
            .count()
        > 1;
  }

  private static boolean isBy(Known known, String name, BySize by) {
    double size = known.inputs().sizes().get(name);
    List<Pair> pairs = known.answer().pairs().stream().filter(Pair::wrong).toList();
    return !pairs.isEmpty() && pairs.stream().allMatch(p -> isBy(p, by, size));
  }

  private static boolean isBy(Pair pair, BySize by, double size) {
    double made = by.of().applyAsDouble(pair.wanted(), size);
    double off = Math.abs(pair.gotten() - made);
    return Double.isFinite(off)
        && off <= SAME * Math.max(Math.abs(pair.gotten()), Math.abs(pair.wanted()));
  }

  /** The inputs that it is right on, or those that it is wrong on, where one fact tells them. */
  private Optional<String> where() {
    if (wrong.size() + right.size() < FEWEST || right.isEmpty() || wrong.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> isRight =
        wrong.size() < FEWEST_WRONG
            ? Optional.empty()
            : told(right, wrong, SECOND)
                .map("Of all that was asked, it is right only where %s."::formatted);
    return isRight.or(
        () ->
            right.size() < FEWEST_WRONG
                ? Optional.empty()
                : told(wrong, right, NO_SECOND)
                    .map("Of all that was asked, it is wrong only where %s."::formatted));
  }

  /** The shape says most: where there is one row, much else holds of it by itself. */
  private static Optional<String> told(List<Known> these, List<Known> others, String look) {
    List<String> facts =
        these.getFirst().inputs().facts().entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(Map.Entry::getKey)
            .filter(fact -> these.stream().allMatch(k -> k.holds(fact)))
            .filter(fact -> others.stream().noneMatch(k -> k.holds(fact)))
            .toList();
    Optional<String> shape =
        facts.stream().filter(these.getFirst().inputs().shapes()::contains).findFirst();
    if (shape.isPresent()) {
      return shape.map(fact -> fact + look);
    }
    boolean byChance = facts.size() > MOST_FACTS || these.size() < FEWEST_OF_ONE_KIND;
    return facts.isEmpty() || byChance
        ? Optional.empty()
        : Optional.of(facts.stream().limit(MOST_SAID).collect(Collectors.joining(", and ")));
  }
}
