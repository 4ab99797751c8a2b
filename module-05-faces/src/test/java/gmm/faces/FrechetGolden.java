package gmm.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values of SciPy: see src/test/python/frechet.py. */
final class FrechetGolden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode VALUES = read();

  private FrechetGolden() {}

  static double number(String key) {
    return VALUES.required(key).asDouble();
  }

  static double[] vector(String key) {
    return MAPPER.convertValue(VALUES.required(key), double[].class);
  }

  static double[][] matrix(String key) {
    return MAPPER.convertValue(VALUES.required(key), double[][].class);
  }

  private static JsonNode read() {
    try (InputStream in = FrechetGolden.class.getResourceAsStream("frechet.json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
