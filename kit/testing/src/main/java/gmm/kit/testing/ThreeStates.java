package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import gmm.kit.Todo;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Turns two outcomes into the course's three: passed, failed, and pending for a test that reached an
 * exercise not written yet, whatever the test did with the {@link Todo}.
 *
 * <p>A test that fails while an exercise it builds on is wrong or not written is pending too, and
 * says which. With {@code -Dcourse.strict} nothing is pending: it fails.
 */
public final class ThreeStates
    implements InvocationInterceptor,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        BeforeAllCallback,
        BeforeEachCallback,
        TestWatcher {

  /** How the reason of a pending test begins. */
  public static final String PENDING = "pending: ";

  /** How the reason ends where the test reached unwritten code itself. */
  static final String UNWRITTEN = " is not written yet";

  private static final Namespace HERE = Namespace.create(ThreeStates.class);
  private static final Pattern TODO_IN_TEXT =
      Pattern.compile(Pattern.quote(Todo.class.getName()) + ": (\\d+\\.\\d+) ");

  /** Public for the service loader. */
  public ThreeStates() {}

  @Override
  public void beforeAll(ExtensionContext context) {
    Todo.forget();
  }

  /** What a {@code @BeforeAll} method left unwritten makes every test of the class pending. */
  @Override
  public void beforeEach(ExtensionContext context) {
    for (var at = context; at != null; at = at.getParent().orElse(null)) {
      Object left = at.getStore(HERE).get("pending");
      if (left instanceof String reason) {
        throw new TestAbortedException(reason);
      }
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge(invocation, context);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
      throws Throwable {
    judge(invocation, context);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge(invocation, context);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge(invocation, context);
  }

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    try {
      judge(invocation, context);
    } catch (TestAbortedException pending) {
      // an aborted class would hide its tests: each of them is to be pending instead
      context.getStore(HERE).put("pending", pending.getMessage());
    }
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    return judge(invocation, context);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return judge(() -> drawn(invocation.proceed()), context);
  }

  /** A lazy stream of dynamic tests, made while we watch. */
  @SuppressWarnings("unchecked") // a stream for a stream, an iterator for an iterator
  private static <T> T drawn(T tests) {
    return switch (tests) {
      case Stream<?> stream -> (T) stream.toList().stream();
      case Iterator<?> iterator -> {
        Iterable<Object> once = () -> (Iterator<Object>) iterator;
        yield (T) StreamSupport.stream(once.spliterator(), false).toList().iterator();
      }
      case null, default -> tests;
    };
  }

  /** A timeout is thrown outside the interceptors: it comes by here. */
  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    verdict(thrown, context);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    verdict(thrown, context);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    verdict(thrown, context);
  }

  private static <T> T judge(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    T result = null;
    Throwable thrown = null;
    try {
      result = invocation.proceed();
    } catch (Throwable t) {
      thrown = t;
    }
    verdict(thrown, context);
    return result;
  }

  private static void verdict(Throwable thrown, ExtensionContext context) throws Throwable {
    Set<String> unwritten = unwritten(thrown);
    Todo.forget();
    if (!unwritten.isEmpty()) {
      throw strict()
          ? new AssertionFailedError(String.join(", ", unwritten) + UNWRITTEN, thrown)
          : new TestAbortedException(PENDING + String.join(", ", unwritten) + UNWRITTEN);
    }
    if (thrown == null || thrown instanceof TestAbortedException) {
      if (thrown != null) {
        throw thrown;
      }
      return;
    }
    Set<String> obstacles = Verdicts.obstacles(context.getTags());
    if (!obstacles.isEmpty() && !strict()) {
      throw new TestAbortedException(
          PENDING + "builds on " + String.join(", ", obstacles) + ", to be mended first");
    }
    throw thrown;
  }

  /** The exercises reached, recorded or told by an exception that outlived the record. */
  private static Set<String> unwritten(Throwable thrown) {
    Set<String> found = new TreeSet<>(ExerciseNumber.ORDER);
    found.addAll(Todo.raised());
    // a class whose initialiser met a Todo fails again at each later use, with only a text of it
    for (Throwable t = thrown; t != null && t != t.getCause(); t = t.getCause()) {
      Matcher told = TODO_IN_TEXT.matcher(String.valueOf(t));
      if (t instanceof LinkageError || t instanceof ExceptionInInitializerError) {
        while (told.find()) {
          found.add(told.group(1));
        }
      }
      if (t.getCause() instanceof ExceptionInInitializerError inner) {
        Matcher deeper = TODO_IN_TEXT.matcher(String.valueOf(inner.getMessage()));
        while (deeper.find()) {
          found.add(deeper.group(1));
        }
      }
    }
    return found;
  }

  private static boolean strict() {
    String strict = System.getProperty("course.strict");
    return strict != null && !strict.equals("false");
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    Verdicts.record(context.getTags(), Verdicts.State.PASSED);
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    if (cause != null && String.valueOf(cause.getMessage()).startsWith(PENDING)) {
      Verdicts.record(context.getTags(), Verdicts.State.PENDING);
    }
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    Verdicts.record(context.getTags(), Verdicts.State.FAILED);
  }
}
