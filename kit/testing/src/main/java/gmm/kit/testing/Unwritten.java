package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import gmm.kit.Todo;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opentest4j.MultipleFailuresError;

/** Which exercises a test has met that are not written yet. */
final class Unwritten {

  private static final Pattern TODO_IN_TEXT =
      Pattern.compile(Pattern.quote(Todo.class.getName()) + ": ([1-9]\\d?\\.[1-9]\\d?) ");

  private Unwritten() {}

  /** Those recorded when they were reached, and those that only an exception still tells of. */
  static Set<String> reached(Throwable thrown) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    found.addAll(Todo.raised());
    found.addAll(behind(thrown));
    return found;
  }

  /**
   * Those whose {@link Todo} lies behind a failure, wrapped, suppressed or one of several. The
   * record does not always hold it: a future that failed in an earlier test fails again with the
   * same exception, and a class whose initialiser met a Todo with no more than its text.
   */
  static Set<String> behind(Throwable thrown) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    push(open, thrown);
    while (!open.isEmpty()) {
      Throwable t = open.pop();
      if (!seen.add(t)) {
        continue;
      }
      if (t instanceof Todo todo) {
        found.add(todo.exercise());
      }
      if (t instanceof LinkageError) {
        Matcher told = TODO_IN_TEXT.matcher(String.valueOf(t.getMessage()));
        while (told.find()) {
          found.add(told.group(1));
        }
      }
      push(open, t.getCause());
      Arrays.stream(t.getSuppressed()).forEach(s -> push(open, s));
      if (t instanceof MultipleFailuresError several) {
        several.getFailures().forEach(f -> push(open, f));
      }
    }
    return found;
  }

  private static void push(Deque<Throwable> open, Throwable t) {
    if (t != null) {
      open.push(t);
    }
  }
}
