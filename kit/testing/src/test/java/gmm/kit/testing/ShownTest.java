package gmm.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.testing.samples.Average;
import gmm.kit.testing.samples.Average.Fit;
import gmm.kit.testing.samples.Average.Hidden;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ShownTest {

  @Test
  void small_values_are_shown_whole() {
    assertThat(Shown.of(null)).isEqualTo("null");
    assertThat(Shown.of(1.5)).isEqualTo("1.5");
    assertThat(Shown.of(new int[][] {{1, 2}, {3}})).isEqualTo("[[1, 2], [3]]");
    assertThat(Shown.of(List.of(1, 2))).isEqualTo("[1, 2]");
    assertThat(Shown.of(new Seed(7))).isEqualTo("a generator of seed 7");
    assertThat(Shown.of(new double[0][])).isEqualTo("[]");
  }

  @Test
  void objects_are_shown_by_their_own_words_or_else_by_what_they_hold() {
    assertThat(Shown.of(new Average(2))).isEqualTo("Average of scale 2.0");
    assertThat(Shown.of(new Fit(1, 2, new double[] {0.5})))
        .isEqualTo("Fit(mean = 1.0, variance = 2.0, shares = [0.5])");
    assertThat(Shown.of(new Hidden(new double[] {1}, new double[][] {{2}})))
        .isEqualTo("Hidden(mean = [1.0], covariance = [[2.0]])");
    DoubleUnaryOperator function = x -> x * x;
    assertThat(Shown.of(function)).isEqualTo("a function");
  }

  @Test
  void large_values_are_shown_by_their_size_and_beginning() {
    assertThat(Shown.of(new double[1000][64]))
        .startsWith("1000 x 64: [[0.0, 0.0, 0.0")
        .endsWith(" ...")
        .hasSizeLessThan(190);
    assertThat(Shown.of(new double[1000])).startsWith("1000 numbers: [0.0, 0.0");
  }
}
