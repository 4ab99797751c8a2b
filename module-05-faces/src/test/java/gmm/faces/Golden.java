package gmm.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values of NumPy, SciPy and scikit-learn: see src/test/python/golden.py. */
final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode VALUES = read();

  private Golden() {}

  static double number(String key) {
    return of(key, double.class);
  }

  static int[] indices(String key) {
    return of(key, int[].class);
  }

  static double[] vector(String key) {
    return of(key, double[].class);
  }

  static double[][] matrix(String key) {
    return of(key, double[][].class);
  }

  private static <T> T of(String key, Class<T> type) {
    return MAPPER.convertValue(VALUES.required(key), type);
  }

  private static JsonNode read() {
    try (InputStream in = Golden.class.getResourceAsStream("golden.json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
