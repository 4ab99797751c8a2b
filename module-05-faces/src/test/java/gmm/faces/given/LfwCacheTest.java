package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;

import gmm.kit.data.Npy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LfwCacheTest {

  @TempDir private Path folder;
  private Path archive;
  private Path cache;

  @BeforeEach
  void an_archive_of_two_faces_and_a_broken_one() {
    archive = folder.resolve("lfw.tgz");
    cache = folder.resolve("kept");
    write(50);
  }

  private void write(int grey) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("lfw/A_B/A_B_0001.jpg", LfwArchives.grey(grey));
    files.put("lfw/C_Dé/C_Dé_0001.jpg", LfwArchives.grey(150));
    files.put("lfw/C_Dé/C_Dé_0002.jpg", new byte[5]);
    LfwArchives.write(archive, files);
  }

  private NamedFaces read() {
    return Lfw.read(archive, LfwOptions.USUAL, cache);
  }

  private Path only() {
    try (Stream<Path> files = Files.list(cache)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts other bytes of the same length and time into the archive's place. */
  private void spoilArchive() throws IOException {
    FileTime time = Files.getLastModifiedTime(archive);
    Files.write(archive, new byte[(int) Files.size(archive)]);
    Files.setLastModifiedTime(archive, time);
  }

  private static void assertSame(NamedFaces faces, NamedFaces expected) {
    assertThat(faces.names()).isEqualTo(expected.names());
    assertThat(faces.skipped()).isEqualTo(expected.skipped());
    assertThat(faces.pixels()).isDeepEqualTo(expected.pixels());
    assertThat(faces).hasToString(expected.toString());
  }

  @Test
  void the_second_reading_needs_the_archive_no_more() throws IOException {
    NamedFaces first = read();
    spoilArchive();
    assertSame(read(), first);
  }

  @Test
  void other_sizes_are_kept_apart_and_few_photographs_are_chosen_from_what_is_kept()
      throws IOException {
    read();
    Lfw.read(archive, new LfwOptions(0.25, 1), cache);
    spoilArchive();
    assertThat(Lfw.read(archive, new LfwOptions(0.25, 1), cache).width()).isEqualTo(23);
    assertThat(read().width()).isEqualTo(47);
  }

  @Test
  void numpy_reads_the_pixels() {
    NamedFaces faces = read();
    var array = Npy.read(only());
    assertThat(array.shape()).containsExactly(2, 62, 47);
    assertThat(array.values()[0]).isEqualTo(faces.pixels()[0][0] & 0xff);
    assertThat(array.values()[2 * 62 * 47 - 1]).isEqualTo(150);
  }

  @Test
  void a_changed_archive_is_read_anew() throws IOException {
    read();
    write(70);
    Files.setLastModifiedTime(archive, FileTime.fromMillis(1_000_000));
    assertThat(read().pixels()[0][0]).isEqualTo((byte) 70);
  }

  @Test
  void damage_anywhere_in_what_was_kept_makes_it_anew() throws IOException {
    NamedFaces first = read();
    byte[] whole = Files.readAllBytes(only());
    for (int at : new int[] {3, 1000, whole.length - 100, whole.length - 10, whole.length - 1}) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 4;
      Files.write(only(), damaged);
      assertSame(read(), first);
      assertThat(Files.readAllBytes(only())).isEqualTo(whole);
    }
    for (int length : new int[] {0, 5, whole.length / 2}) {
      Files.write(only(), Arrays.copyOf(whole, length));
      assertSame(read(), first);
      assertThat(Files.readAllBytes(only())).isEqualTo(whole);
    }
  }

  @Test
  void where_nothing_can_be_kept_the_archive_is_read_each_time() throws IOException {
    NamedFaces first = read();
    cache = Files.writeString(folder.resolve("file"), "no folder");
    assertSame(read(), first);
  }
}
