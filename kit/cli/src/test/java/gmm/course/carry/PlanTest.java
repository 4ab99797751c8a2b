package gmm.course.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {

  @TempDir private Path folder;

  @Test
  void all_files_are_written_or_none() throws IOException {
    Path first = Files.writeString(folder.resolve("a"), "before");
    Path second = folder.resolve("b");
    Path third = folder.resolve("c");
    Files.createDirectories(third.resolve("in the way"));
    byte[] text = "after".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Plan plan =
        new Plan(
            Map.of(first, text, second, text, third, text),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertThatThrownBy(plan::write).isInstanceOf(IOException.class);
    assertThat(first).hasContent("before");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactlyInAnyOrder(first, third);
    }
    Files.delete(third.resolve("in the way"));
    Files.delete(third);
    plan.write();
    assertThat(first).hasContent("after");
    assertThat(third).hasContent("after");
  }
}
