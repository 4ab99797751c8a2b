package gmm.likelihood;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LogSumExpTest {

  private static final double NONE = Double.NEGATIVE_INFINITY;

  static Iterable<JsonNode> references() {
    return Golden.of("logSumExp");
  }

  @Nested
  @Tag("1.10")
  class Of {

    @Test
    void the_lectures_one_two_and_three_add_up_to_six() {
      double[] values = {Math.log(1), Math.log(2), Math.log(3)};
      answer("1.10", LogSumExp.of(values)).to(values).is(Math.log(6), 1e-12);
    }

    @Test
    void values_near_plus_1000_do_not_overflow() {
      double[] values = {1000, 999};
      // 1000 + log(1 + 1/e)
      answer("1.10", LogSumExp.of(values)).to(values).is(1000.3132616875182, 1e-14);
    }

    @Test
    void values_near_minus_1000_do_not_underflow() {
      double[] values = {-1000, -999};
      answer("1.10", LogSumExp.of(values)).to(values).is(-998.6867383124818, 1e-14);
    }

    @Test
    void values_far_apart_are_as_good_as_the_largest() {
      double[] values = {700, -1500};
      answer("1.10", LogSumExp.of(values)).to(values).is(700.0, 1e-14);
    }

    @Test
    void one_value_is_its_own_result() {
      double[] values = {-12.5};
      answer("1.10", LogSumExp.of(values)).to(values).is(-12.5, 1e-14);
    }

    @Test
    void minus_infinity_adds_nothing() {
      double[] values = {NONE, Math.log(5), NONE};
      answer("1.10", LogSumExp.of(values)).to(values).is(Math.log(5), 1e-12);
    }

    @Test
    void nothing_but_minus_infinity_sums_to_zero_whose_logarithm_it_is() {
      double[] values = {NONE, NONE};
      answer("1.10", LogSumExp.of(values)).to(values).is(NONE, 0);
    }

    @Test
    void a_constant_added_to_all_comes_out_as_it_is() {
      double[] values = {0.3, -1.2, 2};
      double plain = Math.log(Arrays.stream(values).map(Math::exp).sum());
      double[] lifted = Arrays.stream(values).map(v -> v + 5000).toArray();
      answer("1.10", LogSumExp.of(lifted)).to(lifted).is(plain + 5000, 1e-13);
    }

    @Test
    void a_thousand_equal_values_gain_log_1000() {
      double[] values = new double[1000];
      Arrays.fill(values, -1e6);
      answer("1.10", LogSumExp.of(values)).to(values).is(-1e6 + Math.log(1000), 1e-14);
    }

    @ParameterizedTest(name = "case {index}")
    @MethodSource("gmm.likelihood.LogSumExpTest#references")
    void agrees_with_scipy(JsonNode reference) {
      double[] values = Golden.vector(reference.required("values"));
      answer("1.10", LogSumExp.of(values))
          .to(values)
          .is(reference.required("result").doubleValue(), 1e-12);
    }
  }

  /** Given: the checks of the values. */
  @Nested
  class Arguments {

    @Test
    void no_values_plus_infinity_and_not_a_number_are_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LogSumExp.of(new double[0]))
          .withMessage("values must not be empty");
      for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> LogSumExp.of(new double[] {1, bad}))
            .withMessageContaining("values[1] is " + bad);
      }
    }
  }
}
