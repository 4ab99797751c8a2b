package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.samples.Average;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AcrossTest {

  private static final ExerciseInfo EXERCISE =
      new ExerciseInfo(
          "1.3",
          "The mean of numbers",
          Average.class.getName(),
          List.of("of"),
          "6",
          15,
          List.of(),
          List.of(),
          "average/average.png");

  private static final double[] THREE = {2, 4, 9};
  private static final double[] FOUR = {1, 2, 6, 7};

  private Wrong last;

  @BeforeEach
  void begin() {
    Heard.forget(); // each test is another student's
  }

  @AfterEach
  void forget() {
    Todo.forget();
  }

  private void hear(double answer, double[] data, double expected) {
    Throwable thrown =
        catchThrowable(() -> Answer.answer(EXERCISE, answer).to(data).is(expected, 1e-12));
    if (thrown instanceof WrongAnswer wrong) {
      last = wrong.reason();
    }
  }

  private List<String> pattern() {
    Wrong wrong = (Wrong) Heard.atTheEnd(new Verdict("a test", Set.of("1.3"), last)).reason();
    return wrong.difference().pattern();
  }

  @Test
  void one_factor_of_all_answers_is_told() {
    hear(10, THREE, 5);
    hear(8, FOUR, 4);
    assertThat(pattern()).containsExactly("Each number is twice what is expected.");
  }

  @Test
  void a_factor_that_is_a_count_of_the_input_is_told_as_that() {
    hear(15, THREE, 5);
    hear(16, FOUR, 4);
    assertThat(pattern())
        .singleElement()
        .asString()
        .startsWith("Each wrong number is what is expected, times the length of ");
  }

  @Test
  void so_is_a_difference_that_is_one_or_its_logarithm() {
    hear(8, THREE, 5);
    hear(8, FOUR, 4);
    assertThat(pattern())
        .singleElement()
        .asString()
        .startsWith("Each wrong number is what is expected, plus the length of ");
    Heard.forget();
    hear(5 - Math.log(3), THREE, 5);
    hear(4 - Math.log(4), FOUR, 4);
    assertThat(pattern())
        .singleElement()
        .asString()
        .startsWith("Each wrong number is what is expected, less the logarithm of the length of ");
  }

  @Test
  void where_alone_it_is_right_is_told() {
    hear(3, new double[] {3}, 3);
    hear(8, new double[] {8}, 8);
    hear(7.3, THREE, 5);
    hear(1.1, FOUR, 4);
    assertThat(pattern())
        .singleElement()
        .asString()
        .startsWith("Of all that was asked, it is right only where ")
        .endsWith(" has one entry: look at what a second one changes.");
  }

  @Test
  void where_alone_it_is_wrong_is_told() {
    hear(5, THREE, 5);
    hear(4, FOUR, 4);
    hear(4, new double[] {2, 6}, 4);
    hear(0.3, new double[] {3}, 3);
    assertThat(pattern())
        .singleElement()
        .asString()
        .startsWith("Of all that was asked, it is wrong only where ")
        .endsWith(
            " has one entry: look at what becomes of the formula where there is no second one.");
  }

  @Test
  void what_overflows_is_no_pattern() {
    hear(7.3, new double[] {2e3, 4e3, 9e3}, 5e3); // the exponential of 5000 is infinite
    hear(1.1, new double[] {1e3, 2e3, 6e3, 7e3}, 4e3);
    assertThat(pattern()).isEmpty();
  }

  @Test
  void one_answer_that_does_not_fit_is_enough_for_silence() {
    hear(3, new double[] {3}, 3);
    hear(0.8, new double[] {8}, 8);
    hear(7.3, THREE, 5);
    hear(1.1, FOUR, 4);
    assertThat(pattern()).isEmpty();
  }
}
