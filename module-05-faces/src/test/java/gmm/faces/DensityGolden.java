package gmm.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Values of NumPy and SciPy: see src/test/python/density.py. */
public final class DensityGolden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode VALUES = read();

  private DensityGolden() {}

  static double number(String key) {
    return of(key, double.class);
  }

  /** {@return a list of numbers} */
  public static double[] vector(String key) {
    return of(key, double[].class);
  }

  /** {@return a table of numbers} */
  public static double[][] matrix(String key) {
    return of(key, double[][].class);
  }

  static double[][][] matrices(String key) {
    return of(key, double[][][].class);
  }

  private static <T> T of(String key, Class<T> type) {
    return MAPPER.convertValue(VALUES.required(key), type);
  }

  private static JsonNode read() {
    try (InputStream in = DensityGolden.class.getResourceAsStream("density.json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
