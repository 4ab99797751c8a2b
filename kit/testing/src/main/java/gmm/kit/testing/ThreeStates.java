package gmm.kit.testing;

import gmm.kit.Catalogue;
import gmm.kit.Todo;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Turns two outcomes into the course's three: passed, failed, and pending for a test that reached
 * an exercise not written yet, whatever the test did with the {@link Todo}.
 *
 * <p>A test that fails while an exercise it builds on is wrong or not written is pending too, and
 * says which. With {@code -Dcourse.strict} nothing is pending: it fails.
 *
 * <p>This class stands at every point that tests of the course use and JUnit opens to an extension;
 * {@code course check} refuses tests that would need more. {@link Judge} decides. The order of
 * things: a test begins with its constructor (of the fields too), and ends after the last
 * {@code @AfterEach}; every method runs in a thread of its own, because of the timeout, and a
 * timeout is thrown outside the interceptors, in the thread that runs the tests.
 */
public final class ThreeStates
    implements InvocationInterceptor,
        TestExecutionExceptionHandler,
        LifecycleMethodExecutionExceptionHandler,
        AfterEachCallback,
        TestWatcher {

  private final Judge judge;

  /** Public for the service loader. */
  public ThreeStates() {
    this(n -> Catalogue.course().find(n).isPresent() ? Catalogue.course().allNeedsOf(n) : Set.of());
  }

  /**
   * @param needs from an exercise's number to those of all that it builds on
   */
  ThreeStates(Function<String, Set<String>> needs) {
    judge = new Judge(needs);
  }

  /** A constructor's context is to be that of the test that it is for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    try {
      judge.begin(context);
      return judge.runEarly(invocation, context);
    } catch (Throwable t) {
      judge.record(t, context); // a test without an instance has no further phase
      Todo.forget();
      throw t;
    }
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge.run(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge.run(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    judge.run(invocation, context);
  }

  /** Tidying up after a test that is pending fails easily: there was nothing to tidy up. */
  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    try {
      judge.run(invocation, context);
    } catch (Throwable t) {
      if (!Judge.isPending(context.getExecutionException().orElse(null))) {
        throw t;
      }
    }
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw judge.outcomeOf(thrown, context);
  }

  @Override
  public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw judge.outcomeOf(thrown, context);
  }

  @Override
  public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
      throws Throwable {
    throw judge.outcomeOf(thrown, context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Todo.forget();
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    judge.record(null, context);
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable cause) {
    judge.record(cause, context);
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    judge.record(cause, context);
  }
}
