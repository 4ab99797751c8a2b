package gmm.kit.loop.keep;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.ExerciseState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

  private static final int MOST = 5;

  @TempDir private Path root;

  private Versions versions;

  @BeforeEach
  void begin() {
    versions =
        Versions.of(root, root.resolve("module-01-likelihood/src/main/java/gmm/A.java"), MOST);
  }

  private void keep(String text) throws IOException {
    assertThat(versions.keep(text.getBytes(StandardCharsets.UTF_8))).isPresent();
  }

  private List<String> texts() throws IOException {
    List<Version> all = versions.all();
    return all.stream()
        .map(
            v -> {
              try {
                return Files.readString(v.file());
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            })
        .toList();
  }

  private void right(String text) throws IOException {
    keep(text);
    versions.note(
        Versions.digest(text.getBytes(StandardCharsets.UTF_8)), "1.3", ExerciseState.RIGHT);
  }

  @Test
  void the_latest_comes_first_and_the_same_text_is_kept_once() throws IOException {
    keep("one");
    keep("two");
    keep("two");
    assertThat(texts()).containsExactly("two", "one");
    keep("one");
    assertThat(texts()).containsExactly("one", "two");
  }

  @Test
  void nothing_is_not_worth_keeping() throws IOException {
    assertThat(versions.keep(new byte[0])).isEmpty();
    assertThat(versions.keep(" \n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(versions.all()).isEmpty();
  }

  @Test
  void of_too_many_those_go_first_that_were_not_right_and_the_oldest_right_one_last()
      throws IOException {
    right("first right");
    for (int i = 0; i < MOST; i++) {
      keep("wrong " + i);
    }
    assertThat(texts()).containsExactly("wrong 4", "wrong 3", "wrong 2", "wrong 1", "first right");
    for (int i = 0; i < MOST; i++) {
      right("right " + i);
    }
    assertThat(texts()).hasSize(MOST).startsWith("right 4").endsWith("first right");
  }

  @Test
  void how_an_exercise_stood_is_told_with_the_version() throws IOException {
    right("text");
    versions.note(
        Versions.digest("text".getBytes(StandardCharsets.UTF_8)), "1.4", ExerciseState.WRONG);
    Version version = versions.all().getFirst();
    assertThat(version.right("1.3")).isTrue();
    assertThat(version.states()).containsEntry("1.4", "wrong");
  }

  @Test
  void what_was_cut_off_or_is_anothers_does_no_harm() throws IOException {
    keep("one");
    Path folder = versions.all().getFirst().file().getParent();
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve(".9-0123456789abcdef.java.1.part"), "cut o");
    Files.writeString(folder.resolve("0123456789abcdef.states"), "1.3");
    assertThat(texts()).containsExactly("one");
  }
}
