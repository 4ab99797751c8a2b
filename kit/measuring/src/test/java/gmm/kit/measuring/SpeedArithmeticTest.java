package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpeedArithmeticTest {

  @Test
  void the_median_of_an_odd_number_is_the_middle_one_whatever_the_order() {
    assertThat(Median.of(9, 1, 5)).isEqualTo(5);
    assertThat(Median.of(3)).isEqualTo(3);
  }

  @Test
  void the_median_of_an_even_number_is_the_mean_of_the_middle_two() {
    assertThat(Median.of(8, 1, 2, 100)).isEqualTo(5);
  }

  @Test
  void there_is_no_median_of_nothing() {
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(Median::of);
  }

  @Test
  void what_both_lengths_share_falls_out_of_the_seconds_of_an_iteration() {
    double startUp = 0.7;
    Run run = new Run(startUp + 10 * 0.02, startUp + 20 * 0.02, 3);
    assertThat(run.secondsPerIteration()).isCloseTo(0.02, within(1e-15));
  }

  @Test
  void a_sides_figures_are_medians_over_its_runs_each_by_itself() {
    Side side = Side.of(List.of(new Run(1, 2, 9), new Run(1, 4, 7), new Run(1, 3, 8)));
    assertThat(side.secondsPerIteration()).isCloseTo(0.2, within(1e-15));
    assertThat(side.secondsOfTwenty()).isEqualTo(3);
    assertThat(side.processSecondsOfTwenty()).isEqualTo(8);
  }

  @Test
  void the_ratio_is_theirs_over_ours_and_absent_where_the_clock_saw_nothing() {
    assertThat(Comparison.ratio(0.5, 2)).hasValue(4);
    assertThat(Comparison.ratio(0, 2)).isEmpty();
    assertThat(Comparison.ratio(-0.1, 2)).isEmpty();
    assertThat(Comparison.ratio(0.5, -2)).isEmpty();
  }

  @Test
  void parameters_are_the_same_up_to_a_millionth() {
    Side side = Side.of(List.of(new Run(1, 2, 3)));
    assertThat(new Comparison(side, 1e-6).sameParameters()).isTrue();
    assertThat(new Comparison(side, 1.01e-6).sameParameters()).isFalse();
    assertThat(new Comparison(side, Double.NaN).sameParameters()).isFalse();
  }
}
