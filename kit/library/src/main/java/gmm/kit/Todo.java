package gmm.kit;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.opentest4j.TestAbortedException;

/**
 * Thrown by a method that is not written yet.
 *
 * <p>The constructor records the exercise, so that a test which swallows the exception, or meets it
 * in another thread, is known to have reached unwritten code all the same. By its type it also
 * aborts a test: where no extension of ours can stand between (the source of a parameterised test's
 * arguments), JUnit itself then reports the test as skipped, not as failed.
 */
public final class Todo extends TestAbortedException {

  private static final long serialVersionUID = 1L;

  private static final Set<String> RAISED = new ConcurrentSkipListSet<>(ExerciseNumber.ORDER);
  private static final Set<String> METHODS = new ConcurrentSkipListSet<>();
  private static final Set<Thread> DISOWNED =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private final String exercise;

  /**
   * Records that unwritten code was reached.
   *
   * @param exercise the exercise's number, such as {@code "2.3"}
   */
  public Todo(String exercise) {
    super(exercise + " is not written yet");
    this.exercise = exercise;
    if (!DISOWNED.contains(Thread.currentThread())) {
      RAISED.add(exercise);
      METHODS.add(method());
    }
  }

  private Todo(String exercise, String method) {
    super(exercise + " is not written yet");
    this.exercise = exercise;
    if (!DISOWNED.contains(Thread.currentThread())) {
      RAISED.add(exercise);
      METHODS.add(method);
    }
  }

  /**
   * {@return what unwritten code in another process threw, and records it here; for the tests' own
   * machinery}
   *
   * @param exercise the exercise's number
   * @param method its class and name, {@code "KMeans.fit"}
   */
  public static Todo elsewhere(String exercise, String method) {
    return new Todo(exercise, method);
  }

  /** {@return the number of the exercise that is not written yet, such as {@code "2.3"}} */
  public String exercise() {
    return exercise;
  }

  /** {@return the exercises reached since the last {@link #forget()}, in order of number} */
  public static Set<String> raised() {
    Set<String> copy = new TreeSet<>(ExerciseNumber.ORDER);
    copy.addAll(RAISED);
    return copy;
  }

  /** {@return the method that is not written: its class and name, {@code "KMeans.fit"}} */
  public String method() {
    StackTraceElement at = getStackTrace()[0];
    String type = at.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + at.getMethodName();
  }

  /** {@return the methods reached since the last {@link #forget()} that are not written} */
  public static Set<String> methods() {
    return new TreeSet<>(METHODS);
  }

  /** Empties the record; for the tests' own machinery. */
  public static void forget() {
    RAISED.clear();
    METHODS.clear();
  }

  /**
   * Puts the record back as it was; for the tests' own machinery.
   *
   * @param raised what {@link #raised()} gave
   */
  public static void restore(Set<String> raised) {
    RAISED.retainAll(raised);
    RAISED.addAll(raised);
  }

  /**
   * Records nothing more from a thread: the test that it worked for is over, and what it still
   * reaches must not be blamed on the next one; for the tests' own machinery.
   *
   * @param leftBehind a thread that ran out of time
   */
  public static void disown(Thread leftBehind) {
    DISOWNED.add(leftBehind);
  }
}
