package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.Heard.Judged;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByTraitTest {

  private static final Trait EQUAL =
      Trait.where(
              "the weights are equal",
              (double[] w) -> Arrays.stream(w).allMatch(each -> each == w[0]))
          .look("how the weights enter");

  private static final Trait ONE =
      Trait.where("there is one weight", (double[] w) -> w.length == 1).leaves("its logarithm");

  private static final Trait DESCENDING =
      Trait.where("the first weight is the largest", (double[] w) -> w[0] > w[w.length - 1]);

  private static final List<Trait> ALL = List.of(EQUAL, ONE, DESCENDING);

  private final List<Judged> answers = new ArrayList<>();

  private void hear(boolean right, double... weights) {
    hear(right, "", weights);
  }

  private void hear(boolean right, String view, double... weights) {
    answers.add(
        new Judged(
            right,
            false,
            new Object[] {weights},
            view,
            ALL,
            right ? null : 1.0,
            List.of(),
            m -> false,
            m -> null));
  }

  private String sentence() {
    return ByTrait.sentence(answers).orElse("");
  }

  @Test
  void a_trait_that_divides_right_from_wrong_is_told() {
    hear(true, 2, 2);
    hear(true, 3, 3, 3);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    assertThat(sentence())
        .isEqualTo(
            "Of the values asked for in ordinary numbers, it gives right ones only where the"
                + " weights are equal: look at how the weights enter.");
  }

  @Test
  void so_is_one_that_all_the_wrong_ones_have() {
    hear(false, 2, 2);
    hear(false, 3, 3, 3);
    hear(true, 1, 2);
    hear(true, 5, 2, 1);
    assertThat(sentence()).contains("wrong ones only where the weights are equal");
  }

  @Test
  void and_two_of_which_each_right_one_has_one() {
    hear(true, 2, 2);
    hear(true, 3, 3);
    hear(true, 5, 1);
    hear(true, 4, 2, 1);
    hear(false, 1, 2);
    hear(false, 1, 7);
    assertThat(sentence())
        .contains(
            "right ones only where the weights are equal, or the first weight is the largest");
  }

  @Test
  void one_answer_that_does_not_fit_is_enough_for_silence() {
    hear(true, 2, 2);
    hear(true, 3, 3, 3);
    hear(true, 1, 3);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    assertThat(sentence()).isEmpty();
  }

  @Test
  void right_wherever_it_holds_is_told_with_numbers_if_nearly_all_others_are_wrong() {
    hear(true, 2, 2);
    hear(true, 3, 3, 3);
    hear(true, 1, 3);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    hear(false, 5, 2, 2);
    assertThat(sentence())
        .isEqualTo(
            "Of the values asked for in ordinary numbers, it is right wherever the weights are"
                + " equal, and wrong in 3 of the 4 other cases: look at how the weights enter.");
  }

  @Test
  void so_is_wrong_wherever_it_holds() {
    hear(false, 2, 2);
    hear(false, 3, 3, 3);
    hear(false, 1, 3);
    hear(true, 1, 2);
    hear(true, 2, 5);
    hear(true, 1, 2, 2);
    assertThat(sentence())
        .contains("it is wrong wherever the weights are equal, and right in 3 of the 4 other");
  }

  @Test
  void but_not_if_two_traits_hold_as_often() {
    hear(true, 2, 2);
    hear(true, 3, 3);
    hear(true, 5, 4);
    hear(true, 7, 4);
    hear(true, 1, 4);
    for (int i = 0; i < 9; i++) {
      hear(false, 1, 2 + 0.1 * i);
    }
    assertThat(sentence()).isEmpty();
  }

  @Test
  void of_one_answer_nothing_is_told() {
    hear(true, 2, 2);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    assertThat(sentence()).isEmpty();
  }

  @Test
  void nor_is_anything_of_one_input_that_was_asked_twice() {
    hear(true, 2, 2);
    hear(true, 2, 2);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    assertThat(sentence()).isEmpty();
  }

  @Test
  void what_is_wrong_where_little_is_left_of_the_formula_is_told() {
    hear(false, 2);
    hear(false, 7);
    hear(false, 5, 2, 1);
    assertThat(sentence())
        .isEqualTo(
            "It is wrong already where there is one weight, where nothing should be left but its"
                + " logarithm.");
  }

  @Test
  void numbers_beside_which_a_mistake_may_vanish_do_not_count() {
    hear(true, 2, 2);
    hear(true, 3, 3, 3);
    hear(true, 1, 1e9);
    hear(false, 1, 2);
    hear(false, 5, 2, 1);
    assertThat(sentence()).contains("right ones only where the weights are equal");
  }

  @Test
  void another_view_of_the_answer_and_a_property_count_by_themselves() {
    hear(true, "the sum", 1, 4);
    hear(true, null, 1, 4);
    hear(true, "the mean", 2, 2);
    hear(true, "the mean", 3, 3, 3);
    hear(false, "the mean", 1, 2);
    hear(false, "the mean", 5, 2, 1);
    assertThat(sentence()).contains("right ones, as to the mean, only where the weights");
  }
}
