package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeedReportTest {

  private static final Side OURS = Side.of(List.of(new Run(0.2, 0.3, 1), new Run(0.2, 0.5, 1)));

  private static SpeedResult beside(double theirPerIteration, double difference) {
    Run run = new Run(1, 1 + 10 * theirPerIteration, 5);
    return new SpeedResult(
        Workload.FLAT,
        1_000_000,
        2,
        OURS,
        Optional.of(new Comparison(Side.of(List.of(run, run)), difference)));
  }

  @Test
  void runs_are_told_pair_by_pair() {
    assertThat(SpeedReport.runs(beside(0.3, 0)))
        .containsExactly(
            "flat, run 1: ours 0.01000 s an iteration, scikit-learn 0.300 s: 30.0 x",
            "flat, run 2: ours 0.03000 s an iteration, scikit-learn 0.300 s: 10.0 x");
  }

  @Test
  void the_table_has_medians_ratio_what_was_asked_and_the_difference() {
    List<String> table = SpeedReport.table(List.of(beside(0.3, 2e-9)));
    assertThat(table.get(1).split("\\s{2,}"))
        .containsExactly(
            "flat",
            "1,000,000 x 2",
            "5",
            "full",
            "0.02000",
            "0.300",
            "15.0 x",
            "12.0 x",
            "0.400",
            "4.000",
            "1.000",
            "5.000",
            "2e-09");
    assertThat(table.get(0)).hasSameSizeAs(table.get(1));
    assertThat(table).noneMatch(line -> line.startsWith("flat:"));
  }

  @Test
  void what_is_slower_than_asked_is_said() {
    assertThat(SpeedReport.table(List.of(beside(0.1, 0))))
        .contains("flat: slower than asked on this machine.");
  }

  @Test
  void parameters_that_differ_are_said() {
    assertThat(SpeedReport.table(List.of(beside(0.3, 3e-6))))
        .contains(
            "flat: the two sides differ by 3.0e-06, which must be at most 1e-06: not the same mixture.");
  }

  @Test
  void a_time_too_short_for_the_clock_is_said_and_no_ratio_made_up() {
    List<String> table = SpeedReport.table(List.of(beside(0, 0)));
    assertThat(table.get(1)).contains(" ? ");
    assertThat(table).contains("flat: too short to tell its time.");
  }

  @Test
  void ours_alone_is_a_narrower_table() {
    SpeedResult alone = new SpeedResult(Workload.LARGE, 10, 8, OURS, Optional.empty());
    assertThat(SpeedReport.table(List.of(alone)).get(1).split("\\s{2,}"))
        .containsExactly("large", "10 x 8", "8", "full", "0.02000", "0.400", "1.000");
    assertThat(SpeedReport.runs(alone)).startsWith("large, run 1: ours 0.01000 s an iteration");
  }
}
