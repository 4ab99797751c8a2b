package gmm.course.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedMutantsTest {

  @TempDir private Path folder;
  private Path tests;

  @BeforeEach
  void write() throws IOException {
    tests = Files.createDirectory(folder.resolve("tests"));
    Files.writeString(tests.resolve("ATest.java"), "one");
    TriedMutants first = tried();
    first.put("1.1 logDensity | SIGN | a -> -a", false);
    first.put("1.1 logDensity | ROOT | b -> √b", true);
  }

  private TriedMutants tried() throws IOException {
    return TriedMutants.of(folder, "module", List.of(tests, folder.resolve("not there")));
  }

  @Test
  void the_next_examination_goes_on() throws IOException {
    TriedMutants next = tried();
    assertThat(next.knows("1.1 logDensity | SIGN | a -> -a")).isTrue();
    assertThat(next.passes("1.1 logDensity | SIGN | a -> -a")).isFalse();
    assertThat(next.passes("1.1 logDensity | ROOT | b -> √b")).isTrue();
    assertThat(next.knows("another")).isFalse();
  }

  @Test
  void a_test_that_has_changed_begins_anew() throws IOException {
    Files.writeString(tests.resolve("ATest.java"), "two");
    assertThat(tried().knows("1.1 logDensity | SIGN | a -> -a")).isFalse();
  }
}
