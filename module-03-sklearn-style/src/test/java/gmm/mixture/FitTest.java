package gmm.mixture;

import static gmm.mixture.CovarianceType.DIAGONAL;
import static gmm.mixture.CovarianceType.FULL;
import static gmm.mixture.CovarianceType.SPHERICAL;
import static gmm.mixture.CovarianceType.TIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.data.Iris;
import gmm.kit.linalg.RowSource;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.given.InitMethod;
import gmm.mixture.given.IterationReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The given engine with the student's formulas inside. */
class FitTest {

  @Nested
  @OnSolutions
  class OfFullCovariances {

    @Test
    void is_scikit_learns_after_one_and_after_thirty_iterations() {
      assertReference(FULL, "one", 1, 0);
      assertReference(FULL, "thirty", 30, 0);
    }

    @Test
    void stops_where_scikit_learn_stops() {
      assertReference(FULL, "converged", 200, 1e-4);
    }

    @Test
    void never_lowers_the_likelihood_without_regularisation() {
      List<IterationReport> history = new ArrayList<>();
      Golden.builder(FULL).regCovar(0).tol(0).maxIter(60).listener(history::add).fit(Golden.rows());
      assertThat(history).hasSize(60).allMatch(p -> p.change() > -1e-12);
    }

    @Test
    void gives_the_same_bits_with_one_thread_and_with_four() {
      double[][] rows = cloud(9_000, 3, 0);
      GaussianMixture one = inThreads(1, rows);
      GaussianMixture four = inThreads(4, rows);
      assertThat(four.means()).isDeepEqualTo(one.means());
      assertThat(four.covariances()).isEqualTo(one.covariances());
      assertThat(four.lowerBound()).isEqualTo(one.lowerBound());
    }

    @Test
    void keeps_its_digits_far_from_the_origin() {
      double[][] near = cloud(4_000, 3, 0);
      double[][] far =
          Arrays.stream(near)
              .map(row -> Arrays.stream(row).map(x -> x + 1e6).toArray())
              .toArray(double[][]::new);
      var builder = GaussianMixture.builder(2).seed(1).onWarning(warning -> {});
      GaussianMixture here = builder.fit(near);
      GaussianMixture there = builder.fit(far);
      for (int c = 0; c < 2; c++) {
        for (int j = 0; j < 3; j++) {
          // the data itself is rounded to 1e-10 there
          assertThat(there.covariance(c)[j]).containsExactly(here.covariance(c)[j], within(1e-8));
        }
      }
    }

    @Test
    void says_when_it_has_not_converged() {
      GaussianMixture model = Golden.builder(FULL).maxIter(2).tol(0).fit(Golden.rows());
      assertThat(model.converged()).isFalse();
      assertThat(model.iterations()).isEqualTo(2);
      assertThat(model).asString().contains("not converged after 2 iterations");
    }

    @Test
    void warns_once_of_a_fit_that_has_not_converged_if_that_was_asked_for() {
      List<String> warnings = new ArrayList<>();
      double[][] rows = cloud(300, 2, 0);
      var builder = GaussianMixture.builder(3).onWarning(warnings::add);
      builder.maxIter(2).tol(1e-12).fit(rows);
      assertThat(warnings).hasSize(1);
      assertThat(warnings.getFirst()).contains("has not converged: after 2 iterations", "maxIter");
      builder.maxIter(0).fit(rows);
      builder.maxIter(2).tol(0).fit(rows);
      builder.maxIter(500).tol(1e-3).fit(rows);
      assertThat(warnings).hasSize(1);
    }

    @Test
    void tells_what_it_does_in_lines() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
      var builder = Golden.builder(FULL).verboseTo(out).verboseInterval(2).maxIter(5).tol(0);
      builder.verbose(1).fit(Golden.rows());
      List<String> lines = bytes.toString(StandardCharsets.UTF_8).lines().toList();
      assertThat(lines).hasSize(4);
      assertThat(lines.get(0)).isEqualTo("start 0");
      assertThat(lines.get(1)).matches("  iteration 2: mean log-likelihood -[\\d.]+");
      assertThat(lines.get(3)).startsWith("  not converged after 5 iterations");
      bytes.reset();
      builder.verbose(2).fit(Golden.rows());
      assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
          .element(2)
          .asString()
          .matches("  iteration 4: mean log-likelihood -[\\d.]+, change [\\d.e+-]+, [\\d.]+ s");
      bytes.reset();
      builder.verbose(0).fit(Golden.rows());
      assertThat(bytes.size()).isZero();
    }

