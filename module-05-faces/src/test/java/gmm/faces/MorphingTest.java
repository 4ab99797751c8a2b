package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.likelihood.Mixture;
import gmm.likelihood.MultivariateGaussian;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphingTest {

  /** Two round components of variance 1, at -1 and 1 of the first axis. */
  private static Mixture leftAndRight(double left, double right) {
    double[][] unit = {{1, 0}, {0, 1}};
    return Mixture.of(
        new double[] {left, right},
        List.of(
            MultivariateGaussian.of(new double[] {-1, 0}, unit),
            MultivariateGaussian.of(new double[] {1, 0}, unit)));
  }

  /**
   * The lecture's two: the second is three times as wide in one direction and twice in the other.
   */
  private static Mixture lectures() {
    return Mixture.of(
        new double[] {0.6, 0.4},
        List.of(
            MultivariateGaussian.of(new double[] {0, 0}, new double[][] {{1, 0}, {0, 1}}),
            MultivariateGaussian.of(new double[] {6, 0}, new double[][] {{9, 0}, {0, 4}})));
  }

  @Nested
  @Tag("5.9")
  class Path {

    @Test
    void within_a_component_the_code_turns_about_its_mean() {
      Mixture one =
          Mixture.of(
              new double[] {1},
              List.of(
                  MultivariateGaussian.of(new double[] {1, -1}, new double[][] {{4, 0}, {0, 1}})));
      double[] from = {3, -1};
      double[] to = {1, 0};
      double h = Math.sqrt(0.5);
      answer("5.9", Morphing.path(one, from, to, 3))
          .by("path")
          .to(one, from, to, 3)
          .is(new double[][] {{3, -1}, {1 + 2 * h, -1 + h}, {1, 0}}, 1e-12);
    }

    @Test
    void between_the_lectures_two_components_mean_width_and_length_change_on_the_way() {
      Mixture mixture = lectures();
      double[] from = {1, 0};
      double[] to = {6, 4};
      double y = 1.5 * Math.sqrt(0.5);
      answer("5.9", Morphing.path(mixture, from, to, 3))
          .by("path")
          .to(mixture, from, to, 3)
          .is(new double[][] {{1, 0}, {3 + 2 * y, 1.5 * y}, {6, 4}}, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, between", "2, 1, other", "1, 3, within"})
    void it_is_as_scipy_turns(int first, int last, String golden) {
      Mixture mixture = golden();
      double[] from = matrix("ends")[first];
      double[] to = matrix("ends")[last];
      answer("5.9", Morphing.path(mixture, from, to, 6))
          .by("path")
          .to(mixture, from, to, 6)
          .is(matrix(golden), 1e-8);
    }

    @Test
    void a_code_belongs_to_a_wide_component_though_a_narrow_ones_mean_is_nearer() {
      Mixture mixture =
          Mixture.of(
              new double[] {0.5, 0.5},
              List.of(
                  MultivariateGaussian.of(
                      new double[] {0, 0}, new double[][] {{0.01, 0}, {0, 0.04}}),
                  MultivariateGaussian.of(new double[] {5, 0}, new double[][] {{9, 0}, {0, 4}})));
      double[] from = {2, 0}; // 20 deviations of the first, one of the second
      double[] to = {5, 2};
      double h = Math.sqrt(0.5);
      answer("5.9", Morphing.path(mixture, from, to, 3))
          .by("path")
          .to(mixture, from, to, 3)
          .is(new double[][] {{2, 0}, {5 - 3 * h, 2 * h}, {5, 2}}, 1e-12);
    }

    @Test
    void the_logarithms_of_weights_and_of_densities_are_what_is_added() {
      Mixture mixture = leftAndRight(0.95, 0.05);
      double[] from = {0.9, 0}; // e^1.8 times as dense under the second, of a 19th of the weight
      double[] to = {-1, 2};
      double y = 1.95 * Math.sqrt(0.5); // lengths 1.9 and 2
      answer("5.9", Morphing.path(mixture, from, to, 3))
          .by("path")
          .to(mixture, from, to, 3)
          .is(new double[][] {{0.9, 0}, {-1 + y, y}, {-1, 2}}, 1e-12);
    }

    @Test
    void of_components_that_are_equally_probable_the_first_counts() {
      Mixture mixture = leftAndRight(0.5, 0.5);
      double[] from = {0, 2}; // seen from the first: (1, 2)
      double[] to = {-1, 2}; // (0, 2)
      double[] halfway = {1 / Math.sqrt(5), 2 / Math.sqrt(5) + 1};
      double length = (Math.sqrt(5) + 2) / 2 / Math.hypot(halfway[0], halfway[1]);
      double[] middle = {-1 + length * halfway[0], length * halfway[1]};
      answer("5.9", Morphing.path(mixture, from, to, 3))
          .by("path")
          .to(mixture, from, to, 3)
          .is(new double[][] {{0, 2}, middle, {-1, 2}}, 1e-12);
    }

    @Test
    void weights_decide_where_densities_are_nearly_equal() {
      Mixture mixture = leftAndRight(0.95, 0.05);
      double[] from = {0.2, 0}; // a little nearer to the second
      double[] to = {-1, 2};
      double y = 1.6 * Math.sqrt(0.5); // lengths 1.2 and 2
      answer("5.9", Morphing.path(mixture, from, to, 3))
          .by("path")
          .to(mixture, from, to, 3)
          .is(new double[][] {{0.2, 0}, {-1 + y, y}, {-1, 2}}, 1e-12);
    }

    @Test
    void from_a_code_to_itself_nothing_moves() {
      Mixture mixture = golden();
      double[] code = matrix("ends")[0];
      double[][] expected = new double[4][];
      Arrays.fill(expected, code);
      answer("5.9", Morphing.path(mixture, code, code, 4))
          .by("path")
          .to(mixture, code, code, 4)
          .is(expected, 1e-7);
    }

    @Test
    void from_a_components_mean_or_through_it_the_way_is_straight() {
      Mixture mixture = lectures();
      double[] mean = {0, 0};
      double[] to = {1, -1};
      answer("5.9", Morphing.path(mixture, mean, to, 3))
          .by("path")
          .to(mixture, mean, to, 3)
          .is(new double[][] {{0, 0}, {0.5, -0.5}, {1, -1}}, 1e-12);
      double[] opposite = {0, -1};
      double[] up = {0, 0.5};
      answer("5.9", Morphing.path(mixture, opposite, up, 3))
          .by("path")
          .to(mixture, opposite, up, 3)
          .is(new double[][] {{0, -1}, {0, -0.25}, {0, 0.5}}, 1e-7);
    }
  }

  @Nested
  @Tag("5.9")
  class Tempered {

    @ParameterizedTest
    @CsvSource({"0.5, 0.25", "2, 4", "1, 1"})
    void covariances_are_scaled_and_nothing_else(double temperature, double factor) {
      Mixture mixture = golden();
      answer("5.9", Morphing.tempered(mixture, temperature))
          .by("tempered")
          .to(mixture, temperature)
          .seenAs("weights, means and covariances", MorphingTest::parts)
          .is(
              List.of(vector("weights"), matrix("means"), times(factor, matrices("covariances"))),
              1e-12);
    }

    @Test
    void a_cool_gaussian_is_denser_at_its_mean() {
      Mixture mixture =
          Mixture.of(
              new double[] {1},
              List.of(
                  MultivariateGaussian.of(
                      new double[] {1, 2, 3},
                      new double[][] {{2, 0.5, 0}, {0.5, 1, 0}, {0, 0, 3}})));
      double before = mixture.logDensity(new double[] {1, 2, 3});
      answer("5.9", Morphing.tempered(mixture, 0.5))
          .by("tempered")
          .to(mixture, 0.5)
          .seenAs("log density at the mean", m -> m.logDensity(new double[] {1, 2, 3}))
          .is(before + 3 * Math.log(2), 1e-12);
    }
  }

  @Test
  void what_makes_no_sense_is_refused() {
    Mixture mixture = lectures();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphing.tempered(mixture, 0))
        .withMessageContaining("temperature");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphing.path(mixture, new double[2], new double[3], 3))
        .withMessageContaining("to");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Morphing.path(mixture, new double[2], new double[2], 1))
        .withMessageContaining("points");
  }

  private static List<Object> parts(Mixture mixture) {
    return List.of(
        mixture.weights(),
        mixture.components().stream().map(MultivariateGaussian::mean).toArray(double[][]::new),
        mixture.components().stream()
            .map(MultivariateGaussian::covariance)
            .toArray(double[][][]::new));
  }

  private static double[][][] times(double factor, double[][][] matrices) {
    return Arrays.stream(matrices)
        .map(
            matrix ->
                Arrays.stream(matrix)
                    .map(row -> Arrays.stream(row).map(v -> factor * v).toArray())
                    .toArray(double[][]::new))
        .toArray(double[][][]::new);
  }

  /** Values of NumPy and SciPy: see src/test/python/morphing.py. */
  private static Mixture golden() {
    double[][] means = matrix("means");
    double[][][] covariances = matrices("covariances");
    return Mixture.of(
        vector("weights"),
        IntStream.range(0, means.length)
            .mapToObj(k -> MultivariateGaussian.of(means[k], covariances[k]))
            .toList());
  }

  private static double[] vector(String key) {
    return of(key, double[].class);
  }

  private static double[][] matrix(String key) {
    return of(key, double[][].class);
  }

  private static double[][][] matrices(String key) {
    return of(key, double[][][].class);
  }

  private static <T> T of(String key, Class<T> type) {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = MorphingTest.class.getResourceAsStream("morphing.json")) {
      JsonNode values = mapper.readTree(in);
      return mapper.convertValue(values.required(key), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
