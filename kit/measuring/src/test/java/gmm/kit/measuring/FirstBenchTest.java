package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Fits from scratch, with stubs on both sides. */
class FirstBenchTest {

  @TempDir Path folder;

  private final List<String> calls = new ArrayList<>();

  /** Says who was called with which seed; takes so long, and reaches minus the seed. */
  private FirstFitter side(String name, double seconds) {
    return (workload, files, seed) -> {
      calls.add(name + seed);
      return new FirstRun(2 * seconds, seconds, seconds / 4, -seed, 7);
    };
  }

  private FirstResult measured(FirstFitter ours, Optional<FirstFitter> theirs) {
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, Optional.empty());
      return new FirstBench(files, ours, theirs, 3).measure(Workload.FIRST_BLOBS);
    }
  }

  @Test
  void the_sides_run_in_turn_each_round_from_another_seed() {
    measured(side("ours", 1), Optional.of(side("theirs", 4)));
    assertThat(calls).containsExactly("ours0", "theirs0", "ours1", "theirs1", "ours2", "theirs2");
  }

  @Test
  void times_are_medians_bounds_are_means_and_start_and_em_are_told_apart() {
    FirstResult result = measured(side("ours", 1), Optional.of(side("theirs", 4)));
    assertThat(List.of(result.rows(), result.columns())).containsExactly(5_000, 2);
    assertThat(result.ours().meanLowerBound()).isEqualTo(-1);
    assertThat(result.ours().startSeconds()).isEqualTo(0.25);
    assertThat(result.ours().emSeconds()).isEqualTo(0.75);
    assertThat(result.processRatio()).hasValue(4);
    assertThat(result.fitRatio()).hasValue(4);
    assertThat(result.asFastAsAsked()).isTrue();
  }

  @Test
  void what_is_slower_than_asked_is_said_and_ours_alone_has_no_ratio() {
    FirstResult slow = measured(side("ours", 1), Optional.of(side("theirs", 1.2)));
    assertThat(FirstReport.table(List.of(slow)))
        .contains("first-blobs: slower than asked on this machine.");
    FirstResult alone = measured(side("ours", 1), Optional.empty());
    assertThat(alone.processRatio()).isEmpty();
    assertThat(FirstReport.table(List.of(alone)).get(1).split("\\s{2,}"))
        .containsExactly("first-blobs", "5,000 x 2", "5", "2.000", "1.000", "0.250", "-1.000");
  }

  @Test
  void the_table_has_both_sides() {
    FirstResult result = measured(side("ours", 1), Optional.of(side("theirs", 4)));
    List<String> table = FirstReport.table(List.of(result));
    assertThat(table.get(1).split("\\s{2,}"))
        .containsExactly(
            "first-blobs",
            "5,000 x 2",
            "5",
            "2.000",
            "8.000",
            "4.0 x",
            "1.3 x",
            "1.000",
            "4.000",
            "0.250",
            "1.000",
            "-1.000",
            "-1.000");
    assertThat(table.get(0)).hasSameSizeAs(table.get(1));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stubs are shell scripts")
  void both_sides_are_told_to_programs() throws IOException {
    Path course =
        Stub.script(
            folder,
            "course",
            """
            while [ $# -gt 1 ]; do shift; done
            echo '{"seconds": 2, "start_seconds": 0.5, "lower_bound": -3, "n_iter": 4}' > "$1"
            """);
    Path python =
        Stub.script(
            folder,
            "python",
            """
            if [ "$1" = -c ]; then
              echo '{"python": "3.0", "numpy": "1.0", "scikit_learn": "0.9", "blas_threads": 2}'
            else
              [ "$2" = first ] || exit 1
              echo '{"seconds": 4, "start_seconds": 1, "lower_bound": -3, "n_iter": 4}'
            fi
            """);
    Path report = folder.resolve("bench.json");
    Bench bench =
        new Bench(
            flags -> List.of(course.toString()), Optional.empty(), Optional.of(report), line -> {});
    assertThat(
            bench.speed(
                List.of(Workload.FIRST_DIGITS),
                1,
                Optional.of(python.toString()),
                Optional.empty()))
        .isTrue();
    JsonNode first = new ObjectMapper().readTree(report.toFile()).get("from_scratch").get(0);
    assertThat(first.get("rows").intValue()).isEqualTo(1797);
    assertThat(first.get("columns").intValue()).isEqualTo(64);
    assertThat(first.get("ours").get("start_seconds").doubleValue()).isEqualTo(0.5);
    assertThat(first.get("ours").get("em_seconds").doubleValue()).isEqualTo(1.5);
    assertThat(first.get("scikit_learn").get("seconds").doubleValue()).isEqualTo(4);
    assertThat(first.get("fit_ratio").doubleValue()).isCloseTo(2, within(1e-12));
    assertThat(first.get("process_ratio").isNumber()).isTrue();
  }

  @Test
  void a_report_without_the_seconds_of_the_start_is_refused() throws IOException {
    Path report = Stub.report(folder, "{\"seconds\": 1, \"lower_bound\": -3, \"n_iter\": 4}");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FirstRun.read("it", report, 1))
        .withMessageContaining("start_seconds");
  }
}
