package gmm.mixture;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.TIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.data.Csv;
import gmm.kit.testing.OnSolutions;
import gmm.kit.testing.Shared;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.MixtureBuilder;
import gmm.mixture.json.MixtureJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Data on which arithmetic runs out of digits: thin ellipses, rare components, numbers at the end
 * of a double's range. The values of {@code ../shared/cases} are scikit-learn 1.2.1's.
 */
@OnSolutions
class HardDataTest {

  private static double[][] rows(String file) {
    return Csv.read(Shared.require("cases/" + file)).rows();
  }

  /** Without warnings: what has converged is asserted. */
  private static MixtureBuilder quiet(int k) {
    return GaussianMixture.builder(k).onWarning(warning -> {});
  }

  @Nested
  class Without_regularisation {

    @Test
    void a_thin_ellipse_converges() {
      GaussianMixture fitted = quiet(1).regCovar(0).fit(rows("thin40.csv"));
      assertThat(fitted.converged()).isTrue();
      assertThat(fitted.lowerBound()).isCloseTo(8.10945, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"2, 10.4084", "3, 10.4246", "4, 10.4246"})
    void nearly_dependent_features_converge(int k, double expected) {
      GaussianMixture fitted =
          quiet(k).seed(1).regCovar(0).tol(1e-9).maxIter(1000).fit(rows("near1e-06.csv"));
      assertThat(fitted.converged()).isTrue();
      assertThat(fitted.lowerBound()).isCloseTo(expected, within(2e-3));
    }

    /** Without the files: two features of which one is nearly twice the other. */
    @Test
    void a_line_with_a_little_noise_converges() {
      SplittableRandom random = new SplittableRandom(1);
      double[][] line =
          IntStream.range(0, 60)
              .mapToDouble(i -> random.nextGaussian() * 10)
              .mapToObj(x -> new double[] {x, 2 * x + 1e-5 * random.nextGaussian()})
              .toArray(double[][]::new);
      for (int k = 1; k <= 3; k++) {
        assertThat(quiet(k).regCovar(0).maxIter(500).fit(line).converged()).isTrue();
      }
    }
  }

  @Nested
  class A_thin_ellipse_that_lies_askew {

    @Test
    void is_found_from_a_wide_start() {
      GaussianMixture fitted =
          quiet(3)
              .startFrom(
                  MixtureJson.read(Shared.require("cases/roads-start0.01.json")).parameters())
              .fit(rows("roads.csv"));
      assertThat(fitted.converged()).isTrue();
      assertThat(fitted.lowerBound()).isCloseTo(-4.5964, within(1e-3));
    }

    @Test
    void is_found_from_random_starts() {
      double[][] roads = rows("roads.csv");
      for (int seed = 0; seed < 20; seed++) {
        GaussianMixture fitted =
            quiet(3).init(InitMethod.RANDOM).tol(1e-6).maxIter(300).seed(seed).fit(roads);
        assertThat(fitted.lowerBound()).as("seed " + seed).isFinite();
      }
    }

    @ParameterizedTest
    @CsvSource({"FULL, -13.6760", "TIED, -13.6842"})
    void is_found_in_space(CovarianceType type, double expected) {
      GaussianMixture start = MixtureJson.read(Shared.require("cases/planes-start.json"));
      GaussianMixture fitted =
          quiet(start.size())
              .covarianceType(type)
              .startFrom(start.parameters())
              .fit(rows("planes.csv"));
      assertThat(fitted.lowerBound()).isCloseTo(expected, within(1e-3));
    }
  }

  @Nested
  class A_start_that_fails {

    private final double[][] two = {{0, 0}, {1, 1}, {2, 2}, {3, 3}, {9, 1}, {10, 3}, {11, 2}};

    @Test
    void is_left_out_and_told() {
      List<String> warnings = new ArrayList<>();
      GaussianMixture best =
          GaussianMixture.builder(2)
              .regCovar(0)
              .init(InitMethod.RANDOM)
              .nInit(30)
              .maxIter(400)
              .onWarning(warnings::add)
              .fit(two);
      assertThat(best.lowerBound()).isFinite();
      assertThat(warnings).anyMatch(w -> w.matches("start \\d+ of 30 is left out: .*"));
    }

    @Test
    void is_the_end_where_all_fail() {
      double[][] same = {{1, 1}, {1, 1}, {1, 1}};
      assertThatIllegalStateException()
          .isThrownBy(() -> quiet(1).regCovar(0).init(InitMethod.RANDOM).nInit(3).fit(same))
          .withMessageStartingWith("all 3 starts failed; the last one: ");
    }
  }