    @Test
    void starts_from_parameters_and_lets_single_parts_of_a_start_take_precedence() {
      GaussianMixture ten = Golden.builder(FULL).tol(0).maxIter(10).fit(Golden.rows());
      double[][] means = Golden.rows();
      var builder = GaussianMixture.builder(3).maxIter(0).startFrom(ten.parameters());
      assertThat(builder.fit(Golden.rows()).covariances()).isDeepEqualTo(ten.covariances());
      GaussianMixture other =
          builder.meansInit(Arrays.copyOf(means, 3)).covarianceType(SPHERICAL).fit(Golden.rows());
      assertThat(other.means()).isDeepEqualTo(Arrays.copyOf(means, 3));
      assertThat(other.weights()).isEqualTo(ten.weights());
      assertThat(other.covariances()[1][0][0])
          .isCloseTo(trace(ten.covariance(1)) / 3, within(1e-14));
    }

    @Test
    void copies_what_a_start_is_given() {
      double[][] means = {{1, 0}, {5, 0}};
      double[][][] precisions = {{{1, 0}, {0, 1}}, {{1, 0}, {0, 1}}};
      var builder = GaussianMixture.builder(2).meansInit(means).precisionsInit(precisions);
      builder.weightsInit(new double[] {0.5, 0.5}).maxIter(0);
      means[0][0] = 9;
      precisions[0][0][0] = 9;
      GaussianMixture model = builder.fit(cloud(20, 2, 0));
      assertThat(model.mean(0)).containsExactly(1, 0);
      assertThat(model.covariance(0)[0]).containsExactly(1, 0);
    }

    private double trace(double[][] matrix) {
      return IntStream.range(0, matrix.length).mapToDouble(j -> matrix[j][j]).sum();
    }

    @Test
    void goes_on_from_a_fitted_model_where_it_stopped() {
      GaussianMixture ten = Golden.builder(FULL).tol(0).maxIter(10).fit(Golden.rows());
      GaussianMixture more = GaussianMixture.builder(3).tol(0).maxIter(20).fit(Golden.rows(), ten);
      GaussianMixture thirty = Golden.builder(FULL).tol(0).maxIter(30).fit(Golden.rows());
      assertThat(more.means()).isDeepEqualTo(thirty.means());
    }

