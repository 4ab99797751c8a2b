package gmm.kit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.InputException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittedTest {

  @TempDir Path folder;

  private Fitted read(String report) throws IOException {
    return Fitted.read("the stub", Stub.report(folder, report), 10, 1.5);
  }

  private static String parameters(String weights, String means, String covariances) {
    return "{\"seconds\": 0.25, \"n_iter\": 10, \"weights\": %s, \"means\": %s, \"covariances\": %s}"
        .formatted(weights, means, covariances);
  }

  @Test
  void a_report_of_either_side_is_read() throws IOException {
    String ours = parameters("[1]", "[[2, 3]]", "[[[4, 0], [0, 5]]]");
    String theirs = ours.replace("n_iter", "iterations");
    assertThat(read(ours).seconds()).isEqualTo(0.25);
    assertThat(read(ours).processSeconds()).isEqualTo(1.5);
    assertThat(read(theirs).parameters().largestDifference(read(ours).parameters())).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Traceback (most recent call last) | did not report in JSON",
        "{\"seconds\": 1, | did not report in JSON",
        "[] | did not report its seconds and iterations",
        "{\"seconds\": \"soon\", \"n_iter\": 10} | did not report its seconds and iterations",
        "{\"seconds\": 1, \"n_iter\": 7} | ran 7 iterations where 10 were asked for",
        "{\"seconds\": 1, \"n_iter\": 10} | did not report its weights",
        "{\"seconds\": 1, \"n_iter\": 10, \"weights\": [\"a\"]} | no number among its weights"
      })
  void what_is_no_report_is_refused_in_a_sentence(String report, String complaint) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(report))
        .withMessageContaining(complaint)
        .withMessageStartingWith("the stub");
  }

  @Test
  void an_empty_report_is_refused() {
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> read(""));
  }

  @Nested
  class Difference {

    private double between(String ours, String theirs) throws IOException {
      return read(ours).parameters().largestDifference(read(theirs).parameters());
    }

    @Test
    void is_relative_to_the_largest_of_its_kind() throws IOException {
      String ours = parameters("[0.5, 0.5]", "[[100, 1.001]]", "[1, 2]");
      String theirs = parameters("[0.5, 0.5]", "[[100, 1]]", "[1, 2]");
      assertThat(between(ours, theirs)).isCloseTo(1e-5, within(1e-15));
    }

    @Test
    void is_the_largest_of_the_three() throws IOException {
      String ours = parameters("[0.5, 0.5]", "[[1, 2.02]]", "[1, 2.2]");
      String theirs = parameters("[0.5, 0.5]", "[[1, 2]]", "[1, 2]");
      assertThat(between(ours, theirs)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void is_infinite_where_a_side_found_no_number() throws IOException {
      String broken = parameters("[0.5, 0.5]", "[[1, NaN]]", "[1, 2]");
      String sound = parameters("[0.5, 0.5]", "[[1, 2]]", "[1, 2]");
      assertThat(between(broken, sound)).isInfinite();
      assertThat(between(sound, broken)).isInfinite();
      assertThat(between(broken, broken)).isInfinite();
    }

    @Test
    void of_other_shapes_is_refused() {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(
              () -> between(parameters("[1]", "[1]", "[1]"), parameters("[1]", "[1, 2]", "[1]")))
          .withMessageContaining("1 and 2 numbers as means");
    }
  }
}
