package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gmm.faces.given.SweepStep;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ComponentSweepTest {

  private static SweepStep step(int components, double copies, double... logLikelihoods) {
    return new SweepStep(components, logLikelihoods, copies);
  }

  @Nested
  @Tag("5.7")
  class Verdict {

    private void assertVerdict(List<SweepStep> steps, int[] persons, double most, int expected) {
      answer("5.7", ComponentSweep.verdict(steps, persons, most))
          .to(steps, persons, most)
          .is(expected, 0);
    }

    @Test
    void of_the_lectures_four_mixtures_and_three_persons() {
      List<SweepStep> steps =
          List.of(
              step(1, 0.40, -52, -54, -48, -50),
              step(2, 0.45, -50, -52, -47, -51),
              step(5, 0.50, -49, -50, -47, -52),
              step(25, 0.95, -40, -41, -39, -40));
      // 25 copy; 5 are the best; 2 lose 0.5 ± 0.64, one loses 1.5 ± 1.33
      assertVerdict(steps, new int[] {0, 0, 1, 2}, 0.6, 1);
    }

    @Test
    void of_nine_mixtures_in_no_order() {
      int[] persons = {0, 0, 0, 1, 1, 2, 3, 3};
      List<SweepStep> steps =
          List.of(
              step(1, 0.94, -56, -47, -44, -43, -48, -43, -57, -52),
              step(25, 0.41, -55, -45, -42, -43, -45, -44, -53, -45),
              step(2, 0.36, -58, -49, -46, -41, -47, -43, -55, -52),
              step(5, 0.47, -53, -45, -41, -42, -45, -47, -55, -51),
              step(10, 0.37, -52, -44, -38, -42, -45, -47, -58, -50),
              step(3, 0.84, -55, -46, -45, -43, -46, -48, -59, -53),
              step(50, 0.36, -60, -51, -47, -37, -41, -43, -59, -54),
              step(8, 0.40, -56, -48, -44, -41, -45, -44, -57, -51),
              step(4, 0.36, -57, -49, -44, -38, -46, -43, -58, -52));
      assertVerdict(steps, persons, 0.6, 3);
    }

    @Test
    void where_the_most_probable_mixtures_copy() {
      int[] persons = {0, 0, 0, 1, 1, 2, 3, 3};
      List<SweepStep> steps =
          List.of(
              step(1, 0.90, -49, -49, -51, -44, -48, -47, -54, -53),
              step(10, 0.83, -47, -48, -49, -50, -51, -49, -47, -49),
              step(4, 0.59, -53, -54, -53, -46, -47, -53, -52, -53),
              step(50, 0.49, -52, -52, -54, -47, -47, -49, -54, -54),
              step(25, 0.39, -48, -48, -51, -52, -51, -49, -55, -52),
              step(2, 0.39, -53, -52, -55, -47, -49, -56, -51, -51),
              step(3, 0.58, -51, -52, -52, -51, -51, -53, -47, -48),
              step(8, 0.56, -52, -50, -52, -48, -50, -51, -50, -51),
              step(5, 0.49, -57, -56, -59, -45, -47, -52, -47, -49));
      assertVerdict(steps, persons, 0.6, 6);
    }

    @Test
    void a_small_lead_that_every_photograph_shares_is_no_luck() {
      // faces differ by tens, but each is more probable under 3 components than under 2
      List<SweepStep> steps =
          List.of(
              step(3, 0.50, -20, -50, -80, -41),
              step(10, 0.40, -22, -52, -83, -42),
              step(2, 0.45, -21, -51, -81.5, -42),
              step(1, 0.48, -80, -99, -90, -70));
      assertVerdict(steps, new int[] {7, 3, 3, 5}, 0.6, 0);
    }

    @Test
    void a_lead_that_two_persons_do_not_agree_on_is_luck_however_many_their_photographs() {
      // nine photographs of one lose 1, three of the other win 1: 0.5 ± 0.53 by persons; as if each
      // were of somebody else it would be 0.5 ± 0.26
      List<SweepStep> steps =
          List.of(
              step(2, 0.40, -11, -12, -13, -14, -15, -16, -17, -18, -19, -19, -20, -21),
              step(5, 0.45, -10, -11, -12, -13, -14, -15, -16, -17, -18, -20, -21, -22));
      assertVerdict(steps, new int[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1}, 0.6, 0);
    }

    @Test
    void every_photograph_counts_in_the_mean_the_first_too() {
      // 10 components are the best of all but one; with that one 5 are, and 1 loses as much in each
      List<SweepStep> steps =
          List.of(
              step(1, 0.30, -11, -11, -11, -11, -11, -11),
              step(10, 0.40, -40, -9, -9, -9, -9, -9),
              step(5, 0.35, -10, -10, -10, -10, -10, -10));
      assertVerdict(steps, new int[] {0, 1, 2, 3, 4, 5}, 0.6, 2);
    }

    @Test
    void of_the_lectures_four_mixtures_with_the_chosen_one_last() {
      List<SweepStep> steps =
          List.of(
              step(5, 0.50, -49, -50, -47, -52),
              step(25, 0.95, -40, -41, -39, -40),
              step(1, 0.40, -52, -54, -48, -50),
              step(2, 0.45, -50, -52, -47, -51));
      assertVerdict(steps, new int[] {0, 0, 1, 2}, 0.6, 3);
    }

    @Test
    void what_copies_as_much_as_is_accepted_stays() {
      List<SweepStep> steps =
          List.of(
              step(2, 0.30, -60, -61, -62),
              step(4, 0.55, -50, -52, -51),
              step(9, 0.56, -40, -41, -43));
      assertVerdict(steps, new int[] {0, 1, 1}, 0.55, 1);
    }

    @Test
    void one_mixture_alone_is_chosen() {
      List<SweepStep> steps = List.of(step(6, 0.2, -3, -4, -9), step(8, 0.9, -3, -4, -9));
      assertVerdict(steps, new int[] {0, 1, 2}, 0.5, 0);
    }
  }

  @Test
  void a_sweep_in_which_all_copy_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ComponentSweep.verdict(List.of(step(1, 0.9, -1, -2)), new int[] {0, 1}, 0.6))
        .withMessage("at least one step must copy no more than 0.6");
  }
}
