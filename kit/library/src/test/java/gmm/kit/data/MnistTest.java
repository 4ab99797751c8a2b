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
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  private static final String IMAGES = "t10k-images-idx3-ubyte";
  private static final String LABELS = "t10k-labels-idx1-ubyte";

  @TempDir private Path folder;

  @Test
  void the_test_digits_alone_are_enough_packed_or_not() throws IOException {
    images(IMAGES, 2, 28);
    labels(LABELS + ".gz", 7, 2);
    LabelledData test = Mnist.test(folder);
    assertThat(test.labels()).containsExactly(7, 2);
    assertThat(test.rows()).hasDimensions(2, 784);
    assertThat(test.rows()[1][783]).isEqualTo(2);
    assertThat(test.classes()).hasSize(10);
    assertThat(Mnist.training(folder, 10)).isEmpty();
  }

  @Test
  void as_many_digits_to_learn_from_as_asked_for() throws IOException {
    images("train-images-idx3-ubyte.gz", 5, 28);
    labels("train-labels-idx1-ubyte.gz", 5, 0, 4, 1, 9);
    LabelledData training = Mnist.training(folder, 3).orElseThrow();
    assertThat(training.labels()).containsExactly(5, 0, 4);
    assertThat(training.size()).isEqualTo(3);
    assertThat(Mnist.training(folder, 99).orElseThrow().size()).isEqualTo(5);
  }

  @Test
  void pictures_and_labels_of_different_counts() throws IOException {
    images(IMAGES, 3, 28);
    labels(LABELS, 7, 2);
    assertRefused("has 3 pictures and t10k-labels-idx1-ubyte 2 labels");
  }

  @Test
  void a_file_that_is_not_there() throws IOException {
    assertRefused("There is no file " + IMAGES);
    images(IMAGES, 2, 28);
    assertRefused("There is no file " + LABELS);
    images("train-images-idx3-ubyte", 2, 28);
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Mnist.training(folder, 9))
        .withMessageContaining("There is no file train-labels-idx1-ubyte");
  }

  @Test
  void pictures_of_another_size_and_labels_that_are_no_digits() throws IOException {
    images(IMAGES, 2, 32);
    labels(LABELS, 7, 2);
    assertRefused("has pictures of 32 x 32 pixels");
    images(IMAGES, 2, 28);
    labels(LABELS, 7, 10);
    assertRefused("has the label 10 at 1");
  }

  @Test
  void a_page_in_the_place_of_a_packed_file() throws IOException {
    images(IMAGES, 2, 28);
    Files.writeString(folder.resolve(LABELS + ".gz"), "<!DOCTYPE html><title>Sign in</title>");
    assertRefused("begins with 3c21444f");
  }

  @Test
  void a_packed_file_that_ends_too_early() throws IOException {
    images(IMAGES, 2, 28);
    labels(LABELS + ".gz", 7, 2, 1, 0, 4, 1, 4, 9);
    Path labels = folder.resolve(LABELS + ".gz");
    byte[] whole = Files.readAllBytes(labels);
    for (int length : new int[] {9, whole.length / 2, whole.length - 3}) {
      Files.write(labels, Arrays.copyOf(whole, length));
      assertRefused("truncated");
    }
  }

  @Test
  void the_published_test_digits() {
    Optional<Path> shared = CourseRoot.shared("data/mnist");
    Assumptions.assumeThat(shared).as("not on this machine: ../shared/data/mnist").isPresent();
    LabelledData test = Mnist.test(shared.orElseThrow());
    assertThat(test.size()).isEqualTo(10_000);
    // the published counts of each digit in the test set
    int[] counts = new int[10];
    Arrays.stream(test.labels()).forEach(label -> counts[label]++);
    assertThat(counts).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    double mean =
        Arrays.stream(test.rows()).flatMapToDouble(Arrays::stream).average().orElseThrow();
    assertThat(mean / Mnist.LARGEST).isBetween(0.132, 0.133); // 0.1325 of the test set
  }

  private void images(String name, int count, int side) throws IOException {
    byte[] body = new byte[count * side * side];
    for (int p = 0; p < body.length; p++) {
      body[p] = (byte) (1 + p / (side * side));
    }
    write(name, body, 0x0803, count, side, side);
  }

  private void labels(String name, int... labels) throws IOException {
    byte[] body = new byte[labels.length];
    for (int i = 0; i < body.length; i++) {
      body[i] = (byte) labels[i];
    }
    write(name, body, 0x0801, labels.length);
  }

  private void write(String name, byte[] body, int... header) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(name.endsWith(".gz") ? new GZIPOutputStream(bytes) : bytes)) {
      for (int number : header) {
        out.writeInt(number);
      }
      out.write(body);
    }
    Files.write(folder.resolve(name), bytes.toByteArray());
  }

  private void assertRefused(String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Mnist.test(folder))
        .withMessageContaining(message)
        .withMessageContaining(folder.toString());
  }
}
