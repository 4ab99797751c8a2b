package gmm.course.picture;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.Catalogue;
import gmm.kit.ExerciseInfo;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttemptTest {

  private static final ExerciseInfo EXERCISE = Catalogue.course().get("2.3");

  private static Attempt ended(Throwable thrown, StackTraceElement... at) {
    thrown.setStackTrace(at);
    return new Attempt(Optional.empty(), Set.of(), Optional.of(thrown), false);
  }

  private static StackTraceElement at(String type, String method, int line) {
    return new StackTraceElement(
        type, method, type.substring(type.lastIndexOf('.') + 1) + ".java", line);
  }

  @Test
  void what_is_not_written_is_told_by_its_method() {
    Attempt attempt =
        new Attempt(
            Optional.empty(),
            Set.of("MaximizationStep.effectiveCounts"),
            Optional.of(new IllegalStateException("whatever has become of it")),
            false);
    assertThat(attempt.whyNot(EXERCISE))
        .isEqualTo("2.3 is not written yet: its picture needs MaximizationStep.effectiveCounts.");
  }

  @Test
  void what_the_students_method_throws_is_told_with_its_line() {
    Attempt attempt =
        ended(
            new ArrayIndexOutOfBoundsException("Index 3 out of bounds for length 3"),
            at(EXERCISE.type(), "lambda$effectiveCounts$0", 44),
            at("gmm.em.ExpectationMaximization", "fit", 80));
    assertThat(attempt.whyNot(EXERCISE))
        .isEqualTo(
            "Your 2.3 throws, in line 44 of MaximizationStep.java, ArrayIndexOutOfBoundsException:"
                + " Index 3 out of bounds for length 3.");
  }

  @Test
  void what_given_code_refuses_is_laid_to_what_the_method_gives() {
    Attempt attempt =
        ended(
            new IllegalArgumentException("weights must sum to 1 but sum to 0.5"),
            at("gmm.kit.Check", "that", 9),
            at(EXERCISE.type(), "weights", 70));
    assertThat(attempt.whyNot(EXERCISE))
        .isEqualTo(
            "With what your 2.3 gives, its picture cannot be drawn: IllegalArgumentException:"
                + " weights must sum to 1 but sum to 0.5.");
  }

  @Test
  void what_comes_to_no_end_is_told_as_that() {
    assertThat(new Attempt(Optional.empty(), Set.of(), Optional.empty(), true).whyNot(EXERCISE))
        .startsWith("Your 2.3 comes to no end");
  }
}
