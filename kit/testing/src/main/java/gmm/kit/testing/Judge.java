package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import gmm.kit.Todo;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Decides which of the three states a test is in. */
final class Judge {

  private static final Namespace HERE = Namespace.create(Judge.class);
  private static final String REFUSED = "refused";

  /** Something of a test that runs, perhaps in a thread of its own. */
  private static final class Run {
    private final Thread thread = Thread.currentThread();
    private volatile boolean leftBehind;
    private volatile Throwable outcome;
  }

  private final Function<String, Set<String>> needs;
  private volatile Run last;

  /**
   * @param needs from an exercise's number to those of all that it builds on
   */
  Judge(Function<String, Set<String>> needs) {
    this.needs = needs;
  }

  /** Those of the run that the test is one of. */
  private Verdicts verdicts(ExtensionContext context) {
    Store ofTheRun = context.getRoot().getStore(HERE);
    if (ofTheRun.get(Verdicts.class) == null) {
      ofTheRun.put(Verdicts.class, new Verdicts(needs));
    }
    return ofTheRun.get(Verdicts.class, Verdicts.class);
  }

  /**
   * Begins a test, at the first call for it, and refuses one that cannot be run.
   *
   * @param context the test's
   * @param source what makes tests of this kind, if they are made: what was reached since the last
   *     test is laid to it, and makes all of its tests pending
   */
  void begin(ExtensionContext context, Optional<ExtensionContext> source) {
    Store store = context.getStore(HERE);
    String begun = "begun " + context.getUniqueId();
    if (store.get(begun) == null) {
      store.put(begun, true);
      Set<String> between = Todo.raised();
      if (!between.isEmpty() && source.isPresent()) {
        source.get().getStore(HERE).put(REFUSED, unwritten(between, null));
      }
      if (!strict()) {
        Todo.forget();
      }
    }
    if (store.get(REFUSED) instanceof Throwable refused) { // by the test's class, or its source
      throw again(refused);
    }
    Set<String> endless = verdicts(context).endless(tags(context));
    if (!endless.isEmpty()) {
      String reason = "builds on what came to no end before: " + String.join(", ", endless);
      if (strict()) {
        throw new AssertionFailedError(reason);
      }
      throw pending(reason, null);
    }
  }

  /** Ends a class. */
  void end(ExtensionContext context) {
    context
        .getExecutionException()
        .filter(thrown -> !isPending(thrown))
        .ifPresent(thrown -> record(thrown, context));
    Set<String> outsideOfTests = Todo.raised();
    Todo.forget();
    if (strict() && !outsideOfTests.isEmpty()) {
      throw (AssertionFailedError) unwritten(outsideOfTests, null);
    }
  }

  /** {@return whether the tests of this class, or of one around it, are not to be run} */
  boolean isRefused(ExtensionContext context) {
    return context.getStore(HERE).get(REFUSED) != null;
  }

  /** Leaves it to the tests of a class to say why they cannot be run, if that is so. */
  void refuseTestsOrThrow(ExtensionContext context, Throwable outcome) throws Throwable {
    Todo.forget();
    if (outcome instanceof TestAbortedException || isUnwritten(outcome)) {
      context.getStore(HERE).put(REFUSED, outcome);
    } else if (outcome != null) {
      throw outcome;
    }
  }

  /** Runs a part of a test and throws its outcome, if that is any. */
  <T> T run(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    Run run = new Run();
    last = run;
    T result = null;
    Throwable thrown = null;
    try {
      result = invocation.proceed();
    } catch (Throwable t) {
      thrown = t;
    }
    if (!run.leftBehind) { // else nobody listens any more, and another test may be running
      thrown = decide(thrown, context);
      run.outcome = thrown;
    }
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }

  /** Runs a part of a test; what it throws, by our judgement, or null. */
  Throwable outcome(Invocation<Void> invocation, ExtensionContext context) {
    try {
      run(invocation, context);
      return null;
    } catch (Throwable t) {
      return t;
    }
  }

  /** The outcome of what comes by from outside: it is judged, unless it comes from here. */
  Throwable outcomeOf(Throwable thrown, ExtensionContext context) {
    Run run = last;
    if (run != null && thrown == run.outcome) {
      return thrown;
    }
    if (run != null && run.outcome == null && thrown instanceof TimeoutException) {
      run.leftBehind = true;
      Todo.disown(run.thread);
      Throwable where = thrown.getCause() == null ? thrown : thrown.getCause();
      return decide(new Endless(thrown.getMessage(), where.getStackTrace()), context);
    }
    return decide(thrown, context);
  }

  private Throwable decide(Throwable thrown, ExtensionContext context) {
    Set<String> unwritten = Unwritten.reached(thrown);
    if (!unwritten.isEmpty()) {
      return unwritten(unwritten, thrown);
    }
    if (thrown == null || thrown instanceof TestAbortedException) {
      return thrown;
    }
    Set<String> obstacles = verdicts(context).obstacles(tags(context));
    return obstacles.isEmpty() || strict()
        ? thrown
        : pending("builds on " + String.join(", ", obstacles) + ", to be mended first", thrown);
  }

  /** Keeps what became of a test, null for a pass. */
  void record(Throwable outcome, ExtensionContext context) {
    Set<String> tags = tags(context);
    Verdicts verdicts = verdicts(context);
    if (outcome == null) {
      verdicts.record(tags, Verdicts.State.PASSED);
    } else if (outcome instanceof Endless) {
      verdicts.record(tags, Verdicts.State.ENDLESS);
    } else if (isPending(outcome)) {
      verdicts.record(tags, Verdicts.State.PENDING);
    } else if (!(outcome instanceof TestAbortedException)) {
      verdicts.record(tags, Verdicts.State.FAILED);
    }
  }

  /** A test's tags and those of all around it: a dynamic test's own context has none. */
  private static Set<String> tags(ExtensionContext context) {
    Set<String> tags = new HashSet<>(context.getTags());
    context.getParent().ifPresent(parent -> tags.addAll(tags(parent)));
    return tags;
  }

  static boolean isPending(Throwable outcome) {
    return outcome instanceof TestAbortedException && PendingReport.isPending(outcome);
  }

  private static boolean isUnwritten(Throwable outcome) {
    return outcome instanceof AssertionFailedError
        && String.valueOf(outcome.getMessage()).endsWith(ThreeStates.UNWRITTEN);
  }

  private static RuntimeException pending(String reason, Throwable cause) {
    return new TestAbortedException(ThreeStates.PENDING + reason, cause);
  }

  private static Throwable unwritten(Set<String> numbers, Throwable cause) {
    Set<String> inOrder = new TreeSet<>(ExerciseNumber.ORDER);
    inOrder.addAll(numbers);
    String reason = String.join(", ", inOrder) + ThreeStates.UNWRITTEN;
    return strict() ? new AssertionFailedError(reason, cause) : pending(reason, null);
  }

  /** One of the same kind and words: each test needs its own. */
  private static RuntimeException again(Throwable refused) {
    if (refused instanceof TestAbortedException) {
      return new TestAbortedException(refused.getMessage());
    }
    throw new AssertionFailedError(refused.getMessage(), refused);
  }

  private static boolean strict() {
    String strict = System.getProperty("course.strict");
    return strict != null && !strict.equals("false");
  }
}
