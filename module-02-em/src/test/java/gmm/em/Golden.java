package gmm.em;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What NumPy, SciPy and scikit-learn gave: {@code golden.json}, which {@code
 * src/test/python/golden.py} wrote (the versions are in both).
 */
final class Golden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode ALL = read();

  private final JsonNode node;

  private Golden(JsonNode node) {
    this.node = node;
  }

  static Golden of(String name) {
    return new Golden(ALL).get(name);
  }

  Golden get(String name) {
    if (!node.has(name)) {
      throw new IllegalArgumentException("golden.json has no " + name);
    }
    return new Golden(node.get(name));
  }

  List<Golden> list() {
    List<Golden> list = new ArrayList<>();
    node.forEach(n -> list.add(new Golden(n)));
    return list;
  }

  double number(String name) {
    return as(name, Double.class);
  }

  double[] vector(String name) {
    return as(name, double[].class);
  }

  int[] integers(String name) {
    return as(name, int[].class);
  }

  double[][] matrix(String name) {
    return as(name, double[][].class);
  }

  double[][][] matrices(String name) {
    return as(name, double[][][].class);
  }

  Mixture mixture(String name) {
    Golden at = get(name);
    return mixture(at.vector("weights"), at.matrix("means"), at.matrices("covariances"));
  }

  static Mixture mixture(double[] weights, double[][] means, double[][][] covariances) {
    List<MultivariateGaussian> components = new ArrayList<>();
    for (int j = 0; j < weights.length; j++) {
      components.add(MultivariateGaussian.of(means[j], covariances[j]));
    }
    return Mixture.of(weights, components);
  }

  private <T> T as(String name, Class<T> type) {
    return MAPPER.convertValue(get(name).node, type);
  }

  private static JsonNode read() {
    try (InputStream in = Golden.class.getResourceAsStream("golden.json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
