package gmm.kit.testing;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Heard.Judged;
import gmm.kit.testing.Reason.NamedSlip;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/**
 * Asks the mutants what kind of slip is behind answers that no known mistake explains. A word is
 * said only if at least two wrong answers that differ are explained, none is left, and wherever the
 * method was right the mutant is, too; and none if more than two kinds do that.
 */
final class Slips {

  /** Of the processor's time: what else the machine does is no reason to say less. */
  private static final Duration LIMIT = Duration.ofMillis(400);

  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final int FEWEST_ANSWERS = 2;
  private static final int MOST_KINDS = 2;

  private Slips() {}

  /** {@return the kinds, at most two; none where nothing can be said} */
  static List<NamedSlip> behind(ExerciseInfo exercise, String method, List<Judged> answers) {
    List<Judged> asked = inOrder(answers);
    if (!tellEnough(asked)) {
      return List.of();
    }
    Set<String> raised = Todo.raised();
    try {
      return Limit.within(WAIT, () -> kinds(explaining(exercise, method, asked)));
    } catch (TimeoutException e) {
      Ticks.stop();
      return List.of(); // another mutant may explain them as well
    } catch (Throwable t) {
      return List.of(); // there are none for this exercise, or one took the machine's memory
    } finally {
      Todo.restore(raised); // a mutant may have called what the student has still to write
    }
  }

  /** Without those that are left to chance; the wrong first, and of these the smallest. */
  private static List<Judged> inOrder(List<Judged> answers) {
    return answers.stream()
        .filter(a -> !a.random())
        .sorted(Comparator.comparing(Judged::right).thenComparing(a -> Size.of(a.inputs())))
        .toList();
  }

  /** Zeros, NaN or null come of many things, and so does one value over and over. */
  private static boolean tellEnough(List<Judged> answers) {
    Set<String> telling = new TreeSet<>();
    answers.stream()
        .filter(a -> !a.right() && Size.isTelling(a.seen()))
        .forEach(a -> telling.add(Shown.of(a.seen())));
    return telling.size() >= FEWEST_ANSWERS;
  }

  private static List<Mutant> explaining(ExerciseInfo exercise, String method, List<Judged> answers)
      throws TimeoutException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Method> left = new ArrayList<>(Corpus.mutants(exercise, method));
    for (Judged answer : answers) {
      Untouched before = new Untouched(answer.inputs());
      List<Method> like = new ArrayList<>();
      for (Method mutant : left) {
        if (threads.getCurrentThreadCpuTime() > LIMIT.toNanos()) {
          throw new TimeoutException();
        }
        Ticks.refill();
        if (answer.isLike(mutant)) {
          like.add(mutant);
        }
        before.restore();
      }
      left = like;
    }
    return left.stream().map(m -> m.getAnnotation(Mutant.class)).toList();
  }

  private static List<NamedSlip> kinds(List<Mutant> mutants) {
    Map<Slip, Set<String>> terms = new LinkedHashMap<>();
    for (Mutant mutant : mutants) {
      terms.computeIfAbsent(mutant.slip(), s -> new TreeSet<>()).add(mutant.term());
    }
    if (terms.size() > MOST_KINDS) {
      return List.of();
    }
    return terms.entrySet().stream()
        .map(e -> new NamedSlip(e.getKey().name(), e.getKey().words(), List.copyOf(e.getValue())))
        .toList();
  }
}
