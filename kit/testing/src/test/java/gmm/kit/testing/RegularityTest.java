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
  class Within_a_row_or_a_column {

    private static final double[][] WANT = {{1, 3, 6}, {2, 5, 4}};

    @Test
    void there_is_one_factor_or_one_difference() {
      assertThat(of(new double[][] {{2, 6, 12}, {1, 2.5, 2}}, WANT))
          .containsExactly(
              "Each row is what is expected, times a factor of its own: look at what a whole row is"
                  + " multiplied with or divided by.");
      assertThat(of(new double[][] {{3, 5, 8}, {1, 4, 3}}, WANT))
          .containsExactly(
              "Each row is off by one amount, the same for all its numbers: look at what is added"
                  + " to a whole row or taken off it.");
      assertThat(of(new double[][] {{2, 9, 3}, {4, 15, 2}}, WANT).getFirst())
          .startsWith("Each column is what is expected, times a factor of its own");
    }

    @Test
    void rows_that_are_right_are_not_spoken_of() {
      double[][] want = {{1, 3, 6}, {2, 5, 4}, {7, 8, 9}};
      assertThat(of(new double[][] {{3, 5, 8}, {2, 5, 4}, {8, 9, 10}}, want).getFirst())
          .startsWith("Each wrong row is off by one amount");
      assertThat(of(new double[][] {{1, 3, 6}, {2, 5, 4}, {8, 9, 10}}, want).getFirst())
          .isEqualTo("Each wrong number is 1 too large.");
    }

    @Test
    void nothing_is_said_where_a_factor_and_a_difference_would_both_do_or_a_number_does_not_fit() {
      assertThat(of(new double[][] {{2, 6}, {1, 4}}, new double[][] {{1, 3}, {2, 5}})).isEmpty();
      assertThat(of(new double[][] {{2, 2}, {1, 1}}, new double[][] {{1, 1}, {2, 2}}))
          .noneMatch(sentence -> sentence.contains("of its own") || sentence.contains("amount"));
      assertThat(of(new double[][] {{2, 6, 12}, {1, 2.5, 3}}, WANT)).isEmpty();
    }

    @Test
    void shares_do_not_sum_to_1_or_do_in_the_columns() {
      double[][] shares = {{0.25, 0.75}, {0.5, 0.5}, {0.9, 0.1}};
      assertThat(of(vector(0.25, 0.25, 0.6), vector(0.25, 0.25, 0.5)).getFirst())
          .isEqualTo("They should sum to 1, and sum to 1.1.");
      assertThat(of(new double[][] {{0.2, 0.6}, {0.3, 0.3}, {0.5, 0.1}}, shares))
          .containsExactly("Each column sums to 1, where each row should.");
      assertThat(of(new double[][] {{0.25, 0.75}, {0.5, 0.7}, {0.9, 0.2}}, shares).getFirst())
          .isEqualTo("Each row should sum to 1, and row 1 sums to 1.2.");
      assertThat(of(new double[][] {{0.75, 0.25}, {0.4, 0.6}, {0.3, 0.7}}, shares)).isEmpty();
    }

    @Test
    void a_matrix_that_is_not_symmetric_is_told() {
      double[][] symmetric = {{4, 1, 2}, {1, 5, 3}, {2, 3, 6}};
      assertThat(of(new double[][] {{4, 1, 2}, {1.5, 5, 3}, {2, 3, 6}}, symmetric).getFirst())
          .isEqualTo("It should be symmetric, and is 1.5 at [1][0] but 1 at [0][1].");
    }
  }

  @Test
  void a_number_that_formulas_have_is_known() {
    double half = 0.5 * Math.log(2 * Math.PI);
    assertThat(of(vector(2 + half, 4 + half), vector(2, 4)))
        .containsExactly("Each number is 0.918939 (½ log 2π) too large.");
    assertThat(of(vector(2 / Math.sqrt(2 * Math.PI), 4 / Math.sqrt(2 * Math.PI)), vector(2, 4)))
        .containsExactly("Each number is 0.398942 (1 / (√(2π))) times what is expected.");
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

  @Test
  void two_labels_in_another_order_tell_nothing() {
    assertThat(of(new int[] {1, 0}, new int[] {0, 1})).isEmpty();
    assertThat(of(new int[] {2, 1, 0}, new int[] {0, 1, 2}).getFirst()).contains("reverse order");
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

  @Nested
  class Several_parts {

    record Both(double[][] covariance, double[] root) {}

    record Component(double weight, double[][] covariance) {}

    @Test
    void are_told_of_one_by_one_where_nothing_holds_of_all() {
      Both expected = new Both(new double[][] {{4, 1}, {1, 9}}, vector(2, 5));
      assertThat(of(new Both(new double[][] {{8, 2}, {2, 18}}, vector(3, 5)), expected))
          .containsExactly("In covariance: each number is twice what is expected.");
      assertThat(of(new Both(new double[][] {{5, 1}, {1, 12}}, vector(3, 6)), expected))
          .containsExactly("In covariance: wrong are numbers on the diagonal alone.");
    }

    @Test
    void are_looked_at_one_by_one_where_they_are_matrices() {
      double[][] two = {{4, 1}, {1, 9}};
      double[][] three = {{4, 1, 2}, {1, 5, 3}, {2, 3, 9}};
      Component[] expected = {new Component(0.5, two), new Component(0.5, three)};
      Component[] got = {
        new Component(0.5, new double[][] {{5, 1}, {1, 12}}),
        new Component(0.5, new double[][] {{6, 1, 2}, {1, 5, 3}, {2, 3, 17}})
      };
      assertThat(of(got, expected))
          .containsExactly(
              "What is wrong is in covariance alone.",
              "In each of the 2 with wrong numbers: wrong are numbers on the diagonal alone.");
      got[1] = new Component(0.5, new double[][] {{4, 1, 7}, {1, 5, 3}, {2, 3, 9}});
      assertThat(of(got, expected)).containsExactly("What is wrong is in covariance alone.");
    }
  }

  @Test
  void of_sequences_of_different_length_it_is_said_how_far_they_agree() {
    assertThat(of(vector(1, 2), vector(1, 2, 3)))
        .containsExactly("The 2 that are there are right; what is missing would come after them.");
    assertThat(of(vector(1, 2, 3), vector(1, 2)))
        .containsExactly("The first 2 are right; what follows them should not be there.");
    assertThat(of(vector(1, 5, 3), vector(1, 2))).containsExactly("[1] is 5.0, expected 2.0.");
  }
}
