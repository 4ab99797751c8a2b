package gmm.kit.testing;

import gmm.kit.testing.Heard.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Says by the traits of the inputs where a method is right and where it is wrong. A trait tells
 * only if it divides the right answers from the wrong ones without exception, with two of each at
 * least; or if the method is right, or wrong, wherever the inputs have it, and the other nearly
 * everywhere else, which is then said with its numbers. Inputs with very large or very small
 * numbers are left aside: what is wrong there may lie below what rounding allows. So are those of
 * many numbers, which take their time.
 */
final class ByTrait {

  private static final int FEWEST = 2;
  private static final int MOST = 2;
  private static final int FEWEST_ELSEWHERE = 3;
  private static final double NEARLY_ALL = 0.75; // of the others
  private static final int MOST_NUMBERS = 20_000;
  private static final double LARGE = 1e5;
  private static final double SMALL = 1e-5;

  /** A trait, and which answers are about inputs that have it. */
  private record Told(Trait trait, Set<Judged> having) {}

  private final String what;
  private final List<Judged> right;
  private final List<Judged> wrong;
  private final List<Told> traits = new ArrayList<>();

  private ByTrait(String view, List<Judged> answers) {
    what = view.isEmpty() ? "" : ", as to %s,".formatted(view);
    right = answers.stream().filter(Judged::right).toList();
    wrong = answers.stream().filter(a -> !a.right()).toList();
    Map<String, Trait> all = new LinkedHashMap<>();
    answers.forEach(a -> a.traits().forEach(t -> all.putIfAbsent(t.words(), t)));
    all.values().forEach(trait -> told(trait, answers).ifPresent(traits::add));
  }

  /** {@return a sentence; none where no trait tells} */
  static Optional<String> sentence(List<Judged> answers) {
    Map<String, List<Judged>> byView = new LinkedHashMap<>();
    answers.stream()
        .filter(a -> !a.random() && a.view() != null && isOrdinary(a.inputs()))
        .forEach(a -> byView.computeIfAbsent(a.view(), v -> new ArrayList<>()).add(a));
    return byView.entrySet().stream()
        .flatMap(e -> new ByTrait(e.getKey(), e.getValue()).sentence().stream())
        .findFirst();
  }

  private static Optional<Told> told(Trait trait, List<Judged> answers) {
    try {
      return Optional.of(new Told(trait, having(trait, answers)));
    } catch (RuntimeException e) { // inputs of another form: not every answer can be told
      return Optional.empty();
    }
  }

  private static Set<Judged> having(Trait trait, List<Judged> answers) {
    Set<Judged> having = Collections.newSetFromMap(new IdentityHashMap<>());
    answers.stream().filter(a -> trait.holds(a.inputs())).forEach(having::add);
    return having;
  }

  private Optional<String> sentence() {
    if (isFew(wrong)) {
      return Optional.empty();
    }
    return only("right ones", right, wrong)
        .or(() -> only("wrong ones", wrong, right))
        .or(this::already)
        .or(() -> wherever("right", right, "wrong", wrong))
        .or(() -> wherever("wrong", wrong, "right", right));
  }

  /** The same input twice is one. */
  private static boolean isFew(Collection<Judged> answers) {
    return isFewerThan(FEWEST, answers);
  }

  private static boolean isFewerThan(int number, Collection<Judged> answers) {
    return answers.stream().map(a -> text(a.inputs())).distinct().limit(number).count() < number;
  }

  /** One trait, or either of two, that all these have and none of the others. */
  private Optional<String> only(String how, List<Judged> these, List<Judged> others) {
    if (isFew(these) || isFew(others)) {
      return Optional.empty();
    }
    List<Told> within =
        traits.stream()
            .filter(t -> !isFew(t.having()) && others.stream().noneMatch(t.having()::contains))
            .toList();
    List<Told> exact = within.stream().filter(t -> t.having().containsAll(these)).toList();
    if (!exact.isEmpty()) {
      return exact.size() > MOST ? Optional.empty() : Optional.of(said(how, exact, ", and "));
    }
    return either(within, these).map(two -> said(how, two, ", or "));
  }

