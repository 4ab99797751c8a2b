package gmm.mixture.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.OutputFile;
import gmm.kit.data.Csv;
import gmm.kit.data.Npy;
import gmm.kit.linalg.RowSource;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureJson;
import gmm.mixture.given.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/**
 * {@code course fit} in this process. What fits needs exercises: pending until they are written.
 */
class FitCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double[][] ROWS = rows();

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** EM and the number of parameters, which is what 3.10 needs. */
  @Nested
  @Tag("3.10")
  class Fits {

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
      assertThat(ours.get("seconds_per_iteration").doubleValue())
          .isEqualTo(ours.get("seconds").doubleValue() / 10);
    }

    private void runs(String... more) throws IOException {
      Path data = npy("data.npy", ROWS);
      Path start = folder.resolve("start.json");
      try (InputStream in = FitCommandTest.class.getResourceAsStream("/gmm/mixture/start.json")) {
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
      assertThat(err.toString().lines().toList().get(9))
          .contains("iteration  10")
          .contains("change");
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
      assertThat(run(new PrintWriter(full), data.toString(), "-k", "1", "--json", "-"))
          .isEqualTo(1);
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
      fails(
          npy("huge.npy", new double[][] {{1}, {2}, {-3e200}, {4e200}}), "holds -3.0E200 in row 2");
    }

    private void fails(Path data, String... parts) {
      assertThat(run(data.toString(), "-k", "2", "--reg-covar", "0")).isEqualTo(1);
      assertThat(err.toString()).contains(parts);
    }
  }

  @Nested
  class Writes {

    @Test
    void points_as_text_under_the_names_of_the_data() throws IOException {
      Path file = folder.resolve("new/sample.csv");
      FitOutputs.points(OutputFile.at(file), ROWS, List.of("a", "b,c", "d\"e"));
      assertThat(Csv.read(file).header()).containsExactly("a", "b,c", "d\"e");
      assertThat(Csv.read(file).rows()).isDeepEqualTo(ROWS);
      FitOutputs.points(OutputFile.at(file), ROWS, List.of());
      assertThat(Csv.read(file).header()).isEmpty();
      assertThat(Csv.read(file).rows()).isDeepEqualTo(ROWS);
    }

    @Test
    void points_as_numpys_file_where_its_name_says_so() {
      Path file = folder.resolve("sample.npy");
      FitOutputs.points(OutputFile.at(file), ROWS, List.of("a", "b", "c"));
      assertThat(Npy.readMatrix(file)).isDeepEqualTo(ROWS);
    }

    @Test
    @Tag("3.8")
    void the_component_of_each_row() throws IOException {
      double[][] means = {{0, 0}, {10, 10}};
      double[][][] unit = {{{1}}, {{1}}};
      GaussianMixture model =
          new GaussianMixture(
              new Parameters(
                  new double[] {0.5, 0.5}, means, Covariances.of(CovarianceType.SPHERICAL, unit)),
              Fit.NONE);
      Path file = folder.resolve("labels.txt");
      double[][] rows = {{1, 0}, {9, 8}, {0, 2}};
      FitOutputs.labels(OutputFile.at(file), model, RowSource.of(rows));
      assertThat(Files.readAllLines(file)).containsExactly("0", "1", "0");
    }
  }

  @Nested
  class RefusesBeforeAnyWork {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "NaN | 1,2;NaN,3;4,5 | every field must be a finite number",
          "infinity | 1,2;inf,3;4,5 | every field must be a finite number",
          "one row | 1,2 | has one row: a mixture needs at least two",
          "too many components | 1,2;3,4 | has 2 rows for 3 components: ask for 2 or fewer",
          "ragged | 1,2;3;4,5;6,7 | has 1 fields in line 2 but 2 in its first",
          "words | 1,2;3,x;4,5;6,7 | has \"x\" in line 2, field 2",
          "nothing | '' | holds no row of numbers",
          "a header alone | a,b | holds no row of numbers"
        })
    void text_that_is_no_table_of_numbers(String what, String lines, String why)
        throws IOException {
      Path file = Files.writeString(folder.resolve("d.csv"), lines.replace(';', '\n'));
      refused(file, why);
    }

    @Test
    void a_missing_file_and_a_folder() {
      refused(folder.resolve("none.csv"), "There is no file");
      refused(folder.resolve("none.npy"), "There is no file");
      refused(folder, "is a folder");
    }

    @Test
    void a_number_in_a_mapped_file_that_is_not_finite_with_its_place() throws IOException {
      double[][] rows = new double[5000][2];
      rows[4321][1] = Double.NaN;
      rows[4999][0] = Double.POSITIVE_INFINITY;
      ByteBuffer values = ByteBuffer.allocate(80_000).order(ByteOrder.LITTLE_ENDIAN);
      for (double[] row : rows) {
        values.putDouble(row[0]).putDouble(row[1]);
      }
      Path file = raw("n.npy", "<f8", "False", "(5000, 2)", values.array());
      refused(file, "holds NaN at index (4321, 1)");
      assertThat(err.toString()).doesNotContain("iteration");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "<f8 ; (6,) ; has shape (6,): it must be (n, d)",
          "<f8 ; (1, 2, 3) ; has shape (1, 2, 3): it must be (n, d)",
          "<f8 ; (1, 6) ; has one row",
          "<f8 ; (0, 6) ; at least one row",
          "<f8 ; (7, 2) ; truncated",
          "|O ; (3, 2) ; only real numbers are read",
          "<c16 ; (3, 1) ; only real numbers are read",
          "<U1 ; (3, 2) ; only real numbers are read"
        })
    void numpy_files_that_are_no_table_of_numbers(String type, String shape, String why)
        throws IOException {
      refused(raw("x.npy", type, "False", shape, new byte[48]), why);
    }

    @Test
    void a_start_that_does_not_fit() throws IOException {
      String pair = "[[[1,0],[0,1]],[[1,0],[0,1]]]";
      startRefused("[0.5,0.4]", "[[0,0],[1,1]]", pair, "weights must sum to 1");
      startRefused("[0.5,0.5]", "[[0,0],[1,1]]", "[[[1,0],[0,1]]]", "2 x 2 x 2");
      startRefused(
          "[0.5,0.5]", "[[0,0],[1,1]]", pair.replace("0,1", "0,-1"), "must be positive definite");
      startRefused("[0.5,0.5]", "[[0,0],[1,1]]", pair, "has 2 features but the data has 3");
      Path data = npy("data.npy", ROWS);
      String start = folder.resolve("start.json").toString();
      assertThat(run(data.toString(), "--init-from", start, "-k", "3")).isEqualTo(1);
      assertThat(err.toString()).contains("has k = 2 but -k asks for 3");
    }

    private void startRefused(String weights, String means, String covariances, String why)
        throws IOException {
      Path start = folder.resolve("start.json");
      String form = "{\"weights\":%s,\"means\":%s,\"covariances\":%s}";
      Files.writeString(start, form.formatted(weights, means, covariances));
      Path data = npy("data.npy", ROWS);
      assertThat(run(data.toString(), "--init-from", start.toString())).isEqualTo(1);
      assertThat(err.toString()).contains(why).doesNotContain("iteration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--predict"})
    void a_place_that_cannot_be_written_to(String option) throws IOException {
      Path data = npy("data.npy", ROWS);
      cannotBeWritten(data, option, folder, "is a folder");
      cannotBeWritten(data, option, data.resolve("below"), "cannot be written");
      cannotBeWritten(data, option, data, "holds the data");
      assertThat(Npy.readMatrix(data)).isDeepEqualTo(ROWS);
    }

    private void cannotBeWritten(Path data, String option, Path place, String why) {
      assertThat(run(data.toString(), "-k", "2", option, place.toString())).isEqualTo(1);
      assertThat(err.toString()).contains(why).doesNotContain("iteration");
    }

    @ParameterizedTest
    @CsvSource({
      "-k, 0",
      "-k, two",
      "-k, 1.5",
      "--tol, -1",
      "--tol, NaN",
      "--reg-covar, -1e-9",
      "--reg-covar, Infinity",
      "--max-iter, -1",
      "--n-init, 0",
      "--init, guess",
      "--covariance, round",
      "--sample, 0",
      "--seed, x",
      "--colour, red"
    })
    void options_that_cannot_be_meant(String option, String value) throws IOException {
      Path data = npy("data.npy", ROWS);
      String[] k = option.equals("-k") ? new String[0] : new String[] {"-k", "2"};
      String[] all = Arrays.copyOf(new String[] {data.toString(), option, value}, 3 + k.length);
      System.arraycopy(k, 0, all, 3, k.length);
      assertThat(run(all)).isEqualTo(2);
      assertThat(err.toString()).contains(option).doesNotContain("iteration");
    }

    @Test
    void a_call_without_data_or_components_or_with_two_starts() throws IOException {
      Path data = npy("data.npy", ROWS);
      assertThat(run("-k", "2")).isEqualTo(2);
      assertThat(run(data.toString())).isEqualTo(2);
      assertThat(err.toString()).contains("-k is missing");
      assertThat(run(data.toString(), "--init-from", "a.json", "--n-init", "2")).isEqualTo(2);
      assertThat(err.toString()).contains("leave --init and --n-init out");
    }

    @ParameterizedTest
    @CsvSource({
      "--predict - , only --json goes to standard output",
      "--sample 3 --sample-to - , only --json goes to standard output",
      "--sample-to s.csv , give --sample too",
      "--predict one.txt --json ./one.txt , need a file each",
      "--predict sample.csv --sample 3 , need a file each"
    })
    void outputs_that_would_be_lost(String options, String why) throws IOException {
      String data = npy("data.npy", ROWS).toString();
      String[] all = (data + " -k 2 " + options.strip()).split(" ");
      assertThat(run(all)).isEqualTo(2);
      assertThat(err.toString()).contains(why).doesNotContain("iteration");
    }

    private void refused(Path data, String why) {
      assertThat(run(data.toString(), "-k", "3")).isEqualTo(1);
      assertThat(err.toString()).contains(why).contains(data.toString()).hasLineCount(1);
      assertThat(out.toString()).isEmpty();
    }
  }

  private int run(String... arguments) {
    return run(new PrintWriter(out), arguments);
  }

  private int run(PrintWriter standard, String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    CommandLine line = new CommandLine(new FitCommand());
    line.setOut(standard).setErr(new PrintWriter(err));
    line.setParameterExceptionHandler(
        (thrown, ignored) -> {
          line.getErr().println(thrown.getMessage());
          return 2;
        });
    line.setExecutionExceptionHandler(
        (thrown, command, parsed) -> {
          if (thrown instanceof InputException) {
            command.getErr().println(thrown.getMessage());
            return 1;
          }
          throw thrown;
        });
    return line.execute(arguments);
  }

  private static double[][] rows() {
    try {
      return JSON.convertValue(read("golden-mixture.json").get("rows"), double[][].class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = FitCommandTest.class.getResourceAsStream("/gmm/mixture/" + name)) {
      return JSON.readTree(in);
    }
  }

  private static double[] numbers(JsonNode node) {
    return node.isNumber()
        ? new double[] {node.doubleValue()}
        : Arrays.stream(JSON.convertValue(node, JsonNode[].class))
            .flatMapToDouble(part -> Arrays.stream(numbers(part)))
            .toArray();
  }

  private static String csv(String header) {
    StringBuilder text = new StringBuilder(header);
    for (double[] row : ROWS) {
      text.append(row[0] + "," + row[1] + "," + row[2] + "\n");
    }
    return text.toString();
  }

  private Path npy(String name, double[][] rows) {
    Path file = folder.resolve(name);
    Npy.write(file, rows);
    return file;
  }

  private Path fortran(String name) throws IOException {
    ByteBuffer values = ByteBuffer.allocate(90 * 3 * 8).order(ByteOrder.LITTLE_ENDIAN);
    for (int j = 0; j < 3; j++) {
      for (double[] row : ROWS) {
        values.putDouble(row[j]);
      }
    }
    return raw(name, "<f8", "True", "(90, 3)", values.array());
  }

  private Path bigEndian(String name) throws IOException {
    ByteBuffer values = ByteBuffer.allocate(90 * 3 * 8).order(ByteOrder.BIG_ENDIAN);
    for (double[] row : ROWS) {
      values.putDouble(row[0]).putDouble(row[1]).putDouble(row[2]);
    }
    return raw(name, ">f8", "False", "(90, 3)", values.array());
  }

  /** A NumPy file, format 1.0, as numpy.lib.format describes it. */
  private Path raw(String name, String type, String fortran, String shape, byte[] values)
      throws IOException {
    String header =
        "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }".formatted(type, fortran, shape);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, 118, 0});
    bytes.writeBytes("%-117s\n".formatted(header).getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(values);
    return Files.write(folder.resolve(name), bytes.toByteArray());
  }
}
