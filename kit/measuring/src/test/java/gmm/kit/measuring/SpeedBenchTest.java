package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeedBenchTest {

  @TempDir Path folder;

  private final List<String> calls = new ArrayList<>();

  /** Says who was called; a fit of n iterations takes so much each. */
  private Fitter side(String name, double secondsPerIteration, double mean) {
    return (workload, files, iterations) -> {
      calls.add(name + iterations);
      return new Fitted(secondsPerIteration * iterations, 1, parameters(mean));
    };
  }

  private static FlatParameters parameters(double mean) {
    try {
      JsonNode json =
          new ObjectMapper()
              .readTree(
                  "{\"weights\": [1], \"means\": [[%s]], \"covariances\": [1]}".formatted(mean));
      return FlatParameters.of("the stub", json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SpeedResult measured(Fitter ours, Optional<Fitter> theirs) {
    try (Workroom room = Workroom.open()) {
      WorkloadFiles files = new WorkloadFiles(room, Optional.empty());
      return new SpeedBench(files, ours, theirs, 2).measure(Workload.DIGITS);
    }
  }

  @Test
  void the_sides_run_in_turn_each_in_both_lengths() {
    measured(side("ours", 1, 1), Optional.of(side("theirs", 4, 1)));
    assertThat(calls)
        .containsExactly(
            "ours10", "ours20", "theirs10", "theirs20", "ours10", "ours20", "theirs10", "theirs20");
  }

  @Test
  void the_digits_are_made_and_both_sides_compared() {
    SpeedResult result = measured(side("ours", 1, 1), Optional.of(side("theirs", 4, 1 + 1e-5)));
    assertThat(List.of(result.rows(), result.columns())).containsExactly(1797, 41);
    assertThat(result.ratio()).hasValue(4);
    assertThat(result.asFastAsAsked()).isTrue();
    assertThat(result.sameParameters()).isFalse();
    assertThat(result.theirs().orElseThrow().largestDifference()).isCloseTo(1e-5, within(1e-9));
  }

  @Test
  void ours_alone_has_no_ratio() {
    SpeedResult result = measured(side("ours", 1, 1), Optional.empty());
    assertThat(result.ratio()).isEmpty();
    assertThat(result.sameParameters()).isTrue();
    assertThat(result.ours().secondsPerIteration()).isEqualTo(1);
  }
}
