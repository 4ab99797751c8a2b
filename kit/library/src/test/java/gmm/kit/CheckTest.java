package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckTest {

  private static final double NAN = Double.NaN;

  @ParameterizedTest
  @MethodSource
  void what_is_wrong_is_named_with_its_place_and_value(ThrowingCallable check, String message) {
    assertThatIllegalArgumentException().isThrownBy(check).withMessage(message);
  }

  static Stream<Arguments> what_is_wrong_is_named_with_its_place_and_value() {
    return Stream.of(
        wrong(() -> Check.finite("x", NAN), "x must be finite but is NaN"),
        wrong(
            () -> Check.finite("x", new double[] {1, Double.POSITIVE_INFINITY}),
            "x must be finite but x[1] is Infinity"),
        wrong(() -> Check.sample("data", new double[0]), "data must not be empty"),
        wrong(() -> Check.rows("data", new double[0][]), "data must not be empty"),
        wrong(() -> Check.rows("data", null), "data must not be null"),
        wrong(() -> Check.rows("data", new double[][] {{1}, null}), "data[1] must not be null"),
        wrong(() -> Check.rows("data", new double[1][0]), "data must have at least one column"),
        wrong(
            () -> Check.rows("data", new double[][] {{1, 2}, {3}}),
            "data[1] must have length 2 but has length 1"),
        wrong(
            () -> Check.rows("data", new double[][] {{1, 2}, {3, NAN}}),
            "data[1] must be finite but data[1][1] is NaN"),
        wrong(
            () -> Check.symmetric("covariance", new double[][] {{1, 2}, {2.1, 5}}),
            "covariance must be symmetric but its entry [1][0] is 2.1 and [0][1] is 2.0"),
        wrong(
            () -> Check.positive("variance", 0), "variance must be positive and finite but is 0.0"),
        wrong(
            () -> Check.positive("variance", NAN),
            "variance must be positive and finite but is NaN"),
        wrong(
            () -> Check.notNegative("tol", -1), "tol must be 0 or greater and finite but is -1.0"),
        wrong(
            () -> Check.notNegative("tol", NAN), "tol must be 0 or greater and finite but is NaN"),
        wrong(() -> Check.atLeast("k", 0, 1), "k must be at least 1 but is 0"),
        wrong(() -> Check.between("k", 7, 1, 5), "k must be from 1 to 5 but is 7"),
        wrong(() -> Check.probability("p", 1.5), "p must be from 0 to 1 but is 1.5"),
        wrong(() -> Check.probability("p", NAN), "p must be from 0 to 1 but is NaN"),
        wrong(() -> Check.insideUnit("p", 1), "p must lie strictly between 0 and 1 but is 1.0"),
        wrong(
            () -> Check.probabilities("weights", new double[] {0.5, 0.25}),
            "weights must sum to 1 (within 1.0E-9) but sum to 0.75"),
        wrong(
            () -> Check.probabilities("weights", new double[] {1.5, -0.5}),
            "weights must not be negative but weights[1] is -0.5"),
        wrong(
            () -> Check.probabilityRows("r", new double[][] {{1, 0}, {0.5, 0}}),
            "r[1] must sum to 1 (within 1.0E-9) but sum to 0.5"),
        wrong(() -> Check.labels("y", new int[] {0, 3}, 3), "y[1] must be from 0 to 2 but is 3"),
        wrong(
            () -> Check.indices("i", new int[] {1, 1}, 3),
            "i must not repeat but 1 is there twice"),
        wrong(
            () -> Check.sameSize("labels", 2, "rows", 3),
            "there must be as many labels as rows but there are 2 and 3"));
  }

  private static Arguments wrong(ThrowingCallable check, String message) {
    return arguments(check, message);
  }

  @Test
  void what_is_right_passes_and_scalars_come_back() {
    assertThat(Check.positive("x", Double.MIN_VALUE)).isEqualTo(Double.MIN_VALUE);
    assertThat(Check.atLeast("k", 3, 3)).isEqualTo(3);
    assertThatCode(
            () -> {
              Check.rows("data", new double[][] {{1, 2}, {3, 4}});
              Check.symmetric("a", new double[][] {{1, 0.1 + 0.2}, {0.3, 1}});
              Check.probabilities("w", new double[] {0.1, 0.2, 0.7});
              Check.indices("i", new int[] {2, 0}, 3);
              Check.labels("y", new int[0], 0);
            })
        .doesNotThrowAnyException();
  }
}
