package gmm.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;

/**
 * Reference values by NumPy, SciPy and scikit-learn; {@code src/test/python/golden.py} made them.
 */
final class Golden {

  private static final JsonNode ALL = read();

  private Golden() {}

  static JsonNode of(String name) {
    return ALL.required(name);
  }

  static double[] vector(JsonNode node) {
    // JSON has no infinities: they are words in the file
    return StreamSupport.stream(node.spliterator(), false)
        .mapToDouble(v -> v.isTextual() ? Double.parseDouble(v.asText()) : v.doubleValue())
        .toArray();
  }

  static double[][] matrix(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .map(Golden::vector)
        .toArray(double[][]::new);
  }

  /** The Gaussian of a case that has a mean and a covariance. */
  static MultivariateGaussian gaussian(JsonNode node) {
    return MultivariateGaussian.of(
        vector(node.required("mean")), matrix(node.required("covariance")));
  }

  private static JsonNode read() {
    try (InputStream in = Golden.class.getResourceAsStream("golden-likelihood.json")) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
