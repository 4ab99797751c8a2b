package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.samples.Average.Fit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RegularityTest {

  private static List<String> of(Object got, Object want) {
    return Comparison.of(got, want, 1e-12).orElseThrow().pattern();
  }

  private static double[] vector(double... numbers) {
    return numbers;
  }

  private static final double[][] SQUARE = {{4, 1, 2}, {3, 5, 7}, {6, 8, 9}};

  private static double[][] without(int... wrong) {
    double[][] copy = {SQUARE[0].clone(), SQUARE[1].clone(), SQUARE[2].clone()};
    for (int at : wrong) {
      copy[at / 3][at % 3] = copy[at / 3][at % 3] * copy[at / 3][at % 3] * 0.37 + 0.1 * at + 1;
    }
    return copy;
  }

  @Nested
  class The_value {

    @Test
    void is_off_by_one_factor_for_all() {
      assertThat(of(vector(3, 6, 0), vector(2, 4, 0)))
          .containsExactly(
              "Each wrong number is 1.5 times what is expected.",
              "It is right after entry 1, and wrong up to there.");
      assertThat(of(vector(4, 8), vector(2, 4)))
          .containsExactly("Each number is twice what is expected.");
      assertThat(of(vector(1, 2), vector(2, 4)))
          .containsExactly("Each number is half of what is expected.");
    }

    @Test
    void is_off_by_a_constant_has_the_other_sign_or_is_another_function() {
      assertThat(of(vector(2.5, 4.5), vector(2, 4)))
          .containsExactly("Each number is 0.5 too large.");
      assertThat(of(vector(-2, -4), vector(2, 4)))
          .containsExactly("Each number has the other sign.");
      assertThat(of(-2.0, 2.0)).containsExactly("It has the other sign.");
      assertThat(of(vector(9, 16), vector(3, 4)))
          .containsExactly("Each number is the square of what is expected.");
      assertThat(of(vector(Math.log(3), Math.log(7)), vector(3, 7)))
          .containsExactly("Each number is the logarithm of what is expected.");
    }

    @Test
    void is_not_spoken_of_where_one_number_does_not_follow_or_two_ways_lead_there() {
      assertThat(of(vector(3, 6, 10), vector(2, 4, 7))).isEmpty();
      assertThat(of(vector(3, 3), vector(2, 2))).isEmpty(); // by a factor, or by a constant
      assertThat(of(4.0, 2.0)).isEmpty();
    }

    @Test
    void may_be_none() {
      double nan = Double.NaN;
      assertThat(of(vector(1, nan, nan), vector(1, 4, 5)))
          .containsExactly(
              "All the wrong ones are NaN.",
              "It is right before entry 1, and wrong from there on.");
      Difference everywhere = Comparison.of(vector(nan, nan), vector(1, 4), 1).orElseThrow();
      assertThat(WrongSentences.of(everywhere))
          .isEqualTo("all 2 numbers are NaN; result[0] should be 1.0");
    }
  }

  @Nested
  class The_order {

    @Test
    void is_transposed_reversed_or_another() {
      double[][] transposed = {{4, 3, 6}, {1, 5, 8}, {2, 7, 9}};
      assertThat(of(transposed, SQUARE).getFirst()).contains("rows and columns are swapped");
      assertThat(of(vector(3, 2, 1), vector(1, 2, 3)).getFirst()).contains("in reverse order");
      assertThat(of(vector(2, 3, 1), vector(1, 2, 3)))
          .containsExactly("They are the right ones in another order.");
      assertThat(of(new double[][] {SQUARE[1], SQUARE[2], SQUARE[0]}, SQUARE))
          .containsExactly("The rows are the right ones in another order.");
    }
  }

  @Nested
  class The_place {

    @Test
    void is_a_row_a_column_the_diagonal_or_beside_it() {
      assertThat(of(without(6, 8), SQUARE)).containsExactly("Wrong is the last row alone.");
      assertThat(of(without(3, 4), SQUARE)).containsExactly("Wrong is row 1 alone.");
      assertThat(of(without(1, 7), SQUARE)).containsExactly("Wrong is column 1 alone.");
      assertThat(of(without(0, 8), SQUARE))
          .containsExactly("Wrong are numbers on the diagonal alone.");
      assertThat(of(without(3, 7), SQUARE))
          .containsExactly("Wrong are numbers below the diagonal alone.");
      assertThat(of(without(1, 2, 3, 5, 6, 7), SQUARE))
          .containsExactly("The diagonal is right, all else is wrong.");
      assertThat(of(without(0, 5), SQUARE))
          .containsExactly("It is right after row 1, and not in any row up to there.");
      assertThat(of(without(0, 7), SQUARE)).isEmpty();
    }

    @Test
    void is_one_part_of_several() {
      assertThat(of(new Fit(1, 2, vector(3, 9)), new Fit(1, 2, vector(3, 4))))
          .containsExactly("What is wrong is in shares alone.");
    }
  }

  @Test
  void of_sequences_of_different_length_it_is_said_how_far_they_agree() {
    assertThat(of(vector(1, 2), vector(1, 2, 3)))
        .containsExactly("The 2 that are there are right.");
    assertThat(of(vector(1, 2, 3), vector(1, 2))).containsExactly("The first 2 are right.");
    assertThat(of(vector(1, 5, 3), vector(1, 2))).containsExactly("[1] is 5.0, expected 2.0.");
  }
}