  private static Optional<List<Told>> either(List<Told> within, List<Judged> these) {
    for (int i = 0; i < within.size(); i++) {
      for (int j = i + 1; j < within.size(); j++) {
        Told one = within.get(i);
        Told other = within.get(j);
        if (these.stream().allMatch(a -> one.having().contains(a) || other.having().contains(a))) {
          return Optional.of(List.of(one, other));
        }
      }
    }
    return Optional.empty();
  }

  private String said(String how, List<Told> told, String between) {
    List<String> words = told.stream().map(t -> t.trait().words()).toList();
    List<String> looks =
        told.stream().map(t -> t.trait().look()).filter(l -> !l.isEmpty()).distinct().toList();
    return "Of the values asked for in ordinary numbers, it gives %s%s only where %s%s."
        .formatted(
            how,
            what,
            String.join(between, words),
            looks.isEmpty() ? "" : ": look at " + String.join(", and at ", looks));
  }

  /** One trait that these alone have, though not all of them, where the others are most without. */
  private Optional<String> wherever(
      String how, List<Judged> these, String elsewhere, List<Judged> others) {
    if (isFew(these) || isFewerThan(FEWEST_ELSEWHERE, others)) {
      return Optional.empty();
    }
    List<Told> most = new ArrayList<>();
    for (Told told : traits) {
      boolean alone = !isFew(told.having()) && others.stream().noneMatch(told.having()::contains);
      if (alone && others.size() >= NEARLY_ALL * without(told)) {
        int larger = most.isEmpty() ? 1 : told.having().size() - most.getFirst().having().size();
        if (larger > 0) {
          most.clear();
        }
        if (larger >= 0) {
          most.add(told);
        }
      }
    }
    return most.size() == 1
        ? Optional.of(wherever(how, elsewhere, others.size(), most.getFirst()))
        : Optional.empty();
  }

  private String wherever(String how, String elsewhere, int others, Told told) {
    String look = told.trait().look();
    String sentence =
        "Of the values asked for in ordinary numbers, it is %s%s wherever %s, and"
            + " %s in %d of the %d other cases%s.";
    return sentence.formatted(
        how,
        what,
        told.trait().words(),
        elsewhere,
        others,
        without(told),
        look.isEmpty() ? "" : ": look at " + look);
  }

  private int without(Told told) {
    return right.size() + wrong.size() - told.having().size();
  }

  /** Wrong even where next to nothing is left of the formula. */
  private Optional<String> already() {
    return traits.stream()
        .filter(t -> !t.trait().left().isEmpty() && !isFew(t.having()))
        .filter(t -> right.stream().noneMatch(t.having()::contains))
        .min(Comparator.comparing(t -> t.having().size()))
        .map(
            t ->
                "It is wrong already where %s, where nothing should be left but %s."
                    .formatted(t.trait().words(), t.trait().left()));
  }

  private static String text(Object value) {
    Parts parts = Parts.of(value);
    return parts.children().isEmpty()
        ? String.valueOf(parts.word())
        : parts.children().values().stream()
            .map(ByTrait::text)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static boolean isOrdinary(Object[] inputs) {
    try {
      return Size.of(inputs) < MOST_NUMBERS
          && Arrays.stream(inputs).allMatch(ByTrait::hasOrdinaryNumbers);
    } catch (IllegalArgumentException e) { // an input that cannot be taken apart
      return false;
    }
  }

  private static boolean hasOrdinaryNumbers(Object value) {
    Parts parts = Parts.of(value);
    if (parts.word() instanceof Number n) {
      double size = Math.abs(n.doubleValue());
      return size == 0 || size > SMALL && size < LARGE;
    }
    Collection<Object> children = parts.children().values();
    return children.stream().allMatch(ByTrait::hasOrdinaryNumbers);
  }
}
