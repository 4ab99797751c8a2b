package gmm.faces.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.InputException;
import gmm.kit.testing.Seed;
import gmm.kit.testing.Shared;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LfwArchiveTest {

  @TempDir private Path folder;

  @Test
  void the_middle_half_of_each_photograph_is_read_with_its_persons_name() throws IOException {
    Path archive = archive("lfw/Ann_Bee/Ann_Bee_0001.jpg", "lfw/Cy_Dee/Cy_Dee_0002.jpg");
    NamedFaces faces = LfwArchive.read(archive, 2, 10);
    assertThat(faces.names()).containsExactly("Ann Bee", "Cy Dee");
    // the photograph is black, its middle half white but for the lower right quarter of that
    double[] first = faces.images().rows()[0];
    double[] expected = {1, 1, 1, 0};
    for (int p = 0; p < 4; p++) {
      assertThat(first[p]).isEqualTo(expected[p], within(0.02)); // JPEG is not exact
    }
  }

  @Test
  void no_more_are_read_than_asked_for_and_other_files_are_passed_over() throws IOException {
    Path archive = archive("lfw/readme.txt", "lfw/A_B/A_B_0001.jpg", "lfw/A_B/A_B_0002.jpg");
    assertThat(LfwArchive.read(archive, 2, 1).names()).containsExactly("A B");
  }

  @Test
  void a_missing_a_truncated_and_another_file_are_refused_in_a_sentence() throws IOException {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LfwArchive.read(folder.resolve("none.tgz"), 2, 1))
        .withMessageContaining("There is no file");
    Path whole = archive("lfw/A_B/A_B_0001.jpg", "lfw/A_B/A_B_0002.jpg");
    byte[] bytes = Files.readAllBytes(whole);
    Path part = Files.write(folder.resolve("part.tgz"), Arrays.copyOf(bytes, bytes.length / 2));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LfwArchive.read(part, 2, 9))
        .withMessageContaining("damaged");
    Path other = Files.writeString(folder.resolve("other.tgz"), "not an archive");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LfwArchive.read(other, 2, 9))
        .withMessageContaining("damaged");
    Path empty = archive("lfw/readme.txt");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LfwArchive.read(empty, 2, 9))
        .withMessageContaining("holds no photographs");
  }

  @Test
  void no_person_of_the_real_photographs_is_on_both_sides_of_a_split() {
    NamedFaces faces = LfwArchive.read(Shared.require("data/lfw/lfw-part.tgz"), 25, 300);
    FaceFold fold = faces.splitByPerson(0.3, new Seed(1).random());
    assertThat(fold.training().length + fold.heldOut().length).isEqualTo(300);
    Set<String> learnt = names(faces, fold.training());
    assertThat(names(faces, fold.heldOut())).isNotEmpty().doesNotContainAnyElementsOf(learnt);
  }

  private static Set<String> names(NamedFaces faces, int[] indices) {
    Set<String> names = new TreeSet<>();
    for (int n : indices) {
      names.add(faces.names().get(n));
    }
    return names;
  }

  private Path archive(String... entries) throws IOException {
    Path file = folder.resolve(entries.length + ".tgz");
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      for (String name : entries) {
        byte[] content =
            name.endsWith(".jpg") ? photograph() : "words".getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return file;
  }

  /** 64 x 64: black, white in the middle half, and black again in the lower right of that. */
  private static byte[] photograph() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 16; y < 48; y++) {
      for (int x = 16; x < 48; x++) {
        image.getRaster().setSample(x, y, 0, x >= 32 && y >= 32 ? 0 : 255);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }
}
