package gmm.mixture.engine;

import static gmm.mixture.CovarianceType.FULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gmm.kit.linalg.Block;
import gmm.kit.linalg.RowSource;
import gmm.kit.testing.OnSolutions;
import gmm.mixture.CovarianceType;
import gmm.mixture.GaussianMixture;
import gmm.mixture.Responsibilities;
import gmm.mixture.given.Covariances;
import gmm.mixture.given.Fit;
import gmm.mixture.given.Parameters;
import gmm.mixture.given.Posterior;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways of the engine, each against {@link PlainEm}: with the student's formulas inside. */
@OnSolutions
@Tag("slow")
class EStepTest {

  private static final double REG = 1e-6;

  @ParameterizedTest
  @CsvSource({
    "FULL, 1",
    "FULL, 2",
    "FULL, 16",
    "FULL, 32",
    "FULL, 33",
    "FULL, 40",
    "TIED, 1",
    "TIED, 2",
    "TIED, 16",
    "TIED, 32",
    "TIED, 33",
    "TIED, 40",
    "DIAGONAL, 1",
    "DIAGONAL, 2",
    "DIAGONAL, 16",
    "DIAGONAL, 33",
    "SPHERICAL, 1",
    "SPHERICAL, 2",
    "SPHERICAL, 16",
    "SPHERICAL, 33"
  })
  void every_way_gives_the_plain_loops_parameters(CovarianceType type, int d) {
    double[][] rows = clusters(700, d, 4, 3, 0);
    Parameters start = start(type, rows, 3, 4);
    PlainEm plain = new PlainEm(rows, start, REG).iterate(5);
    Partitions data = partitions(rows, start);
    EStep robust = robust(data);
    assertSame(iterate(robust, start, 5), plain, 1e-10);
    assertSame(iterate(fast(data, type), start, 5), plain, 1e-10);
    if (type == FULL && d >= 4) {
      EStep wide = new WideEStep(new Partitions(RowSource.of(rows), 256, 1), REG);
      assertSame(iterate(wide, start, 5), plain, 1e-10);
    }
    GaussianMixture fitted =
        GaussianMixture.builder(3)
            .covarianceType(type)
            .startFrom(start)
            .tol(0)
            .maxIter(5)
            .fit(rows);
    assertSame(fitted.parameters(), plain, 1e-10);
    // the plain loops' is that of the fifth E-step, too
    assertThat(fitted.lowerBound()).isCloseTo(plain.logLikelihood / rows.length, within(1e-10));
  }

  @ParameterizedTest
  @EnumSource
  void one_component_is_the_mean_and_the_covariance_of_all_rows(CovarianceType type) {
    for (int d : new int[] {1, 33}) {
      double[][] rows = clusters(2, d, 1, 1, 0);
      Parameters start = start(type, rows, 1, 1);
      var builder = GaussianMixture.builder(1).covarianceType(type).startFrom(start).maxIter(3);
      assertSame(builder.fit(rows).parameters(), new PlainEm(rows, start, REG).iterate(2), 1e-10);
    }
  }

  /** The start is wide, so that the fast way begins and the robust one has to take over. */
  @ParameterizedTest
  @CsvSource({
    "FULL, 1e6, 1, 3", "FULL, 1e6, 6, 3", "FULL, 1e9, 1, 3", "FULL, 1e9, 6, 3", "FULL, 1e6, 1, 33",
    "FULL, 1e9, 4, 33", "TIED, 1e6, 1, 3", "TIED, 1e6, 6, 3", "TIED, 1e9, 1, 3", "TIED, 1e9, 6, 33",
    "DIAGONAL, 1e6, 1, 3", "DIAGONAL, 1e9, 6, 33", "SPHERICAL, 1e6, 6, 3", "SPHERICAL, 1e9, 1, 33"
  })
  void clusters_far_apart_keep_eight_digits(
      CovarianceType type, double distance, int iterations, int d) {
    double[][] rows = clusters(600, d, 1, 2, 0);
    for (int i = 0; i < rows.length; i += 3) {
      rows[i] = Arrays.stream(rows[i]).map(x -> x + distance).toArray();
    }
    double wide = distance / 20;
    double[][] means = new double[2][d];
    Arrays.fill(means[1], distance);
    means[0][0] += wide;
    means[1][d - 1] -= wide;
    Parameters start = wide(type, means, wide * wide);
    assertThat(natural(rows, start).inaccurate().isEmpty()).isTrue();
    PlainEm plain = new PlainEm(rows, start, REG).iterate(iterations);
    GaussianMixture fitted =
        GaussianMixture.builder(2)
            .covarianceType(type)
            .startFrom(start)
            .tol(0)
            .maxIter(iterations)
            .fit(rows);
    assertThat(natural(rows, fitted.parameters()).inaccurate().isEmpty()).isFalse();
    assertThat(plain.covariances[1][0][0]).isBetween(0.1, 10.0);
    assertSame(fitted.parameters(), plain, 1e-8);
  }

