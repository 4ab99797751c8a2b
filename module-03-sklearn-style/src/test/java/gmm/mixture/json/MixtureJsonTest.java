package gmm.mixture.json;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.InputException;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Measures;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Parameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MixtureJsonTest {

  private static final double[] WEIGHTS = {1 / 3.0, 2 / 3.0};
  private static final double[][] MEANS = {{Math.PI, -1e-300, 0.1}, {1e300, -0.0, 3}};
  private static final double[][] MATRIX = {{2, 0.1, 0}, {0.1, 1 / 3.0, 0}, {0, 0, 1e-9}};

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void every_number_comes_back_bit_for_bit(CovarianceType type) {
    GaussianMixture model = model(type);
    Path file = folder.resolve("model.json");
    MixtureJson.write(file, model);
    GaussianMixture again = MixtureJson.read(file);
    assertThat(again.covarianceType()).isEqualTo(type);
    assertThat(again.weights()).isEqualTo(model.weights());
    assertThat(again.means()).isDeepEqualTo(model.means());
    assertThat(again.covariances()).isDeepEqualTo(model.covariances());
    assertThat(again.converged()).isTrue();
    assertThat(again.iterations()).isEqualTo(17);
    assertThat(again.lowerBound()).isEqualTo(-1 / 3.0);
  }

  @ParameterizedTest
  @CsvSource({"FULL, full, 3", "TIED, tied, 2", "DIAGONAL, diag, 2", "SPHERICAL, spherical, 1"})
  void it_has_scikit_learns_names_and_shapes(CovarianceType type, String name, int dimensions)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    GaussianMixture model = model(type);
    Measures measures = new Measures(-1.5, 30, 20, 0.25, 0.125, 5);
    MixtureJsonWriter.write(out, model.parameters(), model.fit(), measures);
    JsonNode root = new ObjectMapper().readTree(out.toByteArray());
    assertThat(root.get("covariance_type").textValue()).isEqualTo(name);
    assertThat(root.get("n_iter").intValue()).isEqualTo(17);
    assertThat(root.get("score").doubleValue()).isEqualTo(-1.5);
    assertThat(root.get("bic").doubleValue()).isEqualTo(30);
    assertThat(root.get("aic").doubleValue()).isEqualTo(20);
    assertThat(root.get("seconds").doubleValue()).isEqualTo(0.25);
    assertThat(root.get("start_seconds").doubleValue()).isEqualTo(0.125);
    assertThat(root.get("seconds_per_iteration").doubleValue()).isEqualTo(0.05);
    JsonNode at = root.get("covariances");
    for (int i = 1; i < dimensions; i++) {
      at = at.get(0);
    }
    assertThat(at.get(0).isNumber()).isTrue();
  }

  @Test
  void a_model_without_an_iteration_has_no_likelihood_and_is_read_all_the_same() {
    Parameters parameters = model(FULL).parameters();
    Path file = folder.resolve("start.json");
    MixtureJson.write(file, new GaussianMixture(parameters, Fit.NONE));
    assertThat(file).content().contains("\"lower_bound\" : null");
    assertThat(MixtureJson.read(file).lowerBound()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void a_start_needs_weights_means_and_full_covariances_only() throws IOException {
    GaussianMixture start = MixtureJson.read(write(json("[0.5, 0.5]", "[[0], [1]]", PAIR)));
    assertThat(start.covarianceType()).isEqualTo(FULL);
    assertThat(start.covariance(1)).isDeepEqualTo(new double[][] {{2}});
  }

  @Test
  void a_read_model_refuses_data_of_another_width() {
    Path file = folder.resolve("model.json");
    MixtureJson.write(file, model(TIED));
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> MixtureJson.read(file).predictProba(new double[][] {{1, 2}}))
        .withMessage("rows must have 3 features, as the model was fitted with, but have 2");
  }

  @Test
  void full_covariances_become_those_of_another_type() {
    double[][] first = {{1, 0.5}, {0.5, 3}};
    double[][] second = {{2, -0.5}, {-0.5, 5}};
    Parameters full =
        new Parameters(
            new double[] {0.25, 0.75},
            new double[][] {{0, 0}, {1, 1}},
            Covariances.of(FULL, new double[][][] {first, second}));
    assertThat(full.as(TIED).covariances().compact())
        .isEqualTo(new double[][][] {{{1.5, 0}, {0, 4}}});
    assertThat(full.as(DIAGONAL).covariances().compact())
        .isEqualTo(new double[][][] {{{1, 3}}, {{2, 5}}});
    assertThat(full.as(SPHERICAL).covariances().compact())
        .isEqualTo(new double[][][] {{{2}}, {{3.5}}});
    assertThat(full.as(SPHERICAL).as(FULL).covariances().compact())
        .isEqualTo(new double[][][] {{{2, 0}, {0, 2}}, {{3.5, 0}, {0, 3.5}}});
  }

  @Nested
  @OnSolutions
  class OfAFit {

    private final double[][] rows = {
      {0, 1}, {0.5, 2}, {1, 0}, {6, 5}, {7, 7}, {6.5, 4}, {0.2, 1.5}
    };

    @ParameterizedTest
    @EnumSource
    void a_read_model_predicts_the_same_bits(CovarianceType type) {
      GaussianMixture model =
          GaussianMixture.builder(2).covarianceType(type).onWarning(w -> {}).seed(1).fit(rows);
      Path file = folder.resolve("model.json");
      MixtureJson.write(file, model);
      assertThat(MixtureJson.read(file).predictProba(rows)).isDeepEqualTo(model.predictProba(rows));
    }

    @Test
    void a_read_model_is_fitted_further_as_if_it_had_never_stopped() {
      MixtureBuilder builder = GaussianMixture.builder(2).tol(0).seed(1).maxIter(2);
      Path file = folder.resolve("model.json");
      MixtureJson.write(file, builder.fit(rows));
      GaussianMixture more = builder.maxIter(3).fit(rows, MixtureJson.read(file));
      assertThat(more.means()).isDeepEqualTo(builder.maxIter(5).fit(rows).means());
    }
  }

  private static final String PAIR = "[[[1]], [[2]]]";

  @Nested
  class Refused {

    @Test
    void a_missing_file_and_a_folder() {
      refused(folder.resolve("none.json"), "There is no file", "check its path");
      refused(folder, "is a folder");
    }

    @Test
    void what_is_not_json_or_not_whole() throws IOException {
      refused(write(""), "holds no JSON object");
      refused(write("[1, 2]"), "holds no JSON object");
      refused(write("5.1,3.5\n4.9,3.0\n"), "is not JSON");
      refused(write("{\"weights\": [1]} x"), "is not JSON");
      refused(write("{} {}"), "is not JSON (line 1): something follows the object's end");
      refused(write("[".repeat(100_000)), "is not JSON");
      refused(write("{\"weights\": [0.5, "), "truncated");
      refused(write("{\"weights\": [1], \"weights\": [1]}"), "is not JSON", "Duplicate");
    }

    @Test
    void a_missing_field() throws IOException {
      refused(write("{\"weights\": [1]}"), "no mixture: it has no field \"means\"");
      refused(write("{\"means\": [[1]]}"), "it has no field \"weights\"");
      refused(
          write("{\"weights\": [1], \"means\": [[1]], \"covariances\": null}"),
          "it has no field \"covariances\"");
      refused(
          write("{\"weights\":[1],\"means\":[[1]],\"covariances\":[[[1]]],\"converged\":true}"),
          "it has no field \"n_iter\"");
    }

    @Test
    void weights_that_are_no_probabilities() throws IOException {
      refused(write(json("[0.5, 0.4]", "[[0], [1]]", PAIR)), "weights must sum to 1", "0.9");
      refused(write(json("[1.5, -0.5]", "[[0], [1]]", PAIR)), "weights[1] is -0.5");
      refused(write(json("[]", "[[0], [1]]", PAIR)), "weights must be an array of numbers");
      refused(write(json("[\"a\"]", "[[0]]", PAIR)), "weights[0] must be a number but is \"a\"");
    }

    @Test
    void numbers_that_are_not_finite() throws IOException {
      refused(write(json("[1]", "[[NaN]]", "[[[1]]]")), "means[0][0] must be finite but is NaN");
      refused(write(json("[1]", "[[1e999]]", "[[[1]]]")), "means[0][0] must be finite");
      refused(write(json("[1]", "[[1]]", "[[[-Infinity]]]")), "covariances[0][0][0]", "-Infinity");
      refused(write(json("[1]", "[[null]]", "[[[1]]]")), "means[0][0] must be a number");
    }

    @Test
    void shapes_that_do_not_fit_together() throws IOException {
      refused(
          write(json("[1]", "[[0, 1], [1]]", PAIR)), "means[1] has length 1", "[0] has length 2");
      refused(write(json("[1]", "[[0], [1]]", PAIR)), "as many means as weights", "2 and 1");
      refused(
          write(json("[0.5, 0.5]", "[[0], [1]]", "[[[1]]]")),
          "the covariances must be k x d x d, 2 x 1 x 1, as the means and the type full ask");
      refused(write(json("[1]", "[[0, 1]]", "[[[1, 0]]]")), "1 x 2 x 2");
      refused(write(json("[1]", "[[0]]", "[[1]]")), "covariances[0][0] must be an array");
      refused(write(json("[1]", "[[0]]", "3")), "covariances must be an array of matrices");
    }

    @Test
    void covariances_that_are_none() throws IOException {
      refused(write(json("[1]", "[[0, 1]]", "[[[1, 2], [0, 1]]]")), "must be symmetric");
      refused(
          write(json("[1]", "[[0, 1]]", "[[[1, 2], [2, 1]]]")),
          "the covariance must be positive definite but its pivot 1 is -3.0");
      refused(write(typed("diag", "[[0, 1]]", "[[1, -1]]")), "must be positive");
      refused(write(typed("spherical", "[[0, 1]]", "[0]")), "must be positive");
    }

    @Test
    void a_type_that_is_not_known_or_not_that_of_the_covariances() throws IOException {
      refused(write(typed("round", "[[0]]", "[[[1]]]")), "full, tied, diag or spherical", "round");
      refused(write(typed("tied", "[[0]]", "[[[1]]]")), "covariances[0][0] must be a number");
      refused(
          write("{\"weights\": [1], \"means\": [[1]], \"covariance_type\": 3}"),
          "covariance_type must be a word but is 3");
    }

    private void refused(Path file, String... parts) {
      assertThatExceptionOfType(InputException.class)
          .isThrownBy(() -> MixtureJson.read(file))
          .withMessageContainingAll(parts)
          .withMessageContaining(file.toString())
          .withMessageEndingWith(".");
    }
  }

  private static GaussianMixture model(CovarianceType type) {
    double[][][] compact =
        switch (type) {
          case FULL -> new double[][][] {MATRIX, {{1, 0, 0}, {0, 1, 0}, {0, 0, 1e22}}};
          case TIED -> new double[][][] {MATRIX};
          case DIAGONAL -> new double[][][] {{{1 / 7.0, 2, 3}}, {{4, 5e-324, 0.3}}};
          case SPHERICAL -> new double[][][] {{{1 / 7.0}}, {{123456789.123456789}}};
        };
    Parameters parameters = new Parameters(WEIGHTS, MEANS, Covariances.of(type, compact));
    return new GaussianMixture(parameters, new Fit(true, 17, -1 / 3.0));
  }

  private static String json(String weights, String means, String covariances) {
    return String.join(
        ",",
        List.of(
            "{\"weights\":" + weights,
            "\"means\":" + means,
            "\"covariances\":" + covariances + "}"));
  }

  private static String typed(String type, String means, String covariances) {
    return json("[1]", means, covariances)
        .replaceFirst("\\{", "{\"covariance_type\":\"" + type + "\",");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("start.json"), text);
  }
}
