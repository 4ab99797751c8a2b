package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gmm.kit.testing.samples.Average.Fit;
import gmm.kit.testing.samples.Average.Hidden;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static Optional<String> differenceOf(Object got, Object want, double tolerance) {
    return Comparison.of(got, want, tolerance).map(WrongSentences::of);
  }

  private enum Colour {
    RED,
    BLUE
  }

  @Nested
  class Of_numbers {

    @Test
    void is_relative_to_what_is_expected() {
      assertThat(differenceOf(1000.9, 1000.0, 1e-3)).isEmpty();
      assertThat(differenceOf(1001.1, 1000.0, 1e-3))
          .contains(
              "the result is 1001.1, expected 1000.0 (off by 1.10, 0.11% of it; 1.00 is allowed)");
    }

    @Test
    void is_absolute_where_zero_is_expected() {
      assertThat(differenceOf(0.0009, 0.0, 1e-3)).isEmpty();
      assertThat(differenceOf(-0.0, 0.0, 0)).isEmpty();
      assertThat(differenceOf(0.0011, 0.0, 1e-3)).isPresent();
    }

    @Test
    void is_relative_to_the_largest_of_its_part() {
      double[] want = {1000, 0, 1};
      assertThat(differenceOf(new double[] {1000, 0.9, 1.9}, want, 1e-3)).isEmpty();
      assertThat(differenceOf(new Fit(1000, 1.9, want), new Fit(1000, 1, want), 1e-3))
          .contains(
              "variance is 1.9, expected 1.0 (off by 0.900, 90% of it; 0.00100 is allowed);"
                  + " the other 4 numbers are right");
    }

    @Test
    void counts_those_that_are_wrong() {
      assertThat(differenceOf(new int[] {1, 0, 0}, new int[] {1, 1, 1}, 0))
          .contains(
              "result[1] is 0, expected 1 (off by 1.00, 100% of it; 0.00 is allowed);"
                  + " 2 of the 3 numbers are wrong, this one most");
    }

    @Test
    void knows_infinities_and_nan() {
      assertThat(differenceOf(INFINITY, INFINITY, 0)).isEmpty();
      assertThat(differenceOf(-INFINITY, INFINITY, 1)).isPresent();
      assertThat(differenceOf(INFINITY, 1.0, 1)).contains("the result is Infinity, expected 1.0");
      assertThat(differenceOf(1.0, INFINITY, 1)).contains("the result is 1.0, expected Infinity");
      assertThat(differenceOf(Double.NaN, 1.0, 1)).contains("the result is NaN, expected 1.0");
      assertThat(differenceOf(Double.NaN, INFINITY, INFINITY)).isPresent();
      assertThat(differenceOf(new double[] {5, -INFINITY}, new double[] {5.1, -INFINITY}, 1e-3))
          .isPresent();
    }

    @Test
    void is_none_between_two_nan_for_mistakes() {
      assertThat(Comparison.none(Double.NaN, Double.NaN, 0)).isTrue();
    }
  }

  @Nested
  class Of_make {

    @Test
    void is_told_by_length_and_place() {
      double[][] want = {{1, 2}, {3, 4}};
      assertThat(differenceOf(new double[][] {{1, 2}}, want, 1))
          .contains("the result has length 1, expected length 2");
      assertThat(differenceOf(new double[][] {{1, 2}, {3}}, want, 1))
          .contains("result[1] has length 1, expected length 2");
      assertThat(differenceOf(new double[][] {{1, 2}, null}, want, 1))
          .contains("result[1] is null, expected an array of 2");
      assertThat(differenceOf(new double[0], new double[] {1}, 1)).isPresent();
      assertThat(differenceOf(new double[0], new double[0], 0)).isEmpty();
    }

    @Test
    void comes_before_numbers() {
      assertThat(differenceOf(new double[] {9, 9, 9}, new double[] {1, 2}, 0))
          .contains("the result has length 3, expected length 2");
    }

    @Test
    void is_told_by_class() {
      assertThat(differenceOf(new Fit(1, 2, new double[0]), Colour.RED, 0))
          .contains("the result is a Fit, expected one of Colour");
    }
  }

  @Nested
  class Of_composed_values {

    @Test
    void goes_into_records_and_hidden_fields() {
      Hidden want = new Hidden(new double[] {1, 2}, new double[][] {{4, 1}, {1, 3}});
      assertThat(
              differenceOf(
                  new Hidden(new double[] {1, 2}, new double[][] {{4, 1}, {1, 3}}), want, 0))
          .isEmpty();
      assertThat(
              differenceOf(
                  new Hidden(new double[] {1, 2}, new double[][] {{4, 1}, {1, 2}}), want, 1e-9))
          .contains(
              "covariance[1][1] is 2.0, expected 3.0 (off by 1.00, 33.3% of it; 4.00e-09 is"
                  + " allowed); the other 5 numbers are right");
    }

    @Test
    void goes_into_lists_sets_maps_and_options() {
      Fit fit = new Fit(1, 2, new double[] {3});
      assertThat(differenceOf(List.of(fit, fit), List.of(fit, new Fit(1, 3, new double[] {3})), 0))
          .get()
          .asString()
          .startsWith("result[1].variance is 2.0, expected 3.0");
      assertThat(differenceOf(List.of(1, 2), new double[] {1, 2}, 0)).isEmpty();
      assertThat(differenceOf(Set.of(3, 1, 2), Set.of(2, 3, 1), 0)).isEmpty();
      assertThat(differenceOf(Set.of(3, 1), Set.of(2, 3), 0)).isPresent();
      assertThat(differenceOf(Map.of("a", 1), Map.of("a", 2), 0)).isPresent();
      assertThat(differenceOf(Map.of("a", 1), Map.of("b", 1), 0))
          .contains("the result is a map of [[a]], expected a map of [[b]]");
      assertThat(differenceOf(Optional.of(1), Optional.of(1), 0)).isEmpty();
      assertThat(differenceOf(Optional.empty(), Optional.of(1), 0))
          .contains("the result is null, expected one number");
      assertThat(differenceOf(OptionalInt.of(1), 2, 0)).isPresent();
    }

    @Test
    void compares_words_as_they_are() {
      assertThat(differenceOf(Colour.RED, Colour.RED, 0)).isEmpty();
      assertThat(differenceOf(Colour.RED, Colour.BLUE, 9))
          .contains("the result is RED, expected BLUE");
      assertThat(differenceOf(true, false, 9)).contains("the result is true, expected false");
      assertThat(differenceOf("a", "b", 9)).contains("the result is a, expected b");
    }

    @Test
    void refuses_what_is_not_the_courses() {
      Thread thread = Thread.currentThread();
      assertThatThrownBy(() -> differenceOf(thread, thread, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "answers are numbers, words, arrays, lists, records and the course's own classes,"
                  + " not java.lang.Thread");
    }
  }
}
