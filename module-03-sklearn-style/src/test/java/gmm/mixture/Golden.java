package gmm.mixture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.given.Parameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Reference values of scikit-learn 1.2.1; src/test/python/golden_mixture.py makes them. */
final class Golden {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode ROOT = read();

  private Golden() {}

  static double[][] rows() {
    return as(ROOT.get("rows"), double[][].class);
  }

  static double[][] fresh() {
    return as(ROOT.get("fresh"), double[][].class);
  }

  /** A fit from the reference's start. */
  static MixtureBuilder builder(CovarianceType type) {
    return GaussianMixture.builder(3)
        .covarianceType(type)
        .weightsInit(as(ROOT.at("/start/weights"), double[].class))
        .meansInit(as(ROOT.at("/start/means"), double[][].class))
        .precisionsInit(compact(type, ROOT.get("precisions").get(sklearn(type))));
  }

  /** The mixture that scikit-learn found, its parameters taken over. */
  static GaussianMixture found(CovarianceType type) {
    return new GaussianMixture(parameters(type), Fit.NONE);
  }

  /** The parameters that scikit-learn found. */
  static Parameters parameters(CovarianceType type) {
    JsonNode facts = facts("converged", type);
    return new Parameters(
        as(facts.get("weights"), double[].class),
        as(facts.get("means"), double[][].class),
        Covariances.of(type, compact(type, facts.get("covariances"))));
  }

  /** Any other part of the reference, such as {@code "clustering"}. */
  static JsonNode part(String name) {
    return ROOT.get(name);
  }

  /** What scikit-learn says after "one" or "thirty" iterations, or when "converged". */
  static JsonNode facts(String when, CovarianceType type) {
    return ROOT.get(when).get(sklearn(type));
  }

  /** Covariances or the like as scikit-learn shapes them, in our compact form. */
  static double[][][] compact(CovarianceType type, JsonNode node) {
    return switch (type) {
      case FULL -> as(node, double[][][].class);
      case TIED -> new double[][][] {as(node, double[][].class)};
      case DIAGONAL ->
          Arrays.stream(as(node, double[][].class))
              .map(row -> new double[][] {row})
              .toArray(double[][][]::new);
      case SPHERICAL ->
          Arrays.stream(as(node, double[].class))
              .mapToObj(value -> new double[][] {{value}})
              .toArray(double[][][]::new);
    };
  }

  static <T> T as(JsonNode node, Class<T> type) {
    return JSON.convertValue(node, type);
  }

  private static String sklearn(CovarianceType type) {
    return switch (type) {
      case FULL -> "full";
      case TIED -> "tied";
      case DIAGONAL -> "diag";
      case SPHERICAL -> "spherical";
    };
  }

  private static JsonNode read() {
    try (InputStream in = Golden.class.getResourceAsStream("golden-mixture.json")) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
