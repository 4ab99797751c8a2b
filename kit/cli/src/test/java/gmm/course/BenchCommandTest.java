package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.measuring.Workload;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class BenchCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine line = Course.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bench thin | There is no workload \"thin\": name one of faces, digits, wide-full",
        "bench --rounds 0 | --rounds must be at least 1 but is 0",
        "bench --rounds many | many",
        "bench --script fit.py | give --python too",
        "bench --memory --python python3 | leave --python out"
      })
  void what_cannot_be_meant_is_misuse(String call, String complaint) {
    assertThat(run(call.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(complaint).contains("See course bench --help.");
  }

  @Test
  void a_folder_without_data_and_a_report_nowhere_fail_before_any_work() throws IOException {
    assertThat(run("bench", "--data", folder.resolve("none").toString(), "digits")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no folder");
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(run("bench", "--json", file.resolve("x.json").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("cannot be written");
  }

  @ParameterizedTest
  @EnumSource(Workload.class)
  void the_help_names_every_workload(Workload workload) {
    assertThat(run("bench", "--help")).isZero();
    assertThat(out.toString()).contains(workload.title());
    assertThat(Workload.named(workload.title())).isEqualTo(workload);
  }
}