    @Test
    void names_the_component_that_has_collapsed() {
      double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {5, 1}, {6, 4}, {7, 2}, {4, 3}};
      assertThatThrownBy(() -> GaussianMixture.builder(2).regCovar(0).fit(rows))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("the covariance of component ")
          .hasMessageContaining("increase regCovar");
    }

    @ParameterizedTest
    @EnumSource
    void can_start_in_four_ways(InitMethod init) {
      double[][] rows = cloud(2_000, 2, 0);
      GaussianMixture model =
          GaussianMixture.builder(2).init(init).seed(4).tol(1e-8).maxIter(2000).fit(rows);
      assertThat(Arrays.stream(model.weights()).sum()).isCloseTo(1, within(1e-12));
      assertThat(model.lowerBound()).isBetween(-3.6, -3.2);
    }
  }

  @Test
  @OnSolutions
  void tied_is_scikit_learns() {
    assertReference(TIED, "thirty", 30, 0);
    assertReference(TIED, "converged", 200, 1e-4);
  }

  /** Not RANDOM: all components at the mean is a saddle, which EM leaves too slowly to go on. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RANDOM")
  @OnSolutions
  void tied_can_start_from_clusters_and_from_single_samples(InitMethod init) {
    double[][] rows = cloud(2_000, 2, 0);
    GaussianMixture model =
        GaussianMixture.builder(2)
            .covarianceType(TIED)
            .init(init)
            .seed(1)
            .tol(1e-8)
            .maxIter(2000)
            .fit(rows);
    assertThat(model.lowerBound()).isBetween(-3.6, -3.2);
  }

  @Test
  @OnSolutions
  void diagonal_is_scikit_learns() {
    assertReference(DIAGONAL, "thirty", 30, 0);
    assertReference(DIAGONAL, "converged", 200, 1e-4);
  }

  @Test
  @OnSolutions
  void spherical_is_scikit_learns() {
    assertReference(SPHERICAL, "thirty", 30, 0);
    assertReference(SPHERICAL, "converged", 200, 1e-4);
  }

  @Test
  @OnSolutions
  void finds_the_three_kinds_of_iris() {
    double[][] rows = Iris.load().rows();
    GaussianMixture model = GaussianMixture.builder(3).tol(1e-6).seed(1).nInit(5).fit(rows);
    assertThat(model.converged()).isTrue();
    // scikit-learn 1.2.1's best of ten starts, tol 1e-6: score -1.20124
    assertThat(model.lowerBound()).isCloseTo(-1.20124, within(1e-4));
  }

  @ParameterizedTest
  @EnumSource
  @OnSolutions
  void scores_rows_that_are_not_in_memory(CovarianceType type) {
    var facts = Golden.facts("converged", type);
    RowSource rows = RowSource.of(Golden.rows());
    GaussianMixture model = Golden.found(type);
    assertThat(model.score(rows)).isCloseTo(facts.get("score").asDouble(), within(1e-9));
    assertThat(model.bic(rows)).isCloseTo(facts.get("bic").asDouble(), within(1e-6));
    assertThat(model.bic(rows)).isCloseTo(model.bic(Golden.rows()), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource
  @OnSolutions
  void knows_the_criterion_of_rows_that_are_not_in_memory(CovarianceType type) {
    RowSource rows = RowSource.of(Golden.rows());
    GaussianMixture model = Golden.found(type);
    double expected = Golden.facts("converged", type).get("aic").asDouble();
    assertThat(model.aic(rows)).isCloseTo(expected, within(1e-6));
    assertThat(model.aic(rows)).isCloseTo(model.aic(Golden.rows()), within(1e-9));
  }

  private static void assertReference(CovarianceType type, String when, int maxIter, double tol) {
    var facts = Golden.facts(when, type);
    GaussianMixture model = Golden.builder(type).maxIter(maxIter).tol(tol).fit(Golden.rows());
    assertThat(model.weights())
        .containsExactly(Golden.as(facts.get("weights"), double[].class), within(1e-8));
    double[][] means = Golden.as(facts.get("means"), double[][].class);
    double[][][] covariances = Golden.compact(type, facts.get("covariances"));
    double[][][] precisions = Golden.compact(type, facts.get("precisions"));
    for (int c = 0; c < means.length; c++) {
      assertThat(model.means()[c]).containsExactly(means[c], within(1e-8));
    }
    for (int c = 0; c < covariances.length; c++) {
      for (int j = 0; j < covariances[c].length; j++) {
        assertThat(model.covariances()[c][j]).containsExactly(covariances[c][j], within(1e-8));
        assertThat(model.precisions()[c][j]).containsExactly(precisions[c][j], within(1e-7));
      }
    }
    assertThat(model.lowerBound()).isCloseTo(facts.get("lowerBound").asDouble(), within(1e-9));
    assertThat(model.iterations()).isEqualTo(facts.get("iterations").asInt());
    assertThat(model.converged()).isEqualTo(facts.get("converged").asBoolean());
  }

  private static GaussianMixture inThreads(int threads, double[][] rows) {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> GaussianMixture.builder(3).seed(2).tol(0).maxIter(5).fit(rows))
          .join();
    }
  }

  /** Two clouds, a third of the rows in the second. */
  private static double[][] cloud(int n, int d, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      int second = i % 3 == 0 ? 4 : 0;
      Arrays.setAll(rows[i], j -> random.nextGaussian() + second);
    }
    return rows;
  }
}
