package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Everything together, with stubs on both sides. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stubs are shell scripts")
class BenchTest {

  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();

  private Bench bench(Path course) {
    return new Bench(
        flags -> List.of(course.toString()),
        Optional.empty(),
        Optional.of(folder.resolve("bench.json")),
        said::add);
  }

  private boolean beside(Path course, Path python) {
    return bench(course)
        .speed(List.of(Workload.DIGITS), 2, Optional.of(python.toString()), Optional.empty());
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(folder.resolve("bench.json").toFile());
  }

  @Test
  void both_sides_are_measured_and_told_to_people_and_programs() throws IOException {
    assertThat(beside(Stub.course(folder), Stub.python(folder, "4"))).isTrue();
    assertThat(said).anyMatch(line -> line.contains("scikit-learn 0.9 with NumPy 1.0"));
    assertThat(said).anyMatch(line -> line.matches("digits, run 2: ours 1.000 s .*: 4.0 x"));
    JsonNode workload = json().get("workloads").get(0);
    assertThat(workload.get("ratio").doubleValue()).isEqualTo(4);
    assertThat(workload.get("ours").get("seconds_per_iteration").doubleValue()).isEqualTo(1);
    assertThat(workload.get("scikit_learn").get("runs")).hasSize(2);
    assertThat(workload.get("largest_difference").doubleValue()).isZero();
    assertThat(json().get("machine").get("threads").intValue()).isPositive();
    assertThat(json().get("scikit_learn").get("numpy").textValue()).isEqualTo("1.0");
  }

  @Test
  void parameters_that_differ_fail_the_bench() throws IOException {
    assertThat(beside(Stub.course(folder), Stub.python(folder, "4.1"))).isFalse();
    assertThat(said).anyMatch(line -> line.contains("not the same mixture"));
    assertThat(json().get("workloads").get(0).get("same_parameters").booleanValue()).isFalse();
  }

  @Test
  void ours_alone_needs_no_python() throws IOException {
    Bench bench = bench(Stub.course(folder));
    assertThat(bench.speed(List.of(Workload.DIGITS), 1, Optional.empty(), Optional.empty()))
        .isTrue();
    assertThat(json().get("workloads").get(0).has("scikit_learn")).isFalse();
  }

  @Test
  void a_python_without_scikit_learn_is_told_what_to_install() throws IOException {
    Path bare = Stub.script(folder, "bare", "echo \"No module named 'sklearn'\" >&2; exit 1");
    Path course = Stub.course(folder);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> beside(course, bare))
        .withMessageContaining("No module named 'sklearn'")
        .withMessageContaining("apt-get install python3-sklearn");
  }

  @Test
  void a_python_that_is_not_there_is_told_what_to_install() throws IOException {
    Path course = Stub.course(folder);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> beside(course, folder.resolve("none")))
        .withMessageContaining("none")
        .withMessageContaining("apt-get install python3-sklearn");
  }

  @Test
  void a_python_that_prints_something_else_is_told_so() throws IOException {
    Path chatty = Stub.script(folder, "chatty", "echo hello");
    Path course = Stub.course(folder);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> beside(course, chatty))
        .withMessageContaining("is no Python with scikit-learn");
  }

  @Test
  void a_script_that_fails_is_told_by_its_last_words() throws IOException {
    Path broken =
        Stub.script(
            folder,
            "broken",
            """
            [ "$1" = -c ] || { echo 'ValueError: ill-defined' >&2; exit 1; }
            echo '{"python": "3", "numpy": "1", "scikit_learn": "1", "blas_threads": 1}'
            """);
    Path course = Stub.course(folder);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> beside(course, broken))
        .withMessageContaining("ValueError: ill-defined");
  }

  @Test
  void a_script_that_is_not_there_is_told() throws IOException {
    Path python = Stub.python(folder, "4");
    Bench bench = bench(Stub.course(folder));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                bench.speed(
                    List.of(Workload.DIGITS),
                    1,
                    Optional.of(python.toString()),
                    Optional.of(folder.resolve("none.py"))))
        .withMessageContaining("There is no script");
  }

  @Test
  void a_course_that_fails_is_told_by_its_last_words() throws IOException {
    Path broken = Stub.script(folder, "broken", "echo 'k must be smaller.' >&2; exit 1");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> beside(broken, Stub.python(folder, "4")))
        .withMessage("course fit failed with exit code 1: k must be smaller.");
  }

  @Test
  void a_report_that_cannot_be_written_is_refused_before_the_work() throws IOException {
    Path course = Stub.course(folder);
    Path nowhere = course.resolve("below/bench.json");
    Bench bench =
        new Bench(
            flags -> List.of(course.toString()), Optional.empty(), Optional.of(nowhere), said::add);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () -> bench.speed(List.of(Workload.DIGITS), 1, Optional.empty(), Optional.empty()));
    assertThat(said).isEmpty();
  }

  @Test
  void memory_is_measured_while_the_fit_runs() throws IOException {
    Path log = folder.resolve("heap.txt");
    Path course = Stub.course(folder);
    Files.writeString(log, "GC(0) Pause Young (Normal) 17M->4M(384M) 6.769ms\n");
    Bench bench =
        new Bench(
            flags -> {
              String target = flags.getLast().replaceAll(".*file=(.*):none", "$1");
              return List.of(
                  "sh",
                  "-c",
                  "cp '" + log + "' '" + target + "'; exec '" + course + "' \"$@\"",
                  "sh");
            },
            Optional.empty(),
            Optional.of(folder.resolve("bench.json")),
            said::add);
    assertThat(bench.memory(List.of(Workload.DIGITS))).isTrue();
    JsonNode workload = json().get("workloads").get(0);
    assertThat(workload.get("heap_bytes").longValue()).isEqualTo(17L << 20);
    assertThat(workload.get("data_bytes").longValue()).isEqualTo(1797 * 41 * 8);
  }
}