  /** Multiples of 2⁻²⁰ are exact there: the same rows, to the last digit. */
  @ParameterizedTest
  @CsvSource({
    "FULL, 2",
    "FULL, 33",
    "TIED, 2",
    "TIED, 33",
    "DIAGONAL, 2",
    "DIAGONAL, 33",
    "SPHERICAL, 2"
  })
  void data_all_at_a_million_keep_eight_digits(CovarianceType type, int d) {
    double[][] near = clusters(900, d, 3, 3, 0);
    for (double[] row : near) {
      Arrays.setAll(row, j -> Math.rint(row[j] * (1 << 20)) / (1 << 20));
    }
    double[][] far = moved(near, 1e6);
    Parameters here = start(type, near, 3, 3);
    Parameters there = start(type, far, 3, 3);
    PlainEm plain = new PlainEm(near, here, REG).iterate(8);
    Parameters found =
        GaussianMixture.builder(3)
            .covarianceType(type)
            .startFrom(there)
            .tol(0)
            .maxIter(8)
            .fit(far)
            .parameters();
    plain.means = moved(plain.means, 1e6);
    assertSame(found, plain, 1e-8);
  }

  @ParameterizedTest
  @EnumSource
  void constant_features_and_equal_rows_are_held_by_the_regularisation(CovarianceType type) {
    double[][] rows = clusters(300, 3, 2, 2, 0);
    for (int i = 0; i < rows.length; i++) {
      rows[i][1] = 0.1;
      rows[i] = i % 2 == 0 ? new double[] {5, 0.1, 5} : rows[i];
    }
    Parameters start = start(type, rows, 2, 2);
    PlainEm plain = new PlainEm(rows, start, REG).iterate(10);
    Partitions data = partitions(rows, start);
    assertSame(iterate(robust(data), start, 10), plain, 1e-9);
    assertSame(iterate(fast(data, type), start, 10), plain, 1e-9);
  }

  @ParameterizedTest
  @EnumSource
  void a_component_without_rows_stays_where_it_was(CovarianceType type) {
    double[][] rows = clusters(300, 2, 2, 2, 0);
    double[][] means = {rows[0], rows[1], {1, 2}};
    Parameters three = wide(type, means, 1);
    Parameters start = new Parameters(new double[] {0.4, 0.6, 0}, means, three.covariances());
    Partitions data = partitions(rows, start);
    Parameters each = iterate(robust(data), start, 1);
    Parameters products = iterate(fast(data, type), start, 1);
    assertThat(each.mean(2)).containsExactly(1, 2);
    assertThat(products.mean(2)).containsExactly(1, 2);
    assertThat(products.weight(2)).isBetween(0.0, 1e-15);
    for (int c = 0; c < 3; c++) {
      assertThat(products.mean(c)).containsExactly(each.mean(c), within(1e-11));
      assertThat(products.covariances().matrix(c, 2)[0])
          .containsExactly(each.covariances().matrix(c, 2)[0], within(1e-11));
    }
  }

  @ParameterizedTest
  @EnumSource
  void an_extreme_outlier_harms_no_digit_of_the_others(CovarianceType type) {
    double[][] rows = clusters(500, 2, 1, 2, 0);
    rows[0] = new double[] {1e7, -1e7}; // the first: the engine begins its sums about this one
    double[][] means = {{0, 0}, {1e7, -1e7}};
    Parameters start = wide(type, means, 4);
    PlainEm plain = new PlainEm(rows, start, REG).iterate(3);
    assertSame(
        GaussianMixture.builder(2)
            .covarianceType(type)
            .startFrom(start)
            .tol(0)
            .maxIter(3)
            .fit(rows)
            .parameters(),
        plain,
        1e-8);
  }

