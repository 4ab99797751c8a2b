package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.json.MixtureJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code course fit} finds and says. */
@OnSolutions
class FitCommandTest extends FitRoom {

  @ParameterizedTest
  @ValueSource(strings = {"full", "tied", "diag", "spherical"})
  void from_a_full_start_to_scikit_learns_parameters(String type) throws IOException {
    Path json = folder.resolve("fitted.json");
    runs("-k", "3", "--covariance", type, "--json", json.toString());
    JsonNode ours = JSON.readTree(json.toFile());
    JsonNode theirs = read("golden-start.json").get(type);
    for (String field : new String[] {"weights", "means", "covariances"}) {
      assertThat(numbers(ours.get(field)))
          .containsExactly(numbers(theirs.get(field)), within(1e-8));
    }
    for (String field : new String[] {"lower_bound", "score", "bic", "aic"}) {
      assertThat(ours.get(field).doubleValue())
          .isCloseTo(theirs.get(field).doubleValue(), within(1e-6));
    }
    assertThat(MixtureJson.read(json).bic(ROWS))
        .isCloseTo(ours.get("bic").doubleValue(), within(1e-9));
    assertThat(ours.get("covariance_type").textValue()).isEqualTo(type);
    assertThat(ours.get("n_iter").intValue()).isEqualTo(10);
    assertThat(ours.get("converged").booleanValue()).isFalse();
    assertThat(ours.get("start_seconds").doubleValue())
        .isPositive()
        .isLessThan(ours.get("seconds").doubleValue());
    assertThat(ours.get("seconds_per_iteration").doubleValue())
        .isEqualTo(ours.get("seconds").doubleValue() / 10);
  }

  private void runs(String... more) throws IOException {
    Path data = npy("data.npy", ROWS);
    Path start = folder.resolve("start.json");
    try (InputStream in = FitRoom.class.getResourceAsStream("/gmm/mixture/start.json")) {
      Files.write(start, in.readAllBytes());
    }
    String[] always = {
      data.toString(), "--init-from", start.toString(), "--max-iter", "10", "--tol", "0"
    };
    String[] all = Arrays.copyOf(always, always.length + more.length);
    System.arraycopy(more, 0, all, always.length, more.length);
    assertThat(run(all)).as(err.toString()).isZero();
  }

  @Test
  void tells_each_iteration_and_at_the_end_what_was_found() throws IOException {
    runs();
    assertThat(err.toString().lines())
        .hasSize(10)
        .first()
        .asString()
        .startsWith("iteration   1: mean log-likelihood -");
    assertThat(err.toString().lines().toList().get(9)).contains("iteration  10").contains("change");
    assertThat(out.toString())
        .contains("90 rows of 3 features, 3 components with full covariances")
        .contains("component  weight")
        .contains("All of 10 iterations done")
        .contains("BIC")
        .contains("The fit took");
  }

  @Test
  void gives_json_alone_on_standard_output() throws IOException {
    runs("--json", "-", "--quiet");
    assertThat(JSON.readTree(out.toString()).get("n_iter").intValue()).isEqualTo(10);
    assertThat(err.toString()).contains("component  weight").doesNotContain("iteration   1");
  }

  @Test
  void json_that_does_not_get_through_standard_output_fails_the_command() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    Path data = npy("data.npy", ROWS);
    assertThat(run(new PrintWriter(full), data.toString(), "-k", "1", "--json", "-")).isEqualTo(1);
    assertThat(err.toString()).contains("Standard output cannot be written to");
  }

  @Test
  void gives_the_same_from_every_form_of_the_same_data() throws IOException {
    double[] once = means(npy("c.npy", ROWS));
    assertThat(means(fortran("f.npy"))).isEqualTo(once);
    assertThat(means(bigEndian("b.npy"))).isEqualTo(once);
    assertThat(means(Files.writeString(folder.resolve("a.csv"), csv("")))).isEqualTo(once);
    assertThat(means(Files.writeString(folder.resolve("h.csv"), csv("a,b,c\n")))).isEqualTo(once);
    Path packed = folder.resolve("p.csv.gz");
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gz.write(csv("").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(means(packed)).isEqualTo(once);
  }

  @Test
  void integers_are_numbers() throws IOException {
    int n = 40;
    ByteBuffer values = ByteBuffer.allocate(n * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < n; i++) {
      values.putInt(i % 2 == 0 ? i : 1000 + i);
    }
    Path file = raw("i.npy", "<i4", "False", "(40, 1)", values.array());
    double[] means = means(file);
    Arrays.sort(means);
    assertThat(means).containsExactly(new double[] {19, 1020}, within(1e-6));
  }

  /** The same numbers, each first the nearest float: the same as doubles of those values. */
  @Test
  void short_floats_are_computed_in_double_and_it_says_so() throws IOException {
    ByteBuffer floats = ByteBuffer.allocate(90 * 3 * 4).order(ByteOrder.LITTLE_ENDIAN);
    double[][] rounded = new double[90][3];
    for (int i = 0; i < 90; i++) {
      for (int j = 0; j < 3; j++) {
        floats.putFloat((float) ROWS[i][j]);
        rounded[i][j] = (float) ROWS[i][j];
      }
    }
    double[] expected = means(npy("d.npy", rounded));
    assertThat(err.toString()).doesNotContain("float");
    Path file = raw("f.npy", "<f4", "False", "(90, 3)", floats.array());
    assertThat(means(file)).isEqualTo(expected);
    assertThat(err.toString())
        .contains("The file holds numbers of type float32: all is computed in float64.");
  }

  private double[] means(Path data) throws IOException {
    Path json = folder.resolve("means.json");
    int code = run(data.toString(), "-k", "2", "--json", json.toString(), "--seed", "3");
    assertThat(code).as(err.toString()).isZero();
    return numbers(JSON.readTree(json.toFile()).get("means"));
  }

  @Test
  void goes_on_from_what_it_wrote_in_another_type_too() throws IOException {
    Path json = folder.resolve("model.json");
    Path data = npy("data.npy", ROWS);
    run(data.toString(), "-k", "3", "--covariance", "spherical", "--json", json.toString());
    int code = run(data.toString(), "--init-from", json.toString(), "--json", json.toString());
    assertThat(code).as(err.toString()).isZero();
    assertThat(MixtureJson.read(json).size()).isEqualTo(3);
  }

  @Test
  void says_whether_it_has_converged() throws IOException {
    Path data = npy("data.npy", ROWS);
    run(data.toString(), "-k", "2", "--max-iter", "1000");
    assertThat(out.toString()).contains("Converged after");
    run(data.toString(), "-k", "2", "--max-iter", "1");
    assertThat(out.toString()).contains("Not converged after 1 iteration:");
    run(data.toString(), "-k", "2", "--max-iter", "0");
    assertThat(out.toString()).contains("This is the start");
  }

  @Test
  void a_collapsed_component_is_named_with_the_remedies() throws IOException {
    double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {5, 1}, {6, 4}, {7, 2}, {4, 3}};
    fails(
        npy("collapse.npy", rows),
        "The fit failed: the covariance of component ",
        "increase --reg-covar");
  }

  @Test
  void values_whose_squares_overflow_are_named() throws IOException {
    fails(npy("huge.npy", new double[][] {{1}, {2}, {-3e200}, {4e200}}), "holds -3.0E200 in row 2");
  }

  private void fails(Path data, String... parts) {
    assertThat(run(data.toString(), "-k", "2", "--reg-covar", "0")).isEqualTo(1);
    assertThat(err.toString()).contains(parts);
  }
}
