package gmm.faces;

import static gmm.kit.testing.Answer.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.faces.given.FactorAnalyzer;
import gmm.faces.given.FactorSettings;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.OnSolutions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactorAnalyzersTest {

  /** The lecture's: two pixels, one factor. */
  private static FactorAnalyzer lectures() {
    return new FactorAnalyzer(new double[] {1, 1}, new double[][] {{1}, {2}}, new double[] {1, 2});
  }

  @Nested
  @Tag("5.10")
  class LogDensities {

    @Test
    void of_the_lectures_picture_its_covariance_has_the_determinant_8() {
      FactorAnalyzer component = lectures();
      double[][] rows = {{3, 2}, {1, 1}};
      double constant = 2 * Math.log(2 * Math.PI) + Math.log(8);
      answer("5.10", FactorAnalyzers.logDensities(component, rows))
          .by("logDensities")
          .to(component, rows)
          .is(new double[] {-0.5 * (constant + 2.25), -0.5 * constant}, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide"})
    void are_scipys_of_the_whole_covariance(String name) {
      FactorAnalyzer component = component(name);
      double[][] rows = of(name + "Rows", double[][].class);
      answer("5.10", FactorAnalyzers.logDensities(component, rows))
          .by("logDensities")
          .to(component, rows)
          .is(of(name + "LogDensities", double[].class), 1e-9);
    }
  }

  @Nested
  @Tag("5.10")
  class FactorMeans {

    @Test
    void of_the_lectures_picture_three_quarters() {
      FactorAnalyzer component = lectures();
      double[][] rows = {{3, 2}, {1, 1}};
      answer("5.10", FactorAnalyzers.factorMeans(component, rows))
          .by("factorMeans")
          .to(component, rows)
          .is(new double[][] {{0.75}, {0}}, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide"})
    void are_those_of_factors_and_pixels_as_one_gaussian(String name) {
      FactorAnalyzer component = component(name);
      double[][] rows = of(name + "Rows", double[][].class);
      answer("5.10", FactorAnalyzers.factorMeans(component, rows))
          .by("factorMeans")
          .to(component, rows)
          .is(of(name + "Factors", double[][].class), 1e-9);
    }
  }

  @Nested
  @Tag("5.10")
  class SecondMoment {

    @Test
    void of_the_lectures_two_pictures_is_the_sum_of_both_shares() {
      FactorAnalyzer component = lectures();
      double[][] factors = {{0.75}, {0}};
      double[] responsibilities = {0.5, 0.25};
      answer("5.10", FactorAnalyzers.secondMoment(component, factors, responsibilities))
          .by("secondMoment")
          .to(component, factors, responsibilities)
          .is(new double[][] {{0.46875}}, 1e-12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"small", "wide"})
    void holds_for_each_picture_what_stays_unknown_and_what_is_known(String name) {
      FactorAnalyzer component = component(name);
      double[][] factors = of(name + "Factors", double[][].class);
      double[] responsibilities = of(name + "Responsibilities", double[].class);
      answer("5.10", FactorAnalyzers.secondMoment(component, factors, responsibilities))
          .by("secondMoment")
          .to(component, factors, responsibilities)
          .is(of(name + "Second", double[][].class), 1e-9);
    }
  }

  @Test
  @OnSolutions
  void one_analyser_ends_where_scikit_learns_does() {
    double[][] cloud = of("cloud", double[][].class);
    FactorAnalyzers fitted =
        FactorAnalyzers.fit(cloud, new int[cloud.length], new FactorSettings(2, 100, 1e-6));
    double score = Arrays.stream(fitted.logDensity(cloud)).average().orElseThrow();
    assertThat(score).isEqualTo(of("cloudScore", double.class), within(1e-4));
    double[][] covariance = covariance(fitted.components().getFirst());
    double[][] expected = of("cloudCovariance", double[][].class);
    for (int i = 0; i < expected.length; i++) {
      assertThat(covariance[i]).containsExactly(expected[i], within(1e-2));
    }
  }

  @Test
  @OnSolutions
  void the_likelihood_of_a_mixture_never_falls() {
    double[][] cloud = of("cloud", double[][].class);
    int[] labels = new int[cloud.length];
    Arrays.setAll(labels, i -> cloud[i][0] > 1 ? 1 : 0);
    double before = Double.NEGATIVE_INFINITY;
    for (int iterations = 1; iterations < 12; iterations++) {
      FactorAnalyzers fitted =
          FactorAnalyzers.fit(cloud, labels, new FactorSettings(2, iterations, 1e-4));
      double score = Arrays.stream(fitted.logDensity(cloud)).average().orElseThrow();
      assertThat(score).isGreaterThanOrEqualTo(before - 1e-9);
      before = score;
    }
  }

  @Test
  void a_variance_of_0_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FactorAnalyzer(new double[1], new double[][] {{1}}, new double[] {0}))
        .withMessageContaining("noise variance");
  }

  private static FactorAnalyzer component(String name) {
    return new FactorAnalyzer(
        of(name + "Mean", double[].class),
        of(name + "Loadings", double[][].class),
        of(name + "Noise", double[].class));
  }

  private static double[][] covariance(FactorAnalyzer component) {
    double[][] covariance =
        Matrices.multiply(component.loadings(), Matrices.transpose(component.loadings()));
    for (int p = 0; p < covariance.length; p++) {
      covariance[p][p] += component.noiseVariances()[p];
    }
    return covariance;
  }

  /** Values of NumPy, SciPy and scikit-learn: see src/test/python/factors.py. */
  private static <T> T of(String key, Class<T> type) {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in = FactorAnalyzersTest.class.getResourceAsStream("factors.json")) {
      return mapper.convertValue(mapper.readTree(in).required(key), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