  @Test
  void only_shares_that_are_lost_in_rounding_are_left_out() {
    int d = 40;
    double[][] rows = clusters(500, d, 4, 6, 0);
    Parameters parameters = new PlainEm(rows, start(FULL, rows, 6, 6), REG).iterate(3).parameters();
    Block block = Block.of(rows);
    PrunedDensities densities = new PrunedDensities(parameters);
    int[] guess = densities.guess(block);
    Posterior all = new GaussianMixture(parameters, Fit.NONE).predictProba(block);
    double leftOut = 0;
    for (int[] likely : new int[][] {guess, new int[rows.length]}) {
      double[][] found = densities.of(block, likely);
      Posterior relevant = Responsibilities.of(Block.over(found), parameters.logWeights());
      assertThat(relevant.logDensities()).containsExactly(all.logDensities(), within(1e-10));
      for (int i = 0; i < rows.length; i++) {
        for (int c = 0; c < 6; c++) {
          double share = all.responsibilities().get(i, c);
          assertThat(relevant.responsibilities().get(i, c)).isCloseTo(share, within(1e-13));
          if (relevant.responsibilities().get(i, c) == 0) {
            assertThat(share).isLessThan(Math.exp(-50) * (1 + 1e-6));
            leftOut++;
          }
        }
      }
    }
    assertThat(leftOut / (2 * 6 * rows.length)).isBetween(0.1, 0.9);
  }

  @Test
  void a_warm_start_may_go_on_with_rows_that_are_less_probable() {
    double[][] rows = clusters(200, 2, 2, 2, 0);
    var builder = GaussianMixture.builder(2).regCovar(0).onWarning(warning -> {});
    GaussianMixture before = builder.fit(rows);
    GaussianMixture after = builder.fit(moved(rows, 3), before);
    assertThat(after.lowerBound()).isCloseTo(before.lowerBound(), within(0.5));
  }

  private static void assertSame(Parameters found, PlainEm plain, double tolerance) {
    int d = found.dimension();
    assertThat(found.weights()).containsExactly(plain.weights, within(tolerance));
    for (int c = 0; c < found.size(); c++) {
      double[][] covariance = found.covariances().matrix(c, d);
      for (int j = 0; j < d; j++) {
        double ulps = 4 * Math.ulp(plain.means[c][j]);
        assertThat(found.mean(c)[j]).isCloseTo(plain.means[c][j], within(tolerance + ulps));
        // relative to the variances of the two features
        double[] expected = plain.covariances[c][j];
        for (int l = 0; l < d; l++) {
          double scale = Math.sqrt(expected[j] * plain.covariances[c][l][l]);
          assertThat(covariance[j][l]).isCloseTo(expected[l], within(tolerance * scale));
        }
      }
    }
  }

  private static Parameters iterate(EStep step, Parameters start, int times) {
    Parameters parameters = start;
    for (int i = 0; i < times; i++) {
      parameters = step.of(parameters).next();
    }
    return parameters;
  }

  private static EStep robust(Partitions data) {
    return new RobustEStep(data, REG);
  }

  private static EStep fast(Partitions data, CovarianceType type) {
    return new FastEStep(data, type, REG, robust(data));
  }

  private static NaturalParameters natural(double[][] rows, Parameters parameters) {
    return new NaturalParameters(parameters, DataSummary.of(partitions(rows, parameters)));
  }

  private static Partitions partitions(double[][] rows, Parameters start) {
    return new Partitions(
        RowSource.of(rows),
        64,
        SufficientStatistics.numbers(start.type(), start.size(), start.dimension()));
  }

  /** Means at the first rows of the clusters, unit variances, unequal weights. */
  private static Parameters start(CovarianceType type, double[][] rows, int k, int step) {
    double[][] means =
        IntStream.range(0, k)
            .mapToObj(c -> rows[c * step % rows.length + c % step])
            .toArray(double[][]::new);
    return wide(type, means, 2);
  }

  private static Parameters wide(CovarianceType type, double[][] means, double variance) {
    int k = means.length;
    int d = means[0].length;
    double[] weights = new double[k];
    Arrays.setAll(weights, c -> 2.0 * (c + 1) / (k * (k + 1)));
    double[][][] full = new double[k][d][d];
    for (double[][] one : full) {
      IntStream.range(0, d).forEach(j -> one[j][j] = variance);
    }
    return new Parameters(weights, means, Covariances.of(FULL, full)).as(type);
  }

  private static double[][] moved(double[][] rows, double by) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(x -> x + by).toArray())
        .toArray(double[][]::new);
  }

  /** Clusters in turn, of different widths, each feature correlated with the one before it. */
  private static double[][] clusters(int n, int d, double distance, int k, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[n][d];
    for (int i = 0; i < n; i++) {
      int cluster = i % k;
      double before = 0;
      for (int j = 0; j < d; j++) {
        before = random.nextGaussian() * (1 + 0.2 * cluster) + 0.4 * before;
        rows[i][j] = before + ((cluster + j) % k) * distance / Math.sqrt(d);
      }
    }
    return rows;
  }
}
