package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Comparison.Pair;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has heard of each method: every answer that was judged, right or wrong. One wrong
 * answer may come of many mistakes. The mistake that was made gives all of the wrong ones, and is
 * right wherever the method was; one that does less is not named.
 */
public final class Heard {

  /** Whether a mistake would have been judged as the student's method was, on the same input. */
  interface Likeness {
    boolean to(Method mistake);
  }

  /**
   * One answer; what is known of it is asked for once a mistake.
   *
   * @param right whether it was
   * @param random whether chance has a part in it
   * @param inputs that it was made from
   * @param view that was compared with a value, in words; empty for the whole answer, null where a
   *     property was demanded
   * @param traits that the test names
   * @param seen what was judged, where it was wrong; null otherwise
   * @param pairs the numbers of a wrong answer beside those expected; none where a property was
   *     expected, or a value of another shape
   * @param likeness to what a mistake gives
   * @param gives what a mistake gives, as far as it is judged
   * @param known of that so far
   */
  record Judged(
      boolean right,
      boolean random,
      Object[] inputs,
      String view,
      List<Trait> traits,
      Object seen,
      List<Pair> pairs,
      Likeness likeness,
      Function<Method, Object> gives,
      Map<Method, Boolean> known) {

    private static final int SMALL = 2000;

    Judged(
        boolean right,
        boolean random,
        Object[] inputs,
        String view,
        List<Trait> traits,
        Object seen,
        List<Pair> pairs,
        Likeness likeness,
        Function<Method, Object> gives) {
      this(
          right,
          random,
          inputs,
          view,
          traits,
          seen,
          pairs,
          likeness,
          gives,
          new ConcurrentHashMap<>());
    }

    /** Whether it takes a mistake next to no time. */
    private boolean isSmall() {
      return !random && Size.of(inputs) <= SMALL;
    }

    boolean isLike(Method mistake) {
      return known.computeIfAbsent(mistake, this::find);
    }

    private boolean find(Method mistake) {
      try {
        return likeness.to(mistake);
      } catch (Todo e) {
        return right; // it needs what is not written: it explains nothing, nor is it excluded
      } catch (Throwable t) {
        return false; // it fails where the student's method did not
      }
    }
  }

  /** Enough for any mistake; it may call what a student wrote without end. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  /** All that was heard of one method. */
  private static final class OfMethod {

    private final ExerciseInfo exercise;
    private final String method;
    private final List<Judged> answers = new CopyOnWriteArrayList<>();
    private List<Judged> ordered = List.of();
    private List<NamedSlip> slips; // null: the mutants have not been asked
    private List<String> across; // null: the answers have not been looked at together

    OfMethod(ExerciseInfo exercise, String method) {
      this.exercise = exercise;
      this.method = method;
    }

    /** In the order in which most mistakes are soonest told: by a wrong answer to a small input. */
    synchronized List<Judged> soonestFirst() {
      if (ordered.size() != answers.size()) {
        Map<Boolean, List<Judged>> bySize =
            answers.stream()
                .sorted(Comparator.comparing(Judged::right))
                .collect(Collectors.partitioningBy(Judged::isSmall));
        ordered = Stream.of(true, false).map(bySize::get).flatMap(List::stream).toList();
      }
      return ordered;
    }

    synchronized List<NamedSlip> slips() {
      if (slips == null) {
        slips = Slips.behind(exercise, method, answers);
      }
      return slips;
    }

    synchronized List<String> across() {
      if (across == null) {
        across = Across.sentences(exercise, method, answers);
      }
      return across;
    }
  }

  private static final Map<String, OfMethod> ALL = new ConcurrentHashMap<>();

  private Heard() {}

  /** Forgets all: another run begins. */
  public static void forget() {
    ALL.clear();
  }

  /** Is shown what was heard of each method. */
  interface Listener {
    void hear(ExerciseInfo exercise, String method, List<Judged> answers);
  }

  /** Shows all that was heard so far. */
  static void all(Listener listener) {
    ALL.values().forEach(of -> listener.hear(of.exercise, of.method, of.answers));
  }

  static void add(ExerciseInfo exercise, String method, Judged answer) {
    ALL.computeIfAbsent(key(exercise.number(), method), k -> new OfMethod(exercise, method))
        .answers
        .add(answer);
  }

  /**
   * {@return the known mistakes that explain all that was heard of a method so far; none where one
   * does not end}
   */
  static List<NamedMistake> explanations(ExerciseInfo exercise, String method) {
    List<NamedMistake> found = new ArrayList<>();
    Set<String> raised = Todo.raised();
    try {
      for (Method mistake : Corpus.mistakes(exercise)) {
        if (Corpus.isOf(mistake, exercise, method)
            && explains(mistake, ALL.get(key(exercise.number(), method)))) {
          Mistake about = mistake.getAnnotation(Mistake.class);
          found.add(
              new NamedMistake(mistake.getName(), about.name(), about.why(), about.section()));
        }
      }
    } catch (Throwable t) {
      return List.of(); // one did not end, or none can be had: the failure itself stands
    } finally {
      Todo.restore(raised); // a mistake may have called what the student has still to write
    }
    return found;
  }

  private static boolean explains(Method mistake, OfMethod heard) throws Throwable {
    List<Judged> answers = heard.soonestFirst();
    return Limit.within(LIMIT, () -> answers.stream().allMatch(a -> a.isLike(mistake)));
  }

  /**
   * A verdict once the run is over: it names only what explains the answers that came after it,
   * too, and where that is no known mistake, the kind of slip that does.
   *
   * @param verdict given while the run went on
   * @return the verdict with the names that still hold
   */
  public static Verdict atTheEnd(Verdict verdict) {
    if (!(verdict.reason() instanceof Wrong wrong)) {
      return verdict;
    }
    OfMethod heard = ALL.get(key(wrong.exercise(), wrong.method()));
    if (heard == null) {
      return verdict; // of another run
    }
    List<NamedMistake> still = wrong.mistakes().stream().filter(m -> holds(m, heard)).toList();
    Wrong now =
        still.isEmpty()
            ? wrong.named(still).because(heard.slips()).seenWith(heard.across())
            : wrong.named(still);
    return verdict.because(now);
  }

  private static boolean holds(NamedMistake name, OfMethod heard) {
    try {
      for (Method mistake : Corpus.mistakes(heard.exercise)) {
        if (mistake.getName().equals(name.id())) {
          return explains(mistake, heard);
        }
      }
      return false;
    } catch (Throwable t) {
      return false; // it does not end where the student's method did
    }
  }

  private static String key(String exercise, String method) {
    return exercise + " " + method;
  }
}
