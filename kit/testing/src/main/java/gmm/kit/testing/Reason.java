package gmm.kit.testing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import gmm.kit.ExerciseNumber;
import gmm.kit.ExerciseState;
import gmm.kit.Todo;
import gmm.kit.testing.watch.Watch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * Why a test did not pass, as data: it travels from process to process and into JSON, and {@link
 * Sentences} says it to people.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @Type(value = Reason.Wrong.class, name = "wrong answer"),
  @Type(value = Reason.Changed.class, name = "changed argument"),
  @Type(value = Reason.Thrown.class, name = "exception"),
  @Type(value = Reason.NotWritten.class, name = "not written"),
  @Type(value = Reason.Waiting.class, name = "waiting"),
  @Type(value = Reason.TimedOut.class, name = "endless"),
  @Type(value = Reason.Crashed.class, name = "crashed"),
  @Type(value = Reason.NoData.class, name = "no data"),
  @Type(value = Reason.Skipped.class, name = "skipped")
})
@JsonInclude(Include.NON_NULL)
public sealed interface Reason {

  /** What a test throws when the throwable knows the reason. */
  interface Carrier {

    /** {@return why the test did not pass} */
    Reason reason();
  }

  /** {@return the state of the test's exercises; empty where this says nothing of them} */
  default Optional<ExerciseState> state() {
    return switch (this) {
      case Wrong wrong -> Optional.of(ExerciseState.WRONG);
      case Changed changed -> Optional.of(ExerciseState.WRONG);
      case Thrown thrown -> Optional.of(ExerciseState.WRONG);
      case NotWritten todo -> Optional.of(ExerciseState.NOT_WRITTEN);
      case Waiting waiting -> Optional.of(ExerciseState.WAITING);
      case TimedOut endless -> Optional.of(ExerciseState.ENDLESS);
      case Crashed crashed -> Optional.of(ExerciseState.CRASHED);
      case NoData missing -> Optional.empty();
      case Skipped skipped -> Optional.empty();
    };
  }

  /**
   * {@return why a test did not pass; empty if it did}
   *
   * @param result JUnit's
   */
  static Optional<Reason> of(TestExecutionResult result) {
    return result.getStatus() == Status.SUCCESSFUL
        ? Optional.empty()
        : Optional.of(of(result.getStatus(), result.getThrowable().orElse(null)));
  }

  private static Reason of(Status status, Throwable thrown) {
    return switch (thrown) {
      case Carrier known -> known.reason();
      case Todo todo ->
          new NotWritten(
              Set.of(todo.exercise()), true, Set.of(todo.method())); // no test stood around it
      case null -> new Skipped("");
      default ->
          status == Status.ABORTED
              ? new Skipped(String.valueOf(thrown.getMessage()))
              : Thrown.of(thrown);
    };
  }

  private static Set<String> inOrder(Collection<String> numbers) {
    Set<String> sorted = new TreeSet<>(ExerciseNumber.ORDER);
    sorted.addAll(numbers);
    return Collections.unmodifiableSet(sorted);
  }

  /**
   * The answer differs from the one that the test expects.
   *
   * @param exercise number
   * @param type the class of the method, without its package
   * @param method that gave the answer
   * @param title of the exercise
   * @param section of the lecture that derives the exercise
   * @param view what of the answer was looked at, in words; null for the whole
   * @param difference from the value expected; null where another thing is wrong
   * @param property that the answer lacks, in words; null where a value was expected
   * @param where the property does not hold, in words; null where that is not known
   * @param trouble what was thrown when the answer was looked at, if anything
   * @param expected the value; null where a property was
   * @param actual the answer, or the view of it
   * @param mistakes known ones that give this answer and whatever else was heard of the method;
   *     empty if none does
   * @param inputs of the method, the receiver first
   * @param slips kinds of small change to the right body that give what was heard of the method, at
   *     most two; empty where a mistake is named or nothing can be said
   */
  @JsonInclude(Include.NON_NULL)
  record Wrong(
      String exercise,
      String type,
      String method,
      String title,
      String section,
      String view,
      Difference difference,
      String property,
      String where,
      String trouble,
      Value expected,
      Value actual,
      List<NamedMistake> mistakes,
      List<Input> inputs,
      List<NamedSlip> slips)
      implements Reason {

    /** Copies the lists. */
    public Wrong {
      mistakes = mistakes == null ? List.of() : List.copyOf(mistakes);
      inputs = inputs == null ? List.of() : List.copyOf(inputs);
      slips = slips == null ? List.of() : List.copyOf(slips);
    }

    /** The same with these mistakes. */
    Wrong named(List<NamedMistake> others) {
      return with(others, slips);
    }

    /** The same with these kinds of slip. */
    Wrong because(List<NamedSlip> others) {
      return with(mistakes, others);
    }

    /** The same with what the answers of the method have in common. */
    Wrong seenWith(List<String> sentences) {
      return difference == null ? this : with(difference.with(sentences), mistakes, slips);
    }

    private Wrong with(List<NamedMistake> names, List<NamedSlip> kinds) {
      return with(difference, names, kinds);
    }

    private Wrong with(Difference other, List<NamedMistake> names, List<NamedSlip> kinds) {
      return new Wrong(
          exercise, type, method, title, section, view, other, property, where, trouble, expected,
          actual, names, inputs, kinds);
    }
  }

  /**
   * A mistake that people make.
   *
   * @param id the name of its method in the corpus
   * @param name what is done: "divides by n - 1"
   * @param why it is wrong
   * @param section of the lecture that treats it
   */
  record NamedMistake(String id, String name, String why, String section) {}

