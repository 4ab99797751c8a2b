package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartFileTest {

  @TempDir private Path folder;

  /** Writes one file to its end and half of another, and ends. */
  static final class Interrupted {

    private Interrupted() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      PartFile done = PartFile.of(folder.resolve("done.txt"));
      Files.writeString(done.part(), "all of it");
      done.finish();
      Files.writeString(PartFile.of(folder.resolve("half.txt")).part(), "half of i");
      System.exit(3);
    }
  }

  @Test
  void whoever_is_ended_half_way_leaves_nothing_of_the_half() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Interrupted.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(names()).containsExactly("done.txt");
  }

  @Test
  void what_is_discarded_was_there_once() throws IOException {
    PartFile file = PartFile.of(folder.resolve("file.txt"));
    assertThat(file.discard()).isFalse();
    Files.writeString(file.part(), "a beginning");
    assertThat(file.discard()).isTrue();
    assertThat(names()).isEmpty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
