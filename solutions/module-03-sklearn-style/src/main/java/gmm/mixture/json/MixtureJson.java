package gmm.mixture.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gmm.kit.Check;
import gmm.kit.InputException;
import gmm.kit.linalg.Matrices;
import gmm.kit.linalg.NotPositiveDefiniteException;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.FromOutside;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.TypeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a mixture from a JSON file; {@link MixtureJsonWriter} writes it.
 *
 * <p>The object has {@code weights} [k], {@code means} [k][d] and {@code covariances}, whose shape
 * {@code covariance_type} says: [k][d][d] ("full", also where nothing is said), [d][d] ("tied"),
 * [k][d] ("diag") or [k] ("spherical"); and where it was fitted, {@code converged}, {@code n_iter}
 * and {@code lower_bound}. Numbers come back bit for bit. Other fields are passed over.
 */
public final class MixtureJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          // so that NaN, as Python writes it, is named with its place
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private MixtureJson() {}

  /**
   * {@return the mixture, which predicts as the one that was saved}
   *
   * @param file a JSON file
   * @throws InputException if it is missing, not JSON, or not a mixture, saying why
   */
  public static GaussianMixture read(Path file) {
    JsonNode root = tree(file);
    try {
      return new GaussianMixture(parameters(root), fit(root));
    } catch (IllegalArgumentException e) {
      throw new InputException("The file " + file + " is no mixture: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Writes a model as JSON, in place of what stood there; {@link #read} reads it again.
   *
   * @param file where
   * @param model what
   * @throws InputException if it cannot be written
   */
  public static void write(Path file, GaussianMixture model) {
    MixtureJsonWriter.write(file, model.parameters(), model.fit());
  }

  private static JsonNode tree(Path file) {
    if (!Files.exists(file)) {
      throw new InputException("There is no file " + file + ": check its path.");
    }
    if (Files.isDirectory(file)) {
      throw new InputException("The path " + file + " is a folder: name a file in it.");
    }
    try {
      JsonNode root = JSON.readTree(file.toFile());
      if (!root.isObject()) {
        throw new InputException(
            "The file "
                + file
                + " holds no JSON object: it must be one with weights, means and covariances.");
      }
      return root;
    } catch (JsonProcessingException e) {
      throw notJson(file, e);
    } catch (IOException e) {
      throw new InputException("The file " + file + " cannot be read (" + e.getMessage() + ").", e);
    }
  }

  private static InputException notJson(Path file, JsonProcessingException e) {
    if (e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
      return new InputException(
          "The file " + file + " ends too early: it is truncated, write it again.", e);
    }
    String where = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    String why =
        e.getOriginalMessage().startsWith("Trailing token")
            ? "something follows the object's end"
            : e.getOriginalMessage();
    return new InputException("The file " + file + " is not JSON" + where + ": " + why + ".", e);
  }

  private static Parameters parameters(JsonNode root) {
    JsonNode name = root.get("covariance_type");
    Check.that(name == null || name.isTextual(), "covariance_type must be a word but is %s", name);
    CovarianceType type = name == null ? CovarianceType.FULL : TypeName.parse(name.textValue());
    double[] weights =
        FromOutside.weights(
            "weights", JsonNumbers.vector("weights", JsonNumbers.field(root, "weights")));
    double[][] means = JsonNumbers.rows("means", JsonNumbers.field(root, "means"));
    Check.sameSize("means", means.length, "weights", weights.length);
    double[][][] compact = covariances(type, JsonNumbers.field(root, "covariances"));
    requireShape(type, compact, means.length, means[0].length);
    if (type == CovarianceType.FULL || type == CovarianceType.TIED) {
      symmetrize(compact);
      requirePositiveDefinite(compact);
    }
    Covariances covariances = Covariances.of(type, compact);
    return new Parameters(weights, means, covariances);
  }

  private static double[][][] covariances(CovarianceType type, JsonNode node) {
    String name = "covariances";
    return switch (type) {
      case FULL -> JsonNumbers.matrices(name, node);
      case TIED -> new double[][][] {JsonNumbers.rows(name, node)};
      case DIAGONAL ->
          Arrays.stream(JsonNumbers.rows(name, node))
              .map(row -> new double[][] {row})
              .toArray(double[][][]::new);
      case SPHERICAL ->
          Arrays.stream(JsonNumbers.vector(name, node))
              .mapToObj(variance -> new double[][] {{variance}})
              .toArray(double[][][]::new);
    };
  }

  private static void requireShape(CovarianceType type, double[][][] compact, int k, int d) {
    String shape =
        switch (type) {
          case FULL -> "k x d x d, %1$d x %2$d x %2$d";
          case TIED -> "d x d, %2$d x %2$d";
          case DIAGONAL -> "k x d, %d x %d";
          case SPHERICAL -> "k numbers, %d";
        };
    Check.that(
        type.shape(k, d).fits(compact),
        "the covariances must be %s, as the means and the type %s ask, but are not",
        shape.formatted(k, d),
        TypeName.of(type));
  }

  private static void symmetrize(double[][][] matrices) {
    for (int c = 0; c < matrices.length; c++) {
      matrices[c] = FromOutside.symmetric(named(c, matrices.length), matrices[c]);
    }
  }

  private static String named(int c, int count) {
    return count == 1 ? "the covariance" : "covariances[" + c + "]";
  }

  private static void requirePositiveDefinite(double[][][] matrices) {
    for (int c = 0; c < matrices.length; c++) {
      String name = named(c, matrices.length);
      try {
        Matrices.cholesky(matrices[c]);
      } catch (NotPositiveDefiniteException e) {
        throw new IllegalArgumentException(
            name + " must be positive definite but its pivot " + e.pivot() + " is " + e.value(), e);
      }
    }
  }

  private static Fit fit(JsonNode root) {
    if (!root.has("converged") && !root.has("n_iter") && !root.has("lower_bound")) {
      return Fit.NONE;
    }
    JsonNode converged = JsonNumbers.field(root, "converged");
    Check.that(converged.isBoolean(), "converged must be true or false but is %s", converged);
    JsonNode iterations = JsonNumbers.field(root, "n_iter");
    Check.that(
        iterations.isInt() && iterations.intValue() >= 0,
        "n_iter must be a whole number, 0 or greater, but is %s",
        iterations);
    JsonNode bound = root.get("lower_bound"); // without an iteration there is none
    double lowerBound =
        bound == null || bound.isNull()
            ? Fit.NONE.lowerBound()
            : JsonNumbers.number("lower_bound", bound);
    return new Fit(converged.booleanValue(), iterations.intValue(), lowerBound);
  }
}
