package gmm.mixture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gmm.kit.data.Iris;
import gmm.kit.linalg.Matrices;
import gmm.kit.testing.OnSolutions;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Section 7.6 of the lecture: rounded data lets a component collapse, and BIC likes it. Reference
 * values of scikit-learn 1.2.1; src/test/python/golden_iris.py makes them.
 */
class IrisLatticeTest {

  private static final double[][] ROWS = Iris.load().rows();

  @ParameterizedTest
  @CsvSource({"two, two, 1e-3", "three, three, 1e-3", "narrow, narrowCured, 1e-3"})
  @OnSolutions
  void with_a_floor_of_the_size_of_the_rounding_BIC_is_that_of_scikit_learn(
      String start, String expected, double regCovar) throws IOException {
    GaussianMixture model = fit(start, regCovar);
    JsonNode golden = golden("/fits/" + expected);
    assertThat(model.bic(ROWS)).isCloseTo(golden.get("bic").asDouble(), within(1e-3));
    assertThat(smallest(model)).isCloseTo(golden.get("smallest").asDouble(), within(1e-5));
  }

  @Test
  @OnSolutions
  void a_component_on_the_29_equal_petals_wins_by_BIC_and_shows_by_its_smallest_eigenvalue()
      throws IOException {
    GaussianMixture model = fit("narrow", 1e-6);
    assertThat(model.bic(ROWS))
        .isCloseTo(golden("/fits/narrow").get("bic").asDouble(), within(1e-3));
    assertThat(model.bic(ROWS)).isLessThan(fit("two", 1e-6).bic(ROWS) - 100);
    assertThat(smallest(model)).isCloseTo(1e-6, within(1e-12));
    assertThat(smallest(fit("two", 1e-6))).isGreaterThan(0.1 * 0.1 / 12);
  }

  private static GaussianMixture fit(String start, double regCovar) throws IOException {
    JsonNode node = golden("/starts/" + start);
    ObjectMapper json = new ObjectMapper();
    double[] weights = json.treeToValue(node.get("weights"), double[].class);
    return GaussianMixture.builder(weights.length)
        .regCovar(regCovar)
        .tol(1e-12)
        .maxIter(5000)
        .weightsInit(weights)
        .meansInit(json.treeToValue(node.get("means"), double[][].class))
        .precisionsInit(json.treeToValue(node.get("precisions"), double[][][].class))
        .fit(ROWS);
  }

  private static double smallest(GaussianMixture model) {
    return IntStream.range(0, model.size())
        .mapToDouble(k -> Matrices.eigenSymmetric(model.covariance(k)).values()[3])
        .min()
        .orElseThrow();
  }

  private static JsonNode golden(String path) throws IOException {
    try (InputStream in = IrisLatticeTest.class.getResourceAsStream("golden-iris.json")) {
      return new ObjectMapper().readTree(in).at(path);
    }
  }
}
