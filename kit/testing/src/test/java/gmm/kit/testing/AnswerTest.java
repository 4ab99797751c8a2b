package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import gmm.kit.ExerciseInfo;
import gmm.kit.Todo;
import gmm.kit.testing.Answer.Call;
import gmm.kit.testing.Reason.Wrong;
import gmm.kit.testing.samples.Average;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class AnswerTest {

  private static final ExerciseInfo EXERCISE =
      new ExerciseInfo(
          "1.3",
          "The mean of numbers",
          Average.class.getName(),
          List.of("of", "scaled", "draw", "ofRows", "failing"),
          "6",
          15,
          List.of(),
          List.of(),
          "average/average.png");

  private static final double[] DATA = {2, 4, 9};
  private static final String NAMED = "This is what comes out when one ";

  private static <T> Answer<T> answer(T actual) {
    return Answer.answer(EXERCISE, actual);
  }

  private static String messageOf(ThrowingCallable wrong) {
    Throwable thrown = catchThrowable(wrong);
    assertThat(thrown).isInstanceOf(AssertionFailedError.class);
    return thrown.getMessage().replace(System.lineSeparator(), "\n");
  }

  @BeforeEach
  void begin() {
    Heard.forget(); // each test is another student's
  }

  @AfterEach
  void forget() {
    Todo.forget();
  }

  @Nested
  class A_right_answer {

    @Test
    void says_nothing() {
      answer(5.0).to(DATA).is(5.0, 1e-12);
      answer(5.0 + 1e-12).to(DATA).is(5.0, 1e-12);
      answer(5.0).is(5, 0);
      answer(5.0).to(DATA).satisfies("it is positive", x -> x > 0);
      answer(DATA).seenAs("the largest", x -> x[2]).to(DATA).is(9, 1e-12);
    }
  }

  @Nested
  class A_known_mistake {

    @Test
    void is_named_with_its_reason_its_place_and_the_input() {
      assertThat(messageOf(() -> answer(7.5).to(DATA).is(5.0, 1e-12)))
          .isEqualTo(
              """
              1.3 Average.of: the result is 7.5, expected 5.0 (off by 2.50, 50% of it; 5.00e-12 is allowed)

                This is what comes out when one divides by n - 1.
                That is for the variance; a mean is a sum divided by n.
                Read module-01-likelihood/LECTURE.md, section 6.1.

                with data = [2.0, 4.0, 9.0]
              """);
    }

    @Test
    void is_not_named_where_it_would_be_wrong_and_the_method_was_right() {
      answer(3.0).to(new double[] {1, 3, 5}).is(3.0, 1e-12);
      assertThat(messageOf(() -> answer(7.5).to(DATA).is(5.0, 1e-12))).doesNotContain(NAMED);
    }

    @Test
    void is_not_named_where_it_does_not_give_another_wrong_answer_of_the_method() {
      messageOf(() -> answer(3.5).to(new double[] {1, 3, 5}).is(3.0, 1e-12));
      assertThat(messageOf(() -> answer(7.5).to(DATA).is(5.0, 1e-12))).doesNotContain(NAMED);
    }

    @Test
    void is_named_where_it_gives_every_wrong_answer_of_the_method() {
      messageOf(() -> answer(4.5).to(new double[] {1, 3, 5}).is(3.0, 1e-12));
      assertThat(messageOf(() -> answer(7.5).to(DATA).is(5.0, 1e-12)))
          .contains(NAMED + "divides by n - 1.");
    }

    @Test
    void loses_its_name_at_the_end_of_the_run_if_a_later_answer_speaks_against_it() {
      Verdict early = verdictOf(() -> answer(7.5).to(DATA).is(5.0, 1e-12));
      assertThat(Heard.atTheEnd(early)).isEqualTo(early);
      assertThat(((Wrong) early.reason()).mistakes()).hasSize(1);
      answer(3.0).to(new double[] {1, 3, 5}).is(3.0, 1e-12);
      Wrong late = (Wrong) Heard.atTheEnd(early).reason();
      assertThat(late.mistakes()).isEmpty();
      assertThat(late.difference()).isEqualTo(((Wrong) early.reason()).difference());
    }

    @Test
    void is_looked_for_with_the_input_as_it_was() {
      double[] data = DATA.clone();
      answer(7.5).by("scaled"); // another method has nothing to do with it
      Verdict early = verdictOf(() -> answer(7.5).to(data).is(5.0, 1e-12));
      Arrays.fill(data, 0);
      assertThat(Heard.atTheEnd(early)).isEqualTo(early);
    }

    private static Verdict verdictOf(ThrowingCallable wrong) {
      return new Verdict("a test", Set.of("1.3"), ((WrongAnswer) catchThrowable(wrong)).reason());
    }

    @Test
    void is_named_where_a_property_does_not_hold() {
      assertThat(messageOf(() -> answer(7.5).to(DATA).satisfies("it is 5", x -> x == 5)))
          .startsWith("1.3 Average.of: expected: it is 5, but it is 7.5\n")
          .contains(NAMED + "divides by n - 1.");
    }

    @Test
    void is_named_by_a_view_of_the_answer() {
      assertThat(
              messageOf(() -> answer(7.5).seenAs("its square", x -> x * x).to(DATA).is(25, 1e-12)))
          .startsWith("1.3 Average.of: its square: the result is 56.25, expected 25 (")
          .contains(NAMED + "divides by n - 1.");
    }

    @Test
    void is_named_where_it_gives_nan() {
      assertThat(messageOf(() -> answer(Double.NaN).to(DATA).is(5.0, 1e-12)))
          .startsWith("1.3 Average.of: the result is NaN, expected 5.0\n")
          .contains(NAMED + "underflows.");
    }

    @Test
    void is_looked_for_among_those_of_the_method() {
      Average average = new Average(2);
      assertThat(
              messageOf(
                  () -> answer(average.scaled(DATA)).by("scaled").to(average, DATA).is(10.0, 0)))
          .startsWith("1.3 Average.scaled: ")
          .contains(NAMED + "forgets the scale.")
          .doesNotContain("n - 1")
          .contains("with this = Average of scale 2.0\n       data = [2.0, 4.0, 9.0]\n");
      assertThatThrownBy(() -> answer(1.0).by("scale"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("1.3 has no method scale");
    }

    @Test
    void is_not_named_if_it_gives_what_is_expected_too() {
      double[] one = {0, 0};
      assertThat(messageOf(() -> answer(0.015).to(one).is(0.0, 0.01))).doesNotContain(NAMED);
    }

    @Test
    void is_given_the_same_random_numbers() {
      Seed seed = new Seed(7);
      double drawn = Average.draw(3, seed.random());
      assertThat(messageOf(() -> answer(drawn).by("draw").to(3.0, seed).is(2.0, 1e-12)))
          .contains(NAMED + "draws uniform numbers.")
          .doesNotContain("other end")
          .contains("with mean = 3.0\n       random = a generator of seed 7\n");
      assertThatThrownBy(() -> answer(drawn).to(3.0, seed.random()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("give the Seed");
    }

    @Test
    void is_given_rows_as_one_input() {
      double[][] rows = {{1, 2}, {3, 4}, {5, 6}};
      assertThat(messageOf(() -> answer(3.0).by("ofRows").to((Object[]) rows).is(3.5, 1e-12)))
          .contains(NAMED + "counts the rows.")
          .contains("with rows = [[1.0, 2.0], [3.0, 4.0], [5.0, 6.0]]\n");
      assertThat(messageOf(() -> answer(3.0).by("ofRows").to((Object) rows).is(3.5, 1e-12)))
          .contains(NAMED + "counts the rows.");
    }

    @Test
    void leaves_no_trace_of_what_it_reached() {
      messageOf(() -> answer(8.0).to(DATA).is(5.0, 1e-12));
      assertThat(Todo.raised()).isEmpty();
      assertThatCode(() -> new Todo("1.2")).doesNotThrowAnyException();
      messageOf(() -> answer(8.0).to(DATA).is(5.0, 1e-12));
      assertThat(Todo.raised()).containsExactly("1.2");
    }

    @Test
    void does_not_spoil_the_input() {
      messageOf(() -> answer(8.0).to(DATA).is(5.0, 1e-12));
      assertThat(DATA).containsExactly(2, 4, 9);
    }
  }

  @Nested
  class An_unknown_mistake {

    @Test
    void is_answered_with_where_to_read_and_the_input() {
      assertThat(messageOf(() -> answer(8.0).to(DATA).is(5.0, 1e-12)))
          .isEqualTo(
              """
              1.3 Average.of: the result is 8.0, expected 5.0 (off by 3.00, 60% of it; 5.00e-12 is allowed)

                The mean of numbers: read module-01-likelihood/LECTURE.md, section 6, or ask for a hint: ./course hint 1.3

                with data = [2.0, 4.0, 9.0]
              """);
    }

    @Test
    void without_inputs_has_none_to_show() {
      assertThat(messageOf(() -> answer(7.5).is(5.0, 1e-12)))
          .doesNotContain("with")
          .doesNotContain(NAMED)
          .endsWith("./course hint 1.3\n");
    }

    @Test
    void that_gives_infinity_is_told_of_its_usual_causes() {
      assertThat(messageOf(() -> answer(Double.NEGATIVE_INFINITY).to(DATA).is(5.0, 1e-12)))
          .startsWith("1.3 Average.of: the result is -Infinity, expected 5.0\n")
          .contains("Infinity comes from log(0)");
    }

    @Test
    void that_gives_nan_is_told_of_its_usual_causes() {
      assertThat(messageOf(() -> answer(new double[] {1, Double.NaN}).is(new double[] {1, 2}, 1)))
          .startsWith("1.3 Average.of: result[1] is NaN, expected 2.0; the other number is right\n")
          .contains("NaN comes from 0/0");
    }

    @Test
    void that_gives_null_is_told_so() {
      assertThat(messageOf(() -> answer((double[]) null).to(DATA).is(new double[] {1}, 0)))
          .startsWith("1.3 Average.of: the result is null, expected an array of 1\n")
          .contains("The method returns null.");
      assertThat(messageOf(() -> answer((double[]) null).satisfies("it is one", x -> x[0] == 1)))
          .startsWith("1.3 Average.of: expected: it is one, but it is null\n");
      assertThat(messageOf(() -> answer((double[]) null).seenAs("its first", x -> x[0]).is(1.0, 0)))
          .startsWith("1.3 Average.of: its first: the result is null, expected one number\n");
    }

    @Test
    void that_gives_its_input_back_is_told_so() {
      assertThat(messageOf(() -> answer(DATA).to(DATA).is(new double[] {2, 4, 8}, 1e-12)))
          .contains("It is the very array that was given as data: make a new one");
    }

    @Test
    void of_another_length_is_told_so_before_anything_else() {
      assertThat(messageOf(() -> answer(new double[] {1}).is(new double[] {2, 3}, 0)))
          .startsWith("1.3 Average.of: the result has length 1, expected length 2\n");
      assertThat(
              messageOf(
                  () -> answer(new double[] {1}).satisfies("they are two", x -> x[1] == x[0])))
          .startsWith(
              "1.3 Average.of: expected: they are two, but it is [1.0] (and to look for that in it"
                  + " gives java.lang.ArrayIndexOutOfBounds");
      assertThat(messageOf(() -> answer(new double[] {1}).seenAs("the last", x -> x[1]).is(1.0, 0)))
          .startsWith("1.3 Average.of: the last: cannot be told of [1.0]: ");
    }
  }

  @Nested
  class An_experiment {

    private static double meanOfDraws(Call<Double> draw) {
      RandomGenerator random = new Seed(3).random();
      double sum = 0;
      for (int i = 0; i < 1000; i++) {
        sum += draw.with(2, random);
      }
      return sum / 1000;
    }

    @Test
    void is_made_with_the_students_method_and_then_with_each_mistake() {
      Answer<Double> answer = Answer.experiment(EXERCISE, An_experiment::meanOfDraws);
      assertThat(messageOf(() -> answer.by("draw").is(2.0, 0.05)))
          .startsWith("1.3 Average.draw: the result is 2.")
          .contains(NAMED + "draws uniform numbers.")
          .doesNotContain("other end")
          .doesNotContain("with");
    }

    @Test
    void says_nothing_where_it_is_right() {
      Answer.experiment(EXERCISE, An_experiment::meanOfDraws).by("draw").is(2.5, 0.05);
      Answer.experiment(EXERCISE, (Call<Double> mean) -> mean.with(DATA)).is(5.0, 1e-12);
      Answer.experiment(EXERCISE, (Call<Double> mean) -> mean.with((Object) DATA)).is(5.0, 0);
    }

    @Test
    void may_give_rows_and_seeds() {
      Answer.experiment(EXERCISE, (Call<Double> m) -> m.with((Object) new double[][] {{1, 2}}))
          .by("ofRows")
          .is(1.0, 0);
      Answer.experiment(EXERCISE, (Call<Double> draw) -> draw.with(2.0, new Seed(1)))
          .by("draw")
          .is(2 + new Seed(1).random().nextDouble(), 0);
    }

    @Test
    void lets_the_students_exceptions_through() {
      assertThatThrownBy(
              () ->
                  Answer.experiment(EXERCISE, (Call<Double> f) -> f.with(List.of(1.0)))
                      .by("failing")
                      .is(1.0, 0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a student's own, [1.0]");
    }

    @Test
    void of_inputs_that_no_method_takes_is_the_tests_own_fault() {
      assertThatThrownBy(
              () -> Answer.experiment(EXERCISE, (Call<Double> f) -> f.with("two")).is(1.0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(Average.class.getName() + ".of takes no [two]");
    }
  }

  @Nested
  class A_tests_own_fault {

    @Test
    void is_to_expect_nan() {
      assertThatThrownBy(() -> answer(1.0).is(Double.NaN, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot expect NaN");
    }
  }

  @Test
  void what_is_not_written_comes_through_views_and_properties() {
    assertThatThrownBy(
            () ->
                answer(1.0)
                    .satisfies(
                        "x",
                        x -> {
                          throw new Todo("1.1");
                        }))
        .isInstanceOf(Todo.class);
    assertThatThrownBy(
            () ->
                answer(1.0)
                    .seenAs(
                        "x",
                        x -> {
                          throw new Todo("1.1");
                        })
                    .is(1.0, 0))
        .isInstanceOf(Todo.class);
  }

  @Test
  void the_courses_own_catalogue_is_used_by_number() {
    assertThatThrownBy(() -> Answer.answer("1.3", 7.5).to(DATA).is(5.0, 1e-12))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageStartingWith("1.3 MaximumLikelihood.fit: the result is 7.5, expected 5.0");
  }
}
