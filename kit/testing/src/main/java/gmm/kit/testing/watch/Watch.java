package gmm.kit.testing.watch;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is known of the calls of students' methods while a test runs: which have changed what they
 * were given. An argument that was changed is put back as it was, so that it is the method's own
 * exercise that turns red, and no other.
 */
public final class Watch {

  /**
   * A method has written into what it was given.
   *
   * @param exercise its number
   * @param method its class and name
   * @param argument which, {@code "this"} for the receiver
   * @param place of the first entry that was changed, {@code "[2][0]"}
   * @param before what stood there
   * @param after what stands there now
   * @param changed how many entries were changed
   */
  public record Changed(
      String exercise,
      String method,
      String argument,
      String place,
      Object before,
      Object after,
      int changed) {}

  /**
   * A method has thrown something.
   *
   * @param exercise its number
   * @param method its class and name
   * @param names of what it was given
   * @param arguments as many
   * @param thrown what
   */
  public record Failure(
      String exercise,
      String method,
      List<String> names,
      List<Object> arguments,
      Throwable thrown) {

    Failure(String exercise, String method, String names, Object[] arguments, Throwable thrown) {
      this(exercise, method, List.of(names.split(",")), Arrays.asList(arguments), thrown);
    }
  }

  /** The outermost call of a thread; those within it see what is the method's own business. */
  private static final class Call {
    private final String exercise;
    private final String method;
    private final String names;
    private final Object[] arguments;
    private final Snapshot given;
    private int depth = 1;

    Call(String exercise, String method, String names, Object[] arguments) {
      this.exercise = exercise;
      this.method = method;
      this.names = names;
      this.arguments = arguments;
      this.given = new Snapshot(names, arguments);
    }
  }

  private static final ThreadLocal<Call> RUNNING = new ThreadLocal<>();
  private static final Queue<Changed> CHANGED = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger ENDED = new AtomicInteger();
  private static final Set<String> CALLED = new ConcurrentSkipListSet<>();
  private static volatile Set<String> watched = Set.of();
  private static volatile Failure failure;

  private Watch() {}

  /**
   * A test begins: calls of these exercises' methods are watched until the next one does.
   *
   * @param exercises numbers
   */
  public static void over(Set<String> exercises) {
    watched = Set.copyOf(exercises);
    CHANGED.clear();
    CALLED.clear();
    ENDED.set(0);
    failure = null;
  }

  /** {@return what has been changed since the test began} */
  public static List<Changed> changed() {
    return new ArrayList<>(CHANGED);
  }

  /**
   * Called by a watched method when it begins.
   *
   * @param exercise its number
   * @param method its class and name
   * @param names of what it was given, a comma between two
   * @param given as many
   */
  public static void begun(String exercise, String method, String names, Object[] given) {
    Call running = RUNNING.get();
    if (running != null) {
      running.depth++;
    } else if (watched.contains(exercise)) {
      CALLED.add(method);
      RUNNING.set(new Call(exercise, method, names, given));
    }
  }

  /** Called by a watched method before it returns a number, or nothing. */
  public static void done() {
    done(null);
  }

  /**
   * Called by a watched method before it returns.
   *
   * @param result what it is about to return
   * @return what it is to return: the same, but a copy of an array that is put back as it was
   */
  public static Object done(Object result) {
    Call call = outermostThatEnds();
    if (call == null) {
      return result;
    }
    var change = call.given.change();
    if (change.isEmpty()) {
      return result;
    }
    Snapshot.Change c = change.get();
    CHANGED.add(
        new Changed(
            call.exercise,
            call.method,
            c.argument(),
            c.place(),
            c.before(),
            c.after(),
            c.changed()));
    Object own = copy(result);
    call.given.restore();
    return own;
  }

  /**
   * Called by a watched method that throws: that says more than what it has changed by then.
   *
   * @param thrown what
   */
  public static void failed(Throwable thrown) {
    Call call = outermostThatEnds();
    if (call != null) {
      call.given.restore();
      failure = new Failure(call.exercise, call.method, call.names, call.arguments, thrown);
    }
  }

  /** {@return the last call in this test that threw something} */
  public static Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** {@return how many calls of watched methods have come to an end in this test} */
  public static int ended() {
    return ENDED.get();
  }

  /** {@return the watched methods that this test has called itself, class and name} */
  public static Set<String> called() {
    return Set.copyOf(CALLED);
  }

  private static Call outermostThatEnds() {
    Call running = RUNNING.get();
    if (running == null || --running.depth > 0) {
      return null;
    }
    RUNNING.remove();
    ENDED.incrementAndGet();
    return running;
  }

  private static Object copy(Object value) {
    if (value == null || !value.getClass().isArray()) {
      return value;
    }
    int length = Array.getLength(value);
    Object copy = Array.newInstance(value.getClass().getComponentType(), length);
    System.arraycopy(value, 0, copy, 0, length);
    if (copy instanceof Object[] parts) {
      for (int i = 0; i < length; i++) {
        parts[i] = copy(parts[i]);
      }
    }
    return copy;
  }
}
