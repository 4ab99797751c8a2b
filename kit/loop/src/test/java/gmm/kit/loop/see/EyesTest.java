package gmm.kit.loop.see;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EyesTest {

  @TempDir private Path folder;

  private Path file;
  private Eyes eyes;

  @BeforeEach
  void look() throws IOException {
    file = folder.resolve("gmm/A.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "class A {}");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    eyes = new Eyes(List.of(folder));
  }

  @Test
  void what_has_not_been_saved_has_not_changed() throws Exception {
    assertThat(eyes.changes(folder)).isEmpty();
    Files.writeString(folder.resolve("notes.txt"), "not a source");
    assertThat(eyes.changes(folder)).isEmpty();
  }

  @Test
  void a_save_in_place_is_seen_once() throws Exception {
    Files.writeString(file, "class B {}");
    assertThat(eyes.changes(folder)).containsExactly(file);
    assertThat(eyes.changes(folder)).isEmpty();
  }

  @Test
  void a_save_by_renaming_is_seen() throws Exception {
    Path fresh = Files.writeString(folder.resolve("A.java~"), "class AB {}");
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(eyes.changes(folder)).containsExactly(file);
  }

  @Test
  void what_comes_goes_or_is_renamed_has_changed() throws Exception {
    Path other = file.resolveSibling("B.java");
    Files.move(file, other);
    assertThat(eyes.changes(folder)).containsExactly(file, other);
    Files.delete(other);
    assertThat(eyes.changes(folder)).containsExactly(other);
    assertThat(eyes.files(folder)).isEmpty();
  }

  @Test
  void a_file_that_is_emptied_is_waited_for_until_it_is_written() throws Exception {
    Files.writeString(file, "");
    Thread editor =
        new Thread(
            () -> {
              try {
                Thread.sleep(60);
                Files.writeString(file, "class C {}");
              } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    editor.start();
    assertThat(eyes.changes(folder)).containsExactly(file);
    editor.join();
    assertThat(file).hasContent("class C {}");
    assertThat(eyes.changes(folder)).isEmpty();
  }

  @Test
  void a_folder_may_be_moved_away_and_back() throws Exception {
    Path away = folder.resolveSibling(folder.getFileName() + "-away");
    Files.move(folder, away);
    assertThat(eyes.changes(folder)).containsExactly(file);
    Files.move(away, folder);
    assertThat(eyes.changes(folder)).containsExactly(file);
  }
}
