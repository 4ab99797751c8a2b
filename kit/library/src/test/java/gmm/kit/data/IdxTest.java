package gmm.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gmm.kit.CourseRoot;
import gmm.kit.InputException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdxTest {

  private static final int IMAGES = 0x0803;
  private static final int LABELS = 0x0801;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void pictures_row_by_row_plain_or_packed(boolean packed) throws IOException {
    Path file = file(packed, new byte[] {0, 1, 2, 3, 4, 5, -1, 7, 8, 9, 10, 11}, IMAGES, 2, 2, 3);
    IdxImages images = Idx.images(file, Integer.MAX_VALUE);
    assertThat(images.width()).isEqualTo(3);
    assertThat(images.height()).isEqualTo(2);
    assertThat(images.rows())
        .isDeepEqualTo(new double[][] {{0, 1, 2, 3, 4, 5}, {255, 7, 8, 9, 10, 11}});
  }

  @Test
  void only_as_many_as_asked_for_are_read() throws IOException {
    assertThat(Idx.images(file(false, new byte[4], IMAGES, 99, 2, 2), 1).size()).isEqualTo(1);
    assertThat(Idx.labels(file(false, new byte[] {7, 3}, LABELS, 99), 2)).containsExactly(7, 3);
  }

  @Test
  void a_file_that_ends_too_early() throws IOException {
    assertRefusedImages(file(false, new byte[5], IMAGES, 2, 2, 2), "truncated");
    assertRefusedImages(file(true, new byte[5], IMAGES, 2, 2, 2), "truncated");
    assertRefusedImages(file(false, new byte[0], IMAGES, 2), "truncated");
    assertRefusedLabels(file(false, new byte[5], LABELS, 6), "truncated");
    assertRefusedLabels(file(false, new byte[0]), "truncated");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_file_that_goes_on_after_its_end(boolean packed) throws IOException {
    assertRefusedImages(file(packed, new byte[9], IMAGES, 2, 2, 2), "goes on after");
    assertRefusedLabels(file(packed, new byte[7], LABELS, 6), "goes on after");
  }

  @Test
  void a_file_of_another_kind() throws IOException {
    assertRefusedImages(file(false, new byte[9], 0x3c68746d), "is it the right file?");
    assertRefusedLabels(file(false, new byte[9], 0x0802, 9), "is it the right file?");
  }

  @Test
  void a_header_that_lies() throws IOException {
    assertRefusedImages(file(false, new byte[5], IMAGES, Integer.MAX_VALUE, 28, 28), "memory");
    assertRefusedImages(file(true, new byte[5], IMAGES, 3, 60_000, 28), "damaged");
    assertRefusedImages(file(false, new byte[5], IMAGES, 3, -28, 28), "damaged");
    assertRefusedImages(file(false, new byte[5], IMAGES, -3, 28, 28), "holds no pictures");
    assertRefusedLabels(file(false, new byte[5], LABELS, Integer.MAX_VALUE), "truncated");
    assertRefusedLabels(file(false, new byte[5], LABELS, 0), "holds no labels");
  }

  @Test
  void pictures_and_labels_swapped() throws IOException {
    assertRefusedImages(file(false, new byte[5], LABELS, 5), "swapped");
    assertRefusedLabels(file(false, new byte[4], IMAGES, 1, 2, 2), "swapped");
  }

  @Test
  void the_published_test_set_is_read() {
    Optional<Path> images = CourseRoot.shared("data/mnist/t10k-images-idx3-ubyte.gz");
    Optional<Path> labels = CourseRoot.shared("data/mnist/t10k-labels-idx1-ubyte.gz");
    Assumptions.assumeThat(images).as("not on this machine: ../shared/data/mnist").isPresent();
    IdxImages read = Idx.images(images.orElseThrow(), 500);
    assertThat(read.rows()).hasDimensions(500, 784);
    assertThat(Idx.labels(labels.orElseThrow(), Integer.MAX_VALUE))
        .hasSize(10_000)
        .startsWith(7, 2, 1, 0, 4);
  }

  private Path file(boolean packed, byte[] body, int... header) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(packed ? new GZIPOutputStream(bytes) : bytes)) {
      for (int number : header) {
        out.writeInt(number);
      }
      out.write(body);
    }
    return Files.write(folder.resolve("test.idx"), bytes.toByteArray());
  }

  private static void assertRefusedImages(Path file, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Idx.images(file, Integer.MAX_VALUE))
        .withMessageContaining(message)
        .withMessageContaining(file.toString());
  }

  private static void assertRefusedLabels(Path file, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Idx.labels(file, Integer.MAX_VALUE))
        .withMessageContaining(message)
        .withMessageContaining(file.toString());
  }
}
