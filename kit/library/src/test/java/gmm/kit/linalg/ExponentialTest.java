package gmm.kit.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the series in fifty decimal digits, with the processor's fused products or not. */
class ExponentialTest {

  private static final MathContext DIGITS = new MathContext(50);

  /** An argument is halved so often before the series, and the result squared as often. */
  private static final int HALVINGS = 12;

  private static final double LOG_2 = Math.log(2);

  private static double[] exponentials(double[] x, boolean fused) {
    double[] copy = x.clone();
    Exponential.of(new double[][] {copy}, fused);
    return copy;
  }

  private static BigDecimal exact(double x) {
    BigDecimal small = new BigDecimal(x).divide(new BigDecimal(1 << HALVINGS), DIGITS);
    BigDecimal term = BigDecimal.ONE;
    BigDecimal sum = BigDecimal.ONE;
    for (int i = 1; i < 20; i++) {
      term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(i), DIGITS);
      sum = sum.add(term, DIGITS);
    }
    for (int i = 0; i < HALVINGS; i++) {
      sum = sum.multiply(sum, DIGITS);
    }
    return sum;
  }

  /** In units of the last place of the value itself. */
  private static double error(double found, double x) {
    BigDecimal exact = exact(x);
    double unit = Math.ulp(exact.doubleValue());
    return new BigDecimal(found)
        .subtract(exact)
        .abs()
        .divide(new BigDecimal(unit), DIGITS)
        .doubleValue();
  }

  private static void assertNear(double[] x, boolean fused, double units) {
    double[] found = exponentials(x, fused);
    for (int i = 0; i < x.length; i++) {
      assertThat(found[i]).as("exp(%s)", x[i]).isFinite();
      assertThat(error(found[i], x[i]))
          .as("error of exp(%s), in last places", x[i])
          .isLessThan(units);
    }
  }

  /** Down to where the smallest number that is not 0 begins, up to the largest. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void is_right_to_three_last_places_over_the_whole_range(boolean fused) {
    assertNear(new Random(1).doubles(3000, -745.1, 709.78).toArray(), fused, 3);
    assertNear(new Random(2).doubles(3000, -40, 0).toArray(), fused, 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void is_right_where_the_range_reduction_changes_its_whole_number(boolean fused) {
    double[] x =
        IntStream.rangeClosed(-1074, 1023)
            .mapToDouble(n -> (n + 0.5) * LOG_2)
            .flatMap(b -> DoubleStream.of(Math.nextDown(b), b, Math.nextUp(b)))
            .filter(b -> b > -745.1 && b < 709.78)
            .toArray();
    assertNear(x, fused, 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void is_right_next_to_0_and_at_both_ends_of_the_normal_numbers(boolean fused) {
    double largest = Math.log(Double.MAX_VALUE);
    double smallest = Math.log(Double.MIN_NORMAL);
    double[] x = {
      0,
      -0.0,
      Double.MIN_VALUE,
      -Double.MIN_VALUE,
      1e-300,
      -1e-17,
      1e-16,
      -1e-8,
      1e-8,
      Math.nextDown(largest),
      largest,
      Math.nextDown(smallest),
      smallest,
      Math.nextUp(smallest),
      -744.44,
      -745.13
    };
    assertNear(x, fused, 3);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void is_0_or_infinite_beyond_the_range_and_keeps_what_is_no_number(boolean fused) {
    double[] below = {
      -745.2, -746, -799, -800, -801, -1e9, -Double.MAX_VALUE, Double.NEGATIVE_INFINITY
    };
    assertThat(exponentials(below, fused)).containsOnly(0);
    double[] above = {709.79, 710, 799, 800, 801, 1e9, Double.MAX_VALUE, Double.POSITIVE_INFINITY};
    assertThat(exponentials(above, fused)).containsOnly(Double.POSITIVE_INFINITY);
    assertThat(exponentials(new double[] {Double.NaN}, fused)).containsOnly(Double.NaN);
  }

  /** Vector instructions take eight numbers at once; what is left over has its own loop. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void does_not_depend_on_how_many_there_are(boolean fused) {
    double[] x = new Random(3).doubles(67, -50, 0).toArray();
    double[] all = exponentials(x, fused);
    for (int count = 1; count <= x.length; count++) {
      assertThat(exponentials(Arrays.copyOf(x, count), fused)).isEqualTo(Arrays.copyOf(all, count));
    }
  }

  @Test
  void every_column_is_taken() {
    double[][] columns = {{0, 1}, {2, 3}, {-4, -5}};
    Exponential.of(columns);
    for (int i = 0; i < 2; i++) {
      assertThat(columns[0][i]).isCloseTo(Math.exp(i), withPercentage(1e-13));
      assertThat(columns[1][i]).isCloseTo(Math.exp(2 + i), withPercentage(1e-13));
      assertThat(columns[2][i]).isCloseTo(Math.exp(-4 - i), withPercentage(1e-13));
    }
  }
}
