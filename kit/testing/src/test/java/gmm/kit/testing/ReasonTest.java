package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.ExerciseState;
import gmm.kit.Todo;
import gmm.kit.testing.Reason.Crashed;
import gmm.kit.testing.Reason.Input;
import gmm.kit.testing.Reason.NamedMistake;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.NoData;
import gmm.kit.testing.Reason.NotWritten;
import gmm.kit.testing.Reason.Skipped;
import gmm.kit.testing.Reason.Thrown;
import gmm.kit.testing.Reason.TimedOut;
import gmm.kit.testing.Reason.Waiting;
import gmm.kit.testing.Reason.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.opentest4j.TestAbortedException;

class ReasonTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Wrong wrong(Difference difference, Object expected, Object actual) {
    return new Wrong(
        "1.3",
        "Average",
        "of",
        "The mean of numbers",
        "6",
        null,
        difference,
        null,
        null,
        null,
        Value.of(expected),
        Value.of(actual),
        List.of(new NamedMistake("dividesByNMinusOne", "divides by n - 1", "Why?", "6.1")),
        List.of(new Input("data", Value.of(new double[] {2, 4}), false)),
        List.of(new NamedSlip("SIGN", Slip.SIGN.words(), List.of("the step that gives y"))));
  }

  private static Difference difference(Object got, Object want) {
    return Comparison.of(got, want, 1e-12).orElseThrow();
  }

  static Stream<Reason> everyKind() {
    double nan = Double.NaN;
    double infinity = Double.POSITIVE_INFINITY;
    return Stream.of(
        wrong(difference(new double[] {1, 7.5}, new int[] {1, 5}), new int[] {5}, 7.5),
        wrong(difference(new double[] {0, 0, 0}, new int[] {1, 5, 3}), new int[] {5}, 7.5),
        wrong(difference(nan, infinity), infinity, nan),
        wrong(difference(1e308, -1e308), -1e308, 1e308),
        wrong(Difference.of(Difference.Kind.LENGTH, ".shares", 2, 3), List.of(1, 2, 3), null),
        new Wrong(
            "1.3",
            "Average",
            "of",
            "t",
            "6",
            "its square",
            null,
            "it is 5",
            "[1] is 4",
            "a stumble",
            null,
            Value.of(4),
            List.of(),
            List.of(),
            List.of()),
        new Wrong(
            "1.3",
            "Average",
            "of",
            "t",
            "6",
            null,
            null,
            null,
            null,
            "a stumble",
            null,
            Value.of("x"),
            null,
            null,
            null),
        new Reason.Changed("1.3", "Average.of", "data", "[0]", "3.0", "1.0", 2),
        Thrown.of(new IllegalStateException("no", new IllegalArgumentException("cause"))),
        Thrown.of(new AssertionError((Object) null)),
        new NotWritten(Set.of("2.10", "2.3"), true),
        new Waiting(Map.of("2.10", ExerciseState.WRONG, "2.3", ExerciseState.NOT_WRITTEN), false),
        new Waiting(Map.of("2.7", ExerciseState.ENDLESS), true),
        new TimedOut("it timed out", "gmm.A.b(A.java:1)", true, 12),
        new TimedOut("it timed out", null, false, 1),
        new Crashed(),
        new Crashed("System.exit is called", "gmm.A.b(A.java:1)"),
        new NoData("../shared/data"),
        new Skipped(""));
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void says_the_same_after_a_journey_through_json(Reason reason) throws JsonProcessingException {
    Verdict before = new Verdict("a test", Set.of("1.3"), reason);
    String text = JSON.writeValueAsString(before);
    Verdict after = JSON.readValue(text, Verdict.class);
    assertThat(Sentences.of(after.reason())).isEqualTo(Sentences.of(reason)).isNotNull();
    assertThat(after.reason().getClass()).isEqualTo(reason.getClass());
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(JSON.writeValueAsString(after)).isEqualTo(text);
  }

  @Test
  void of_a_pass_is_none_in_json_too() throws JsonProcessingException {
    String text = JSON.writeValueAsString(new Verdict("a test", Set.of("1.10", "1.9"), null));
    assertThat(text).isEqualTo("{\"test\":\"a test\",\"exercises\":[\"1.9\",\"1.10\"]}");
    assertThat(JSON.readValue(text, Verdict.class).state()).contains(ExerciseState.RIGHT);
  }

  @Nested
  class Of_what_was_thrown {

    private static Reason of(TestExecutionResult result) {
      return Reason.of(result).orElseThrow();
    }

    @Test
    void is_known_to_what_carries_one_and_to_a_todo_that_no_test_stood_around() {
      assertThat(of(TestExecutionResult.aborted(new Pending(new NotWritten(Set.of("2.3"), false)))))
          .isEqualTo(new NotWritten(Set.of("2.3"), false));
      assertThat(of(TestExecutionResult.aborted(new Todo("2.3"))))
          .isInstanceOfSatisfying(
              NotWritten.class,
              todo -> {
                assertThat(todo.exercises()).containsExactly("2.3");
                assertThat(todo.early()).isTrue();
              });
      assertThat(of(TestExecutionResult.aborted(new Absent("../shared/x"))))
          .isEqualTo(new NoData("../shared/x"));
      Todo.forget();
    }

    @Test
    void is_read_from_the_type_and_never_from_the_words() {
      assertThat(of(TestExecutionResult.aborted(new TestAbortedException("pending: 2.3 is not"))))
          .isEqualTo(new Skipped("pending: 2.3 is not"));
      assertThat(of(TestExecutionResult.failed(new AssertionError("2.3 is not written yet"))))
          .isInstanceOf(Thrown.class);
    }

    @Test
    void is_shown_with_its_cause_unless_it_is_an_assertion() {
      assertThat(Sentences.of(Thrown.of(new IllegalStateException("no", new Error("deep")))))
          .startsWith("java.lang.IllegalStateException: no")
          .contains("  because of java.lang.Error: deep");
      assertThat(Sentences.of(Thrown.of(new AssertionError("seven, not eight"))))
          .isEqualTo("seven, not eight");
    }
  }

  @Nested
  class A_wrong_answers_values {

    @Test
    void are_data_where_they_are_small() {
      assertThat(Value.of(new double[][] {{1, 2}, {3, 4}}).data())
          .isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0)));
      assertThat(Value.of(new Seed(7)).data()).isEqualTo(Map.of("value", 7L));
      assertThat(Value.of(Map.of("a", 1)).data()).isEqualTo(Map.of("a", 1));
      assertThat(Value.of(new double[1000]).data()).isNull();
      assertThat(Value.of((Runnable) () -> {}).data()).isNull();
    }
  }
}
