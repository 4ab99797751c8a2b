package gmm.course;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.data.DataSet;
import gmm.kit.data.DataSets;
import gmm.kit.demo.Demo;
import gmm.kit.demo.Gallery;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DemoCommandTest {

  @TempDir private Path folder;

  private final StringWriter said = new StringWriter();

  private record Shown(boolean takesMinutes, Optional<String> needs) implements Demo {

    @Override
    public int module() {
      return 4;
    }

    @Override
    public String name() {
      return "shown";
    }

    @Override
    public String title() {
      return "Shown";
    }

    @Override
    public void run(Gallery gallery) {}
  }

  private Optional<String> whyNot(boolean thorough, boolean takesMinutes, String needs) {
    return new DemoChoice(thorough, DataSets.in(folder))
        .whyNot(new Shown(takesMinutes, Optional.ofNullable(needs)));
  }

  private int run(String... arguments) {
    CommandLine line = Course.commandLine(() -> Integer.MAX_VALUE);
    line.setOut(new PrintWriter(said, true));
    line.setErr(new PrintWriter(said, true));
    return line.execute(arguments);
  }

  @Test
  void what_takes_minutes_runs_for_those_who_ask_for_it() {
    assertThat(whyNot(false, false, null)).isEmpty();
    assertThat(whyNot(true, true, null)).isEmpty();
    assertThat(whyNot(false, true, null))
        .contains("Left out: it takes minutes; ./course demo 4 --thorough runs it.");
  }

  @Test
  void what_needs_data_runs_where_that_is_and_says_how_to_get_it_where_not() throws IOException {
    assertThat(whyNot(true, true, "lfw").orElseThrow())
        .startsWith("Left out: Labeled Faces in the Wild is not on this machine: ./course fetch");
    Path archive = Files.writeString(folder.resolve("faces.tgz"), "x");
    DataSets data = DataSets.in(folder).with(DataSet.LFW, archive);
    assertThat(new DemoChoice(false, data).whyNot(new Shown(false, Optional.of("lfw")))).isEmpty();
  }

  @Test
  void data_for_a_module_that_is_not_asked_for_is_misuse() {
    assertThat(run("demo", "5", "--data", folder.toString())).isEqualTo(Course.MISUSE);
    assertThat(said.toString()).contains("--data is for module 4");
    assertThat(run("demo", "1", "4", "--lfw", folder.toString())).isEqualTo(Course.MISUSE);
    assertThat(said.toString()).contains("--lfw is for module 5");
  }

  @Test
  void a_folder_without_the_data_fails_before_anything_is_written() {
    Path out = folder.resolve("out");
    assertThat(run("demo", "4", "--data", folder.toString(), "--out", out.toString()))
        .isEqualTo(Course.FAILED);
    assertThat(said.toString()).contains("does not hold MNIST's files").doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }
}