  /**
   * A kind of small change to the right body.
   *
   * @param id of the kind
   * @param words what happens, to follow "Your numbers are what comes out when"
   * @param terms where in the formula, in words, as far as it is known
   */
  record NamedSlip(String id, String words, List<String> terms) {

    /** Copies the list. */
    public NamedSlip {
      terms = terms == null ? List.of() : List.copyOf(terms);
    }
  }

  /**
   * What a method was given.
   *
   * @param name of the parameter, or "this"
   * @param value what
   * @param returned whether the answer is this very array
   */
  record Input(String name, Value value, boolean returned) {}

  /**
   * The method has written into what it was given.
   *
   * @param exercise number
   * @param method its class and name
   * @param argument the name of the parameter, or "this"
   * @param place of the first entry that was changed: {@code "[2][0]"}, {@code ".mean[1]"}
   * @param before what stood there
   * @param after what stood there when the method was done
   * @param changed how many entries were
   */
  record Changed(
      String exercise,
      String method,
      String argument,
      String place,
      String before,
      String after,
      int changed)
      implements Reason {

    static Changed of(Watch.Changed seen) {
      return new Changed(
          seen.exercise(),
          seen.method(),
          seen.argument(),
          seen.place(),
          Shown.of(seen.before()),
          Shown.of(seen.after()),
          seen.changed());
    }
  }

  /**
   * Something else was thrown, by a student's code or by a plain assertion.
   *
   * @param type the exception's class
   * @param message its own; null if it has none
   * @param assertion whether a test's assertion failed: then the message says all
   * @param cause what it came of, in its own words; null if nothing is known
   * @param at the places in the course's code that it came through, innermost first
   * @param call of the exercise's method that threw it; null where it came from elsewhere
   */
  @JsonInclude(Include.NON_NULL)
  record Thrown(
      String type, String message, boolean assertion, String cause, List<String> at, Call call)
      implements Reason {

    /** Copies the list. */
    public Thrown {
      at = at == null ? List.of() : List.copyOf(at);
    }

    static Thrown of(Throwable thrown) {
      return of(thrown, null);
    }

    static Thrown of(Throwable thrown, Call call) {
      return new Thrown(
          thrown.getClass().getName(),
          thrown.getMessage(),
          thrown instanceof AssertionError,
          thrown.getCause() == null ? null : thrown.getCause().toString(),
          Places.of(thrown.getStackTrace()),
          call);
    }
  }

  /**
   * A call of an exercise's method.
   *
   * @param exercise number
   * @param method its class and name
   * @param inputs objects and arrays that it was given; numbers are not kept
   */
  record Call(String exercise, String method, List<Input> inputs) {

    /** Copies the list. */
    public Call {
      inputs = List.copyOf(inputs);
    }

    static Call of(Watch.Failure failure) {
      List<Input> inputs = new ArrayList<>();
      for (int i = 0; i < failure.arguments().size(); i++) {
        Value value = Value.ofInput(failure.arguments().get(i));
        inputs.add(new Input(failure.names().get(i), value, false));
      }
      return new Call(failure.exercise(), failure.method(), inputs);
    }
  }

  /**
   * The test reached what is not written.
   *
   * @param exercises those that it reached
   * @param early whether that was before the test's own method: in a field, a constructor or a
   *     source of arguments
   * @param methods of these that it reached, class and name; empty where that is not known
   */
  record NotWritten(Set<String> exercises, boolean early, Set<String> methods) implements Reason {

    /** Copies numbers and names, in order. */
    public NotWritten {
      exercises = inOrder(exercises);
      methods = methods == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(methods));
    }

    /** Where the methods are not known. */
    public NotWritten(Set<String> exercises, boolean early) {
      this(exercises, early, Set.of());
    }
  }

  /**
   * The test cannot judge its exercise.
   *
   * @param on what has to be mended first, and how it stands
   * @param spared whether the test was not begun, since what it builds on did not end before
   */
  record Waiting(Map<String, ExerciseState> on, boolean spared) implements Reason {

    /** Copies the map, in order. */
    public Waiting {
      Map<String, ExerciseState> sorted = new TreeMap<>(ExerciseNumber.ORDER);
      sorted.putAll(on);
      on = Collections.unmodifiableMap(sorted);
    }
  }

  /**
   * The test was left behind.
   *
   * @param limit what ran out, in words
   * @param at the innermost place in the course's code where it was; null if it was in none
   * @param ended whether other calls of the exercise's methods came to an end before
   * @param depth how many times the innermost method was within itself, 1 where it was once
   */
  @JsonInclude(Include.NON_NULL)
  record TimedOut(String limit, String at, boolean ended, int depth) implements Reason {}

  /**
   * The process ended while the test ran, or had to be ended.
   *
   * @param by what ended it: {@code "System.exit"}, or the process's own last words; null where
   *     that is not known
   * @param at the place in the course's code; null where that is not known
   */
  @JsonInclude(Include.NON_NULL)
  record Crashed(String by, String at) implements Reason {

    /** Where nothing is known. */
    public Crashed() {
      this(null, null);
    }
  }

  /**
   * The machine lacks the data that the test reads.
   *
   * @param file which
   */
  record NoData(String file) implements Reason {}

  /**
   * The test was not run, or gave up, for a reason of its own.
   *
   * @param message that reason
   */
  record Skipped(String message) implements Reason {}
}
