package gmm.kit.testing;

import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.Todo;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.watch.Watch;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor.Invocation;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

/** Decides which of the three states a test is in. */
final class Judge {

  /** Whoever meets such an exercise again fares no better. */
  private static final Set<ExerciseState> ENDS_THE_RUN =
      Set.of(ExerciseState.ENDLESS, ExerciseState.CRASHED);

  private static final Namespace HERE = Namespace.create(Judge.class);

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
  private static Verdicts verdicts(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .getOrComputeIfAbsent(Verdicts.class, type -> Verdicts.ofEarlierRun(), Verdicts.class);
  }

  /**
   * Begins a test, or refuses one that would not end, or would end all tests, because one of the
   * same exercise or of what it builds on did. What is on record is another's, thrown late by one
   * of its threads.
   */
  void begin(ExtensionContext context) {
    Todo.forget();
    Set<String> own = Verdict.exercisesAmong(context.getTags());
    Set<String> all = needsOf(own);
    all.addAll(own);
    Watch.over(all);
    Map<String, ExerciseState> endless = standing(all, ENDS_THE_RUN::contains, context);
    if (!endless.isEmpty()) {
      Waiting reason = new Waiting(endless, true);
      if (strict()) {
        throw new Demanded(reason, null);
      }
      throw new Pending(reason, null);
    }
  }

  /** Runs a part of a test that comes before its own method, and throws its outcome, if any. */
  <T> T runEarly(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    return run(invocation, context, true);
  }

  /** Runs a part of a test and throws its outcome, if there is one. */
  <T> T run(Invocation<T> invocation, ExtensionContext context) throws Throwable {
    return run(invocation, context, false);
  }

  private <T> T run(Invocation<T> invocation, ExtensionContext context, boolean early)
      throws Throwable {
    Run run = new Run();
    last = run;
    T result = null;
    Throwable thrown = null;
    try {
      result = invocation.proceed();
    } catch (Throwable t) {
      thrown = t;
    }
    if (!run.leftBehind) { // otherwise nobody listens any more, and another test may be running
      thrown = decide(thrown, context, early);
      run.outcome = thrown;
    }
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }

  /** The outcome of what comes in from outside: it is judged, unless it comes from here. */
  Throwable outcomeOf(Throwable thrown, ExtensionContext context) {
    Run run = last;
    if (run != null && thrown == run.outcome) {
      return thrown;
    }
    if (run != null && run.outcome == null && thrown instanceof TimeoutException) {
      run.leftBehind = true;
      Todo.disown(run.thread);
      Throwable where = thrown.getCause() == null ? thrown : thrown.getCause();
      boolean ended = Watch.ended() > 0 || isRightSoFar(context);
      return decide(new Endless(thrown.getMessage(), where.getStackTrace(), ended), context, false);
    }
    return decide(thrown, context, false);
  }

  private static boolean isRightSoFar(ExtensionContext context) {
    return Verdict.exercisesAmong(context.getTags()).stream()
        .anyMatch(n -> verdicts(context).of(n).equals(Optional.of(ExerciseState.RIGHT)));
  }

  private Throwable decide(Throwable thrown, ExtensionContext context, boolean early) {
    Set<String> unwritten = Unwritten.reached(thrown);
    if (!unwritten.isEmpty()) {
      NotWritten reason = new NotWritten(unwritten, early, Todo.methods());
      return strict() ? new Demanded(reason, thrown) : new Pending(reason);
    }
    Throwable failure = withArguments(thrown, context);
    if (failure == null || failure instanceof TestAbortedException || strict()) {
      return failure;
    }
    Map<String, ExerciseState> obstacles = obstacles(context);
    return obstacles.isEmpty() ? failure : new Pending(new Waiting(obstacles, false), failure);
  }

  /**
   * Who changes what it is given fails by that, whatever came of it: the next to use it would go
   * wrong. A mistake with a name says more.
   */
  private static Throwable withArguments(Throwable thrown, ExtensionContext context) {
    if (thrown instanceof TestAbortedException
        || thrown instanceof WrongAnswer wrong && !wrong.mistakes().isEmpty()) {
      return thrown;
    }
    Set<String> own = Verdict.exercisesAmong(context.getTags());
    Optional<Watch.Changed> changed =
        Watch.changed().stream().filter(c -> own.contains(c.exercise())).findFirst();
    return changed.isEmpty()
        ? withCall(thrown)
        : new WroteArguments(Reason.Changed.of(changed.get()), thrown);
  }

  /** What was thrown by a call that is known, with what it was given. */
  private static Throwable withCall(Throwable thrown) {
    if (thrown == null || thrown instanceof Reason.Carrier) {
      return thrown;
    }
    Optional<Watch.Failure> failure = Watch.failure().filter(f -> f.thrown() == thrown);
    return failure.isPresent() || thrown instanceof OutOfMemoryError
        ? new Threw(thrown, failure.map(Reason.Call::of).orElse(null))
        : thrown;
  }

  /** The prerequisites of a test's exercises that are not right, each with how it stands. */
  private Map<String, ExerciseState> obstacles(ExtensionContext context) {
    Set<String> own = Verdict.exercisesAmong(context.getTags());
    Set<String> needed = needsOf(own);
    needed.removeAll(own);
    return standing(needed, state -> state != ExerciseState.RIGHT, context);
  }

  /** Those of some exercises that have been found to stand in a certain way. */
  private static Map<String, ExerciseState> standing(
      Set<String> exercises, Predicate<ExerciseState> wanted, ExtensionContext context) {
    Map<String, ExerciseState> found = verdicts(context).all();
    found.keySet().retainAll(exercises);
    found.values().removeIf(wanted.negate());
    return found;
  }

  private Set<String> needsOf(Set<String> exercises) {
    Set<String> needed = new TreeSet<>(ExerciseNumber.ORDER);
    exercises.forEach(n -> needed.addAll(needs.apply(n)));
    return needed;
  }

  /** Keeps what became of a test, null for a pass. */
  void record(Throwable outcome, ExtensionContext context) {
    TestExecutionResult result =
        outcome == null
            ? TestExecutionResult.successful()
            : outcome instanceof TestAbortedException
                ? TestExecutionResult.aborted(outcome)
                : TestExecutionResult.failed(outcome);
    verdicts(context)
        .add(
            new Verdict(
                context.getDisplayName(),
                Verdict.exercisesAmong(context.getTags()),
                Reason.of(result).orElse(null)));
  }

  static boolean isPending(Throwable outcome) {
    return outcome instanceof Pending || outcome instanceof Todo;
  }

  private static boolean strict() {
    String strict = System.getProperty("course.strict");
    return strict != null && !strict.equals("false");
  }
}