  @Nested
  class A_component_of_weight_0 {

    @Test
    void keeps_it() {
      double[][] rows = {{0}, {1}, {2}, {7}, {8}, {9}};
      GaussianMixture fitted =
          quiet(2)
              .covarianceType(DIAGONAL)
              .weightsInit(new double[] {0, 1})
              .meansInit(new double[][] {{1}, {8}})
              .precisionsInit(new double[][][] {{{1}}, {{1}}})
              .tol(0)
              .maxIter(5)
              .fit(rows);
      assertThat(fitted.weights()).containsExactly(0, 1);
      assertThat(fitted.mean(1)[0]).isCloseTo(4.5, within(1e-12));
      assertThat(Arrays.stream(fitted.scoreSamples(rows))).allMatch(Double::isFinite);
    }
  }

  @Nested
  class Numbers_at_the_end_of_the_range {

    @ParameterizedTest
    @CsvSource({"FULL", "TIED", "DIAGONAL", "SPHERICAL"})
    void have_log_density_minus_infinity_and_shares_that_sum_to_1(CovarianceType type) {
      SplittableRandom random = new SplittableRandom(3);
      double[][] rows =
          IntStream.range(0, 40)
              .mapToObj(
                  i -> new double[] {random.nextGaussian() + i % 2 * 9, random.nextGaussian()})
              .toArray(double[][]::new);
      GaussianMixture fitted = quiet(2).covarianceType(type).fit(rows);
      double[][] far = {{-1.797e308, 0}, {1e200, -1e200}, {1e160, 1e160}, {0, 0}};
      double[] scores = fitted.scoreSamples(far);
      assertThat(Arrays.copyOf(scores, 3)).containsOnly(Double.NEGATIVE_INFINITY);
      assertThat(scores[3]).isFinite();
      assertThat(AnomalyDetector.anomalies(scores, -1e6)).containsExactly(true, true, true, false);
      for (double[] shares : fitted.predictProba(far)) {
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Nested
  class Parameters_in_single_precision {

    @Test
    void are_accepted_and_made_exact() {
      float third = 1 / 3f;
      double[][] rows = {{0, 1}, {1, 0}, {5, 5}, {6, 5}, {9, 0}, {9, 1}};
      GaussianMixture fitted =
          quiet(3)
              .covarianceType(TIED)
              .weightsInit(new double[] {third, third, third})
              .precisionsInit(new double[][][] {{{1, 0.2}, {0.2 + 2e-6, 1}}})
              .fit(rows);
      assertThat(Arrays.stream(fitted.weights()).sum()).isCloseTo(1, within(1e-15));
    }

    @Test
    void are_refused_where_they_are_off_by_more() {
      double[][] rows = {{0, 1}, {1, 0}, {5, 5}};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> quiet(2).weightsInit(new double[] {0.5, 0.501}).fit(rows))
          .withMessageContaining("must sum to 1");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  quiet(1)
                      .covarianceType(FULL)
                      .precisionsInit(new double[][][] {{{1, 0.2}, {0.21, 1}}})
                      .fit(rows))
          .withMessageContaining("must be symmetric");
    }

    @Test
    void are_read_from_a_file_of_scikit_learn() {
      GaussianMixture start = MixtureJson.read(Shared.require("cases/tof4-tied.json"));
      GaussianMixture fitted =
          quiet(start.size())
              .covarianceType(TIED)
              .startFrom(start.parameters())
              .fit(rows("f32.csv"));
      assertThat(fitted.lowerBound()).isFinite();
    }
  }

  @Nested
  class Labels {

    private final double[][] rows = {{0}, {1}, {10}, {11}};

    @Test
    void may_be_large() {
      int[] large = {50_000, 50_000, 2_000_000_000, 2_000_000_000};
      int[] small = {0, 0, 1, 1};
      assertThat(Silhouette.score(rows, large)).isEqualTo(Silhouette.score(rows, small));
      assertThat(AdjustedRandIndex.of(large, small)).isEqualTo(1);
    }

    @Test
    void are_refused_in_words_where_they_are_negative() {
      int[] negative = {0, 0, -1, -1};
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Silhouette.score(rows, negative))
          .withMessageContaining("labels[2]");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AdjustedRandIndex.of(negative, negative))
          .withMessageContaining("a[2]");
    }
  }
}
