package gmm.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.testing.watch.Watch;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * What became of one test, or of a class whose tests could not be run.
 *
 * @param test its name, with those of the classes around it
 * @param exercises that it is a test of; none if it is of given code
 * @param reason why it did not pass; null if it did
 * @param methods of these exercises that it called, class and name; none where that is not known
 */
@JsonInclude(Include.NON_NULL)
public record Verdict(
    String test,
    Set<String> exercises,
    Reason reason,
    @JsonInclude(Include.NON_EMPTY) Set<String> methods) {

  /** Copies numbers and names, in order. */
  public Verdict {
    Set<String> sorted = new TreeSet<>(ExerciseNumber.ORDER);
    sorted.addAll(exercises);
    exercises = Collections.unmodifiableSet(sorted);
    methods = methods == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(methods));
  }

  /**
   * Where nothing is known of calls.
   *
   * @param test its name
   * @param exercises that it is a test of
   * @param reason why it did not pass; null if it did
   */
  public Verdict(String test, Set<String> exercises, Reason reason) {
    this(test, exercises, reason, Set.of());
  }

  /**
   * {@return the same with another reason}
   *
   * @param other why it did not pass
   */
  public Verdict because(Reason other) {
    return new Verdict(test, exercises, other, methods);
  }

  /**
   * {@return a test's name as people read it: those of the classes and methods around it, then its
   * own}
   *
   * @param test JUnit's
   * @param plan that it is part of
   */
  public static String nameOf(TestIdentifier test, TestPlan plan) {
    return plan.getParent(test)
            .filter(p -> p.getParentIdObject().isPresent())
            .map(p -> nameOf(p, plan) + " > ")
            .orElse("")
        + test.getDisplayName();
  }

  /**
   * {@return the verdict on a test that has just run}
   *
   * @param name as people read it
   * @param test JUnit's
   * @param reason why it did not pass; null if it did
   */
  public static Verdict on(String name, TestIdentifier test, Reason reason) {
    return new Verdict(
        name,
        exercisesAmong(test.getTags().stream().map(TestTag::getName).collect(Collectors.toSet())),
        reason,
        test.isTest() ? Watch.called() : Set.of());
  }

  /**
   * {@return the verdict on what has come to an end; empty for a class that did, since it is its
   * tests that count}
   *
   * @param name as people read it
   * @param test JUnit's
   * @param result JUnit's
   */
  public static Optional<Verdict> on(String name, TestIdentifier test, TestExecutionResult result) {
    Optional<Reason> reason = Reason.of(result);
    return test.isTest() || reason.isPresent()
        ? Optional.of(on(name, test, reason.orElse(null)))
        : Optional.empty();
  }

  static Set<String> exercisesAmong(Collection<String> tags) {
    return tags.stream().filter(ExerciseNumber::isOne).collect(Collectors.toSet());
  }

  /** {@return how it stands; empty where nothing can be said, since it did not run} */
  public Optional<ExerciseState> state() {
    return reason == null ? Optional.of(ExerciseState.RIGHT) : reason.state();
  }

  /**
   * {@return what it says of one of its exercises, or of one that it reached}
   *
   * @param exercise a number: one that waits for another's method is written itself
   */
  public Optional<ExerciseState> stateOf(String exercise) {
    return reason instanceof Reason.NotWritten todo && !todo.exercises().contains(exercise)
        ? Optional.of(ExerciseState.WAITING)
        : state();
  }

  /** {@return whether there is something to mend} */
  public boolean fails() {
    return state().filter(ExerciseState::fails).isPresent();
  }

  /** {@return whether it passed} */
  public boolean passes() {
    return reason == null;
  }

  /** {@return whether the machine lacks the data that it reads} */
  public boolean lacksData() {
    return reason instanceof Reason.NoData;
  }
}
