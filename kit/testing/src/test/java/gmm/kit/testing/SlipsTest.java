package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Reason.NamedSlip;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.samples.Average;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlipsTest {

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

  private static final double[] ONE = {2, 4, 9};
  private static final double[] OTHER = {1, 2, 6, 7};

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

  private Wrong atTheEnd() {
    return (Wrong) Heard.atTheEnd(new Verdict("a test", Set.of("1.3"), last)).reason();
  }

  private List<String> kinds() {
    return atTheEnd().slips().stream().map(NamedSlip::id).toList();
  }

  @Test
  void two_answers_that_one_kind_explains_are_called_by_it() {
    hear(-5, ONE, 5);
    hear(-4, OTHER, 4);
    assertThat(kinds()).containsExactly("SIGN");
    assertThat(atTheEnd().slips().getFirst().terms())
        .containsExactly("the step that gives the sum");
    assertThat(Sentences.of(atTheEnd()))
        .contains("Your numbers are what comes out when a sign is turned.")
        .contains("./course hint 1.3")
        .doesNotContain("the step that gives the sum");
  }

  @Test
  void one_answer_is_too_few() {
    hear(-5, ONE, 5);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void the_same_answer_twice_is_one() {
    hear(-5, ONE, 5);
    hear(-5, new double[] {5, 5}, 5);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_wrong_answer_that_it_does_not_give_speaks_against_it() {
    hear(-5, ONE, 5);
    hear(-4, OTHER, 4);
    hear(-7, new double[] {1, 1}, 1);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_right_answer_that_it_does_not_give_speaks_against_it() {
    hear(-5, ONE, 5);
    hear(-4, OTHER, 4);
    hear(3, new double[] {3}, 3);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void zeros_come_of_many_things() {
    hear(0, new double[] {3}, 3); // the first one skipped, but nothing else is known
    hear(0, new double[] {8}, 8);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void a_known_mistake_comes_first() {
    hear(7.5, ONE, 5);
    hear(16 / 3.0, OTHER, 4);
    assertThat(atTheEnd().mistakes()).hasSize(1);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void two_kinds_are_both_said_and_three_are_not() {
    hear(101 / 3.0, ONE, 5);
    hear(22.5, OTHER, 4);
    assertThat(kinds()).containsExactly("SQUARE", "PLUS_FOR_TIMES");
    begin();
    hear(10, ONE, 5);
    hear(8, OTHER, 4);
    assertThat(kinds()).isEmpty();
  }

  @Test
  void what_a_mutant_writes_over_is_put_back() {
    double[][] rows = {{1, 2}, {3}};
    Average receiver = new Average(1);
    List<Object> held = List.of((Object) rows);
    Untouched before = new Untouched(receiver, held);
    rows[0][0] = Double.NaN;
    rows[1] = null;
    before.restore();
    assertThat(rows[0]).containsExactly(1, 2);
    assertThat(rows[1]).containsExactly(3);
  }

  @Test
  void an_enumeration_among_the_inputs_has_nothing_to_put_back() {
    double[] numbers = {1, 2};
    Untouched before = new Untouched(Slip.SIGN, numbers);
    numbers[0] = 5;
    before.restore();
    assertThat(numbers).containsExactly(1, 2);
  }
}
