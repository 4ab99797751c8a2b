package gmm.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  private static final String TEXT = "class A {\n  // σ\n}\n";

  @TempDir private Path root;

  private String digest(byte[] bytes) throws IOException {
    return Progress.digest(Files.write(root.resolve("A.java"), bytes));
  }

  @Test
  void line_endings_do_not_change_a_digest_and_all_else_does() throws IOException {
    String digest = digest(TEXT.getBytes(StandardCharsets.UTF_8));
    byte[] windows = TEXT.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    assertThat(digest(windows)).isEqualTo(digest);
    assertThat(digest(TEXT.replace("\n", "\r").getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(digest);
    assertThat(digest(TEXT.replace("σ", "s").getBytes(StandardCharsets.UTF_8)))
        .isNotEqualTo(digest);
  }

  @Test
  void progress_is_kept_for_a_source_that_is_not_UTF_8() throws IOException {
    Path source = Progress.source(root, Catalogue.course().get("1.3"));
    Files.createDirectories(source.getParent());
    Files.write(source, "// Müller\n".getBytes(StandardCharsets.ISO_8859_1));
    Progress.record(root, Module.LIKELIHOOD, Map.of("1.3", ExerciseState.RIGHT));
    assertThat(Progress.of(root, Module.LIKELIHOOD).get("1.3").state())
        .isEqualTo(ExerciseState.RIGHT);
  }
}
