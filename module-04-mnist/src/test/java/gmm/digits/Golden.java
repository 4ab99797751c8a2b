package gmm.digits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values that scikit-learn 1.2.1 gave: src/test/python/golden_digits.py. */
final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode tree;

  private Golden(JsonNode tree) {
    this.tree = tree;
  }

  static Golden of(String file) {
    try (InputStream in = Golden.class.getResourceAsStream(file)) {
      return new Golden(MAPPER.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Golden at(String key) {
    return new Golden(tree.required(key));
  }

  double number() {
    return tree.doubleValue();
  }

  boolean truth() {
    return tree.booleanValue();
  }

  int[] integers() {
    return MAPPER.convertValue(tree, int[].class);
  }

  double[] vector() {
    return MAPPER.convertValue(tree, double[].class);
  }

  double[][] matrix() {
    return MAPPER.convertValue(tree, double[][].class);
  }

  double[][][] matrices() {
    return MAPPER.convertValue(tree, double[][][].class);
  }

  /** The PCA that a case of golden-pca.json holds. */
  Pca pca() {
    return Pca.of(
        at("mean").vector(),
        at("components").matrix(),
        at("explainedVariance").vector(),
        at("totalVariance").number(),
        at("whiten").truth());
  }
}
