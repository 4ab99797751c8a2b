package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

  @TempDir Path folder;

  @Test
  void appears_when_it_is_written_in_folders_that_are_made() throws IOException {
    Path file = folder.resolve("a/b/result.txt");
    OutputFile output = OutputFile.at(file);
    assertThat(file).doesNotExist();
    output.write(out -> out.write('x'));
    assertThat(file).hasContent("x");
    assertAlone(file);
  }

  @Test
  void a_folder_and_a_place_below_a_file_are_refused_before() throws IOException {
    Path file = Files.writeString(folder.resolve("plain"), "old");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OutputFile.at(folder))
        .withMessageContaining("is a folder");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> OutputFile.at(file.resolve("below")))
        .withMessageContaining("cannot be written");
    assertThat(file).hasContent("old");
  }

  @Test
  void what_stood_there_stays_when_writing_fails() throws IOException {
    Path file = Files.writeString(folder.resolve("result"), "old");
    OutputFile output = OutputFile.at(file);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(
            () ->
                output.write(
                    out -> {
                      out.write('n');
                      throw new IOException("disk full");
                    }))
        .withMessageContaining("room on its disk");
    assertThat(file).hasContent("old");
    assertAlone(file);
  }

  private static void assertAlone(Path file) throws IOException {
    try (Stream<Path> all = Files.list(file.getParent())) {
      assertThat(all).containsExactly(file);
    }
  }
}
