package gmm.faces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.digits.Pca;
import gmm.faces.given.CodePosterior;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Values of NumPy and SciPy: see src/test/python/half.py. */
final class HalfGolden {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNode VALUES = read();

  private HalfGolden() {}

  static ConditionalMixture model(String name) {
    double[][] components = of(name + "Components", double[][].class);
    double[] ones = new double[components.length];
    Arrays.fill(ones, 1);
    Pca eigenfaces =
        Pca.of(of(name + "Mean", double[].class), components, ones, components.length, false);
    double[][] means = of(name + "Means", double[][].class);
    double[][][] covariances = of(name + "Covariances", double[][][].class);
    Mixture mixture =
        Mixture.of(
            of(name + "Weights", double[].class),
            IntStream.range(0, means.length)
                .mapToObj(k -> MultivariateGaussian.of(means[k], covariances[k]))
                .toList());
    return new ConditionalMixture(eigenfaces, mixture, of(name + "Noise", double.class));
  }

  static int[] seen(String name) {
    return of(name + "Seen", int[].class);
  }

  static double[][] values(String name) {
    return of(name + "Values", double[][].class);
  }

  static CodePosterior posterior(String name) {
    return new CodePosterior(
        of(name + "AfterWeights", double[][].class),
        of(name + "AfterMeans", double[][][].class),
        of(name + "AfterCovariances", double[][][].class));
  }

  static double[][] pictures(String name) {
    return of(name + "Pictures", double[][].class);
  }

  private static <T> T of(String key, Class<T> type) {
    return MAPPER.convertValue(VALUES.required(key), type);
  }

  private static JsonNode read() {
    try (InputStream in = HalfGolden.class.getResourceAsStream("half.json")) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
